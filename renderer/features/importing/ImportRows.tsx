import { writeQuantity } from '#shared/domain/quantity-format.ts'
import type { ImportPreview } from '#shared/ipc/contract/import.ts'
import { useText } from '../../text/use-text.ts'

/** The first rows as they would be filed. */
export function ImportRows({ preview }: { preview: ImportPreview }) {
  const { importing: text, ledger } = useText()
  if (preview.rows.length === 0) return null
  return (
    <>
      <div className="import-table" tabIndex={0} role="region" aria-label={text.preview}>
        <table>
          <thead>
            <tr>
              <th className="narrow">{text.row}</th>
              <th className="narrow">{text.status}</th>
              <th className="date">{ledger.date}</th>
              <th className="category">{ledger.category}</th>
              <th>{ledger.recordTitle}</th>
              <th className="figures">{ledger.figures}</th>
              <th className="department">{ledger.department}</th>
            </tr>
          </thead>
          <tbody>
            {preview.rows.map(({ row, status, record }) => (
              <tr key={row} data-status={status}>
                <td className="numbers">{row}</td>
                <td>
                  <span className="import-status">{status === 'new' ? text.statusNew : text.statusSame}</span>
                </td>
                <td className="numbers">{record.date}</td>
                <td>{record.category}</td>
                <td title={record.title}>{record.title}</td>
                <td className="numbers">
                  {record.figures.map((figure) => `${figure.label} ${writeQuantity(figure)}`).join('；')}
                </td>
                <td>{record.department}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {preview.rowCount > preview.rows.length && (
        <p className="import-note">{text.firstRows(preview.rows.length, preview.rowCount)}</p>
      )}
    </>
  )
}
