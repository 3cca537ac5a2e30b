import {
  evidenceLines,
  lastLines,
  methodLines,
  noteLines,
  placeName,
  SHEET_WORDS,
  splitSentence,
} from '#shared/checking/sheet-words.ts'
import type { SheetRow } from '#shared/checking/sheet-model.ts'
import { SheetSentence } from './SheetSentence.tsx'

/** One number of the text: what it is, where it stands, how it comes about, and how it stands to the ledger. */
export function SheetFigureRow({ row }: { row: SheetRow }) {
  return (
    <tr data-state={row.state}>
      <td className="sheet-mark">{row.number}</td>
      <th scope="row">
        <b>{row.text}</b>
        <span>{row.label}</span>
      </th>
      <td>
        {[...row.places.entries()].map(([index, place]) => (
          <SheetSentence key={index} heading={placeName(row, index)} pieces={splitSentence(place)} />
        ))}
      </td>
      <Lines texts={methodLines(row)} />
      <Lines texts={evidenceLines(row)} hang />
      <Lines texts={lastLines(row)} />
      <td>
        {[...noteLines(row).entries()].map(([index, { text, strong }]) => (
          <p key={index} className={strong ? 'sheet-strong' : undefined}>
            {text}
          </p>
        ))}
      </td>
      <td className="sheet-box">{SHEET_WORDS.box}</td>
    </tr>
  )
}

function Lines({ texts, hang = false }: { texts: readonly string[]; hang?: boolean }) {
  return (
    <td className={hang ? 'sheet-hang' : undefined}>
      {[...texts.entries()].map(([index, text]) => (
        <p key={index}>{text}</p>
      ))}
    </td>
  )
}
