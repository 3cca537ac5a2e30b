import { Button } from '@mantine/core'
import type { ImportDesk } from '#shared/ipc/contract/import.ts'
import { call } from '../../bridge/call.ts'
import { useText } from '../../text/use-text.ts'
import { ask } from '../../ui/confirm.ts'
import { changeDesk, closeDesk, fileDesk } from './import-flow.ts'
import { useImport } from './import-store.ts'

/** What the import would do, and the two ways out. Rows that would stay out unnoticed are asked about first. */
export function DeskActions({ desk }: { desk: ImportDesk }) {
  const { importing: text, shell } = useText()
  const busy = useImport((state) => state.busy)
  const { outlook, counts, strict, problems } = desk
  const acting = outlook.added + outlook.updated
  const refused = problems.length > 0 || (strict && counts.wrong > 0)
  const file = async () => {
    const open = { doubtful: counts.doubtful, undecided: outlook.undecided }
    if (open.doubtful + open.undecided > 0) {
      const answer = await ask({
        title: text.openTitle,
        body: text.openBody(open),
        confirm: text.fileRest(acting),
      })
      if (answer !== 'confirm') return
    }
    await fileDesk(desk)
  }
  return (
    <div className="desk-actions">
      <p role="status" data-tone={refused ? 'bad' : undefined} className="import-verdict">
        {refused && strict ? text.refused(counts.wrong) : text.outlook(outlook, counts)}
      </p>
      {refused && strict && counts.new + counts.similar > 0 && (
        <Button
          disabled={busy !== null}
          onClick={() => void changeDesk(({ token, choices }) => call('import:arrange', { token, choices }))}
        >
          {text.pickRows}
        </Button>
      )}
      <Button onClick={() => void closeDesk()} disabled={busy === 'filing'}>
        {refused || acting === 0 ? shell.close : shell.cancel}
      </Button>
      {!refused && acting > 0 && (
        <Button
          variant="filled"
          data-autofocus
          loading={busy === 'filing'}
          disabled={busy === 'arranging'}
          onClick={() => void file()}
        >
          {text.commit(acting)}
        </Button>
      )}
    </div>
  )
}
