import { FIGURE_COLUMNS, SHEET_WORDS, sheetFacts, TYPED_COLUMNS } from '#shared/checking/sheet-words.ts'
import type { Sheet } from '#shared/checking/sheet-model.ts'
import { SheetFigureRow } from './SheetFigureRow.tsx'
import { SheetTable } from './SheetTable.tsx'
import { SheetTypedRow } from './SheetTypedRow.tsx'

/** The sheet as its .docx prints it, in the same words; Chinese in every language of the window. */
export function SheetPaper({ sheet }: { sheet: Sheet }) {
  const { paper, version, counts } = sheetFacts(sheet)
  const [checker, approver, date] = SHEET_WORDS.signatures
  return (
    <article className="sheet-paper selectable" lang="zh-CN">
      <h1>{SHEET_WORDS.title}</h1>
      <p className="sheet-of">{paper}</p>
      <p className="sheet-version">{version}</p>
      <p className="sheet-counts">{counts}</p>
      {sheet.rows.length === 0 ? (
        <p>{SHEET_WORDS.none}</p>
      ) : (
        <SheetTable label={SHEET_WORDS.title} columns={FIGURE_COLUMNS}>
          {sheet.rows.map((row) => (
            <SheetFigureRow key={row.number} row={row} />
          ))}
        </SheetTable>
      )}
      {sheet.typed.length > 0 && (
        <>
          <h2>{SHEET_WORDS.typedTitle}</h2>
          <p className="sheet-lead">{SHEET_WORDS.typedLead}</p>
          <SheetTable label={SHEET_WORDS.typedTitle} columns={TYPED_COLUMNS}>
            {[...sheet.typed.entries()].map(([place, typed]) => (
              <SheetTypedRow key={place} typed={typed} number={place + 1} />
            ))}
          </SheetTable>
        </>
      )}
      <div className="sheet-signatures">
        <span>{checker}：</span>
        <i />
        <span>{approver}：</span>
        <i />
        <span>
          {date}：　　　　{SHEET_WORDS.day}
        </span>
      </div>
    </article>
  )
}
