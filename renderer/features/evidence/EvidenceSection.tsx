import { Button } from '@mantine/core'
import { Paperclip } from 'lucide-react'
import type { RecordRow } from '#shared/ipc/contract/records.ts'
import { useBridgeQuery } from '../../bridge/use-bridge.ts'
import { useText } from '../../text/use-text.ts'
import { attachChosen } from './evidence-flow.ts'
import { EvidenceFile } from './EvidenceFile.tsx'
import './evidence-section.css'

/** 依据材料 of the record in the form: what is attached, and how to attach more. `record` null: not saved yet. */
export function EvidenceSection({ record, over }: { record: RecordRow | null; over: boolean }) {
  const text = useText().evidence
  const files = record?.evidence ?? []
  const { data } = useBridgeQuery(
    'evidence:check',
    { id: record?.id ?? '' },
    { enabled: files.length > 0, keepPrevious: true, silent: true },
  )
  return (
    <section className="evidence" aria-label={text.title} data-over={over || undefined}>
      <div className="evidence-title">
        <h3>{text.title}</h3>
        <span className="grow" />
        <Button
          variant="subtle"
          className="evidence-attach"
          leftSection={<Paperclip size={13} aria-hidden />}
          onClick={() => void attachChosen()}
        >
          {text.attach}
        </Button>
      </div>
      {record && files.length > 0 && (
        <ul className="evidence-files">
          {files.map((file) => (
            <EvidenceFile
              key={file.hash}
              record={record}
              file={file}
              state={data?.states[file.hash] ?? 'whole'}
            />
          ))}
        </ul>
      )}
      <p className="evidence-hint" aria-live="polite">
        {over ? text.drop : record === null ? text.hintNew : text.hint}
      </p>
    </section>
  )
}

/** A paper clip with the number of files, for a record that has any. */
export function EvidenceMark({ count }: { count: number }) {
  const text = useText().evidence
  if (count === 0) return null
  return (
    <span className="evidence-mark numbers" title={text.mark(count)}>
      <Paperclip size={12} aria-hidden />
      <span aria-hidden>{count}</span>
      <span className="sr-only">{text.mark(count)}</span>
    </span>
  )
}
