import { Button, Modal } from '@mantine/core'
import { CircleAlert, CircleCheck } from 'lucide-react'
import type { ImportPreview } from '#shared/ipc/contract/import.ts'
import { useText } from '../../text/use-text.ts'
import { fileName } from '../../ui/file-name.ts'
import { closePreview, commitImport, useImport } from './import-flow.ts'
import { ImportErrors } from './ImportErrors.tsx'
import { ImportRows } from './ImportRows.tsx'

/** The preview of a table: how many rows are new, known or bad, and either the bad cells or the rows to come. */
export function ImportRoom() {
  const preview = useImport((state) => state.preview)
  return preview && <Preview preview={preview} />
}

function Preview({ preview }: { preview: ImportPreview }) {
  const { importing: text, shell } = useText()
  const filing = useImport((state) => state.filing)
  const records = preview.kind === 'records'
  const refused = preview.errorCount > 0
  return (
    <Modal
      opened
      onClose={() => !filing && closePreview()}
      title={records ? text.titleRecords : text.titleIndicators}
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
        <Count label={records ? text.fresh : text.freshIndicators} count={preview.newCount} tone="new" />
        <Count label={records ? text.same : text.sameIndicators} count={preview.unchangedCount} tone="same" />
        <Count label={text.bad} count={preview.errorCount} tone={refused ? 'bad' : 'same'} />
      </div>
      <Verdict preview={preview} />
      {preview.ignoredColumns.length > 0 && (
        <p className="import-note">{text.ignored(preview.ignoredColumns.join('、'))}</p>
      )}
      {refused ? <ImportErrors preview={preview} /> : <ImportRows preview={preview} />}
      <div className="dialog-actions">
        <Button onClick={closePreview} disabled={filing}>
          {refused || preview.newCount === 0 ? shell.close : shell.cancel}
        </Button>
        {!refused && preview.newCount > 0 && (
          <Button variant="filled" data-autofocus loading={filing} onClick={() => void commitImport(preview)}>
            {records ? text.commit(preview.newCount) : text.commitIndicators(preview.newCount)}
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

/** The kind of table that the file is by the columns left over, when it was opened as the other kind. */
function otherKind({ kind, ignoredColumns }: ImportPreview): ImportPreview['kind'] | null {
  const has = (...names: string[]) => names.every((name) => ignoredColumns.includes(name))
  if (kind === 'records' && has('指标', '汇总方式')) return 'indicators'
  return kind === 'indicators' && has('类别', '标题') ? 'records' : null
}

function Verdict({ preview }: { preview: ImportPreview }) {
  const text = useText().importing
  if (preview.errorCount > 0) {
    const other = otherKind(preview)
    return (
      <p className="import-verdict" data-tone="bad" role="alert">
        <CircleAlert size={16} aria-hidden />
        <span>
          {text.refused(preview.errorCount)}
          {other && ` ${other === 'records' ? text.otherIsRecords : text.otherIsIndicators}`}
          {preview.errorCount > preview.errors.length && ` ${text.shownErrors(preview.errors.length)}`}
        </span>
      </p>
    )
  }
  const fine = preview.kind === 'records' ? text.allFine : text.allFineIndicators
  const nothing = preview.rowCount === 0 ? text.emptyTable : text.nothingNew
  return (
    <p className="import-verdict" data-tone="fine">
      <CircleCheck size={16} aria-hidden />
      <span>{preview.newCount > 0 ? fine(preview.newCount) : nothing}</span>
    </p>
  )
}
