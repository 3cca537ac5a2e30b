import { Button } from '@mantine/core'
import type { BoardRow, CollectDifference } from '#shared/ipc/contract/collect.ts'
import { openRecord } from '../../app/view-store.ts'
import { refresh } from '../../bridge/query-client.ts'
import { useBridgeMutation } from '../../bridge/use-bridge.ts'
import { useText } from '../../text/use-text.ts'
import { toastDone } from '../../ui/toast.tsx'

/** What a department states otherwise than before, each with the way to its record. */
export function Differences({ round, row, onLeave }: { round: string; row: BoardRow; onLeave: () => void }) {
  const text = useText().collect
  const settle = useBridgeMutation('collect:settle')
  const { department, differences } = row
  return (
    <section aria-label={text.differences(department, differences.length)}>
      <div className="collect-differs-head">
        <b>{text.differences(department, differences.length)}</b>
        <Button
          size="compact-sm"
          loading={settle.isPending}
          onClick={() =>
            settle.mutate(
              { id: round, department },
              {
                onSuccess: () => {
                  refresh(['collections'])
                  toastDone(text.settled(department))
                },
              },
            )
          }
        >
          {text.settle}
        </Button>
      </div>
      <DifferenceList
        differences={differences}
        onShow={(record) => {
          onLeave()
          openRecord(record)
        }}
      />
    </section>
  )
}

/** One sentence for every contradiction of a form to the one before; `onShow` leads to the record, where there is one. */
export function DifferenceList({
  differences,
  onShow,
}: {
  differences: readonly CollectDifference[]
  onShow: ((record: string) => void) | null
}) {
  const text = useText().collect
  return (
    <ul className="collect-differences">
      {[...differences.entries()].map(
        ([place, { kind, date, title, label, before, after, shrank, record }]) => (
          <li key={place} className="selectable">
            {kind === 'gone'
              ? text.differsGone(date, title)
              : text.differsFigure(date, title, label, before, after)}
            {shrank && <span className="collect-shrank">{text.shrank}</span>}
            {onShow !== null && record !== null && (
              <button type="button" className="collect-link" onClick={() => onShow(record)}>
                {text.showRecord}
              </button>
            )}
          </li>
        ),
      )}
    </ul>
  )
}
