import { EyeOff } from 'lucide-react'
import type { ImportDesk } from '#shared/ipc/contract/import.ts'
import { call } from '../../bridge/call.ts'
import { useText } from '../../text/use-text.ts'
import { changeDesk } from './import-flow.ts'

/** The sheets of a workbook, hidden ones marked; one of them is read. */
export function SheetBar({ desk }: { desk: ImportDesk }) {
  const text = useText().importing
  const choose = (sheet: number) => void changeDesk(({ token }) => call('import:arrange', { token, sheet }))
  return (
    <fieldset className="desk-sheets">
      <legend>{text.sheet}</legend>
      {desk.sheets.map(({ name, hidden, rows }, place) => (
        <label key={name} data-chosen={place === desk.sheet || undefined}>
          <input
            type="radio"
            name="import-sheet"
            checked={place === desk.sheet}
            onChange={() => choose(place)}
          />
          {name}
          {hidden && (
            <span className="desk-hidden">
              <EyeOff size={12} aria-hidden />
              {text.hiddenSheet}
            </span>
          )}
          <small className="numbers">{text.rowCount(rows)}</small>
        </label>
      ))}
    </fieldset>
  )
}
