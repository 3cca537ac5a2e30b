import { Paperclip } from 'lucide-react'
import { writeFileSize } from '#shared/domain/file-size.ts'
import type { RecordRow } from '#shared/ipc/contract/records.ts'
import { useText } from '../../text/use-text.ts'
import { openFile } from './evidence-flow.ts'
import './record-files.css'

/** The files behind a record where it stands as evidence; a click opens one. Nothing for a record without files. */
export function RecordFiles({ record }: { record: RecordRow }) {
  const text = useText().evidence
  if (record.evidence.length === 0) return null
  return (
    <ul className="record-files" aria-label={text.mark(record.evidence.length)}>
      {record.evidence.map((file) => (
        <li key={file.hash}>
          <button
            type="button"
            title={text.openHint(file.name)}
            onClick={() => void openFile(record.id, file)}
          >
            <Paperclip size={11} aria-hidden />
            <span>{file.name}</span>
            <small className="numbers">{writeFileSize(file.size)}</small>
          </button>
        </li>
      ))}
    </ul>
  )
}
