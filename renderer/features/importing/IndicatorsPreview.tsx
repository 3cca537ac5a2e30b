import { Button } from '@mantine/core'
import { CircleAlert, CircleCheck } from 'lucide-react'
import type { ImportPreview } from '#shared/ipc/contract/import.ts'
import { useText } from '../../text/use-text.ts'
import { fileName } from '../../ui/file-name.ts'
import { Modal } from '../../ui/Modal.tsx'
import { closePreview, commitIndicators } from './import-flow.ts'
import { useImport } from './import-store.ts'
import { ImportErrors } from './ImportErrors.tsx'

/** An indicators table before it is taken over: how many definitions are new, and the bad cells if there are any. */
export function IndicatorsPreview({ preview }: { preview: ImportPreview }) {
  const { importing: text, shell } = useText()
  const filing = useImport((state) => state.busy === 'filing')
  const refused = preview.errorCount > 0
  return (
    <Modal
      opened
      onClose={() => !filing && closePreview()}
      title={text.titleIndicators}
      size={940}
      closeButtonProps={{ 'aria-label': shell.close }}
      className="import-room"
    >
      <p className="import-file selectable">
        <b title={preview.files.join('\n')}>{preview.files.map(fileName).join('、')}</b>
        <span>
          {text.encoding[preview.encoding]}
          {preview.rowCount > 0 && ` · ${text.rowCount(preview.rowCount)}`}
        </span>
      </p>
      <div className="import-counts">
        <Count label={text.freshIndicators} count={preview.newCount} tone="new" />
        <Count label={text.sameIndicators} count={preview.unchangedCount} tone="same" />
        <Count label={text.bad} count={preview.errorCount} tone={refused ? 'bad' : 'same'} />
      </div>
      <Verdict preview={preview} />
      {preview.ignoredColumns.length > 0 && (
        <p className="import-note">{text.ignored(preview.ignoredColumns.join('、'))}</p>
      )}
      {refused && <ImportErrors errors={preview.errors} />}
      <div className="dialog-actions">
        <Button onClick={closePreview} disabled={filing}>
          {refused || preview.newCount === 0 ? shell.close : shell.cancel}
        </Button>
        {!refused && preview.newCount > 0 && (
          <Button
            variant="filled"
            data-autofocus
            loading={filing}
            onClick={() => void commitIndicators(preview)}
          >
            {text.commitIndicators(preview.newCount)}
          </Button>
        )}
      </div>
    </Modal>
  )
}

function Count({ label, count, tone }: { label: string; count: number; tone: 'new' | 'same' | 'bad' }) {
  return (
    <div className="import-count" data-tone={tone}>
      <b className="numbers">{count}</b>
      <span>{label}</span>
    </div>
  )
}

function Verdict({ preview }: { preview: ImportPreview }) {
  const text = useText().importing
  if (preview.errorCount > 0) {
    const isRecords = ['类别', '标题'].every((name) => preview.ignoredColumns.includes(name))
    return (
      <p className="import-verdict" data-tone="bad" role="alert">
        <CircleAlert size={16} aria-hidden />
        <span>
          {text.refused(preview.errorCount)}
          {isRecords && ` ${text.otherIsRecords}`}
          {preview.errorCount > preview.errors.length && ` ${text.shownErrors(preview.errors.length)}`}
        </span>
      </p>
    )
  }
  const nothing = preview.rowCount === 0 ? text.emptyTable : text.nothingNew
  return (
    <p className="import-verdict" data-tone="fine">
      <CircleCheck size={16} aria-hidden />
      <span>{preview.newCount > 0 ? text.allFineIndicators(preview.newCount) : nothing}</span>
    </p>
  )
}
