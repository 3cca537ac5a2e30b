import { SHEET_WORDS, splitTyped } from '#shared/checking/sheet-words.ts'
import type { SheetTyped } from '#shared/checking/sheet-model.ts'
import { SheetSentence } from './SheetSentence.tsx'

/** One typed number with room to write in where it comes from. */
export function SheetTypedRow({ typed, number }: { typed: SheetTyped; number: number }) {
  return (
    <tr>
      <td className="sheet-mark">{number}</td>
      <th scope="row">
        <b>{typed.text}</b>
      </th>
      <td>
        <SheetSentence heading={typed.heading} pieces={splitTyped(typed)} />
      </td>
      <td aria-label={SHEET_WORDS.source} />
      <td className="sheet-box">{SHEET_WORDS.box}</td>
    </tr>
  )
}
