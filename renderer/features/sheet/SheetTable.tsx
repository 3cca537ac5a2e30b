import type { ReactNode } from 'react'
import type { SheetColumn } from '#shared/checking/sheet-words.ts'

/** A ruled table of the sheet; its head is printed again on every page. */
export function SheetTable({
  label,
  columns,
  children,
}: {
  label: string
  columns: readonly SheetColumn[]
  children: ReactNode
}) {
  const all = columns.reduce((sum, { width }) => sum + width, 0)
  return (
    <table className="sheet-table" aria-label={label}>
      <colgroup>
        {columns.map(({ title, width }) => (
          <col key={title} style={{ width: `${(width / all) * 100}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}
