import type { ImportDesk } from '#shared/ipc/contract/import.ts'
import { useText } from '../../text/use-text.ts'
import { ColumnHead } from './ColumnHead.tsx'

/** The top of the sheet as it stands in the file, with the meaning of each column chosen above it. */
export function ColumnGrid({ desk }: { desk: ImportDesk }) {
  const { importing: text, reasons } = useText()
  const { grid, header, choices } = desk
  const passed = new Map(desk.passed.flatMap(({ why, rows }) => rows.map((row) => [row, why] as const)))
  const columns = Math.max(choices.length, ...grid.rows.map((cells) => cells.length))
  const places = Array.from({ length: Math.min(columns, 120) }, (_, place) => place)
  const kindOf = (row: number) => {
    if (header === null || row < header.from) return 'above'
    return row <= header.to ? 'header' : passed.has(row + 1) ? 'passed' : 'data'
  }
  const passedTitle = (row: number) => {
    const why = passed.get(row + 1)
    return why && reasons.passed[why]
  }
  return (
    <div className="desk-grid" role="region" aria-label={text.columns} tabIndex={0}>
      {desk.problems.length > 0 && (
        <p className="desk-problem" role="alert">
          {text.problems(desk.problems.map(reasons.say))}
        </p>
      )}
      <table>
        <thead>
          <tr>
            <th className="desk-row-number">
              <span className="sr-only">{text.row}</span>
            </th>
            {places.map((place) => (
              <ColumnHead key={place} desk={desk} place={place} />
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map((cells, at) => {
            const row = grid.from + at
            return (
              <tr key={row} data-kind={kindOf(row)} title={passedTitle(row)}>
                <th scope="row" className="desk-row-number numbers">
                  {row + 1}
                </th>
                {places.map((place) => (
                  <td key={place} data-unread={choices[place]?.field === null || undefined}>
                    {cells[place] ?? ''}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
