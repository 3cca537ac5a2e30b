import {
  evidenceLines,
  lastLines,
  methodLines,
  noteLines,
  placeName,
  SHEET_WORDS,
  splitSentence,
  splitTyped,
} from '#shared/checking/sheet-words.ts'
import type { SheetRow, SheetTyped } from '#shared/checking/sheet-model.ts'
import { textRuns } from './runs.ts'
import { textLine, type SheetLine, type SheetRowOfCells } from './sheet-table.ts'

const BOX = [textLine('TableBox', SHEET_WORDS.box)]

/** The cells of one number. */
export function figureRow(row: SheetRow): SheetRowOfCells {
  return [
    [textLine('TableMark', String(row.number))],
    [textLine('TableNumber', row.text), textLine('TableText', row.label)],
    row.places.flatMap((place, index) => [
      textLine('TableText', placeName(row, index)),
      sentenceLine(splitSentence(place)),
    ]),
    methodLines(row).map((text) => textLine('TableText', text)),
    evidenceLines(row).map((text) => textLine('TableRecord', text)),
    lastLines(row).map((text) => textLine('TableText', text)),
    noteLines(row).map(({ text, strong }) => textLine('TableText', text, strong ? ['bold'] : [])),
    BOX,
  ]
}

/** The cells of one typed number; its source is left to be written in. */
export function typedRow(typed: SheetTyped, number: number): SheetRowOfCells {
  return [
    [textLine('TableMark', String(number))],
    [textLine('TableNumber', typed.text)],
    [textLine('TableText', typed.heading), sentenceLine(splitTyped(typed))],
    [textLine('TableText', '')],
    BOX,
  ]
}

/** A sentence with its number in bold. */
function sentenceLine([before, number, after]: readonly [string, string, string]): SheetLine {
  return {
    style: 'TableSentence',
    text: before + number + after,
    children: [...textRuns(before), ...textRuns(number, ['bold']), ...textRuns(after)],
  }
}
