import { Button } from '@mantine/core'
import { Copy } from 'lucide-react'
import type { ImportPreview } from '#shared/ipc/contract/import.ts'
import { useText } from '../../text/use-text.ts'
import { toastDone } from '../../ui/toast.tsx'

/** Every bad cell by row, column and reason, to be copied to whoever keeps the table. */
export function ImportErrors({ preview }: { preview: ImportPreview }) {
  const text = useText().importing
  const place = (row: number) => (row === 0 ? text.wholeFile : String(row))
  const copy = async () => {
    const lines = preview.errors.map(({ file, row, column, message }) =>
      [file, place(row), column, message].join('\t'),
    )
    const copied = await navigator.clipboard.writeText(lines.join('\n')).then(
      () => true,
      () => false,
    )
    toastDone(copied ? text.copied : text.copyFailed)
  }
  return (
    <>
      <div className="import-table selectable" tabIndex={0} role="region" aria-label={text.bad}>
        <table>
          <thead>
            <tr>
              <th className="narrow">{text.row}</th>
              <th className="column-name">{text.column}</th>
              <th>{text.reason}</th>
            </tr>
          </thead>
          <tbody>
            {preview.errors.map(({ row, column, message }) => (
              <tr key={`${row} ${column} ${message}`}>
                <td className="numbers">{place(row)}</td>
                <td>{column}</td>
                <td>{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Button className="import-copy" leftSection={<Copy size={13} />} onClick={() => void copy()}>
        {text.copyErrors}
      </Button>
    </>
  )
}
