import { writeFiguresCell } from './figures-cell.ts'
import type { RecordInput } from './record.ts'

/**
 * What makes two records the same: every field a writer can fill, with spaces evened out and figures in any
 * order. All fields count, because real ledgers hold rows that differ in one word only (fourteen 重点提案督办 in
 * fuyang), and dropping a real row is worse than filing a corrected one beside the old. Importing a file
 * twice adds nothing; the caller counts how often a key occurs, so that two equal rows of one file stay two.
 */
export function recordKey(record: RecordInput): string {
  const even = (text: string) => text.replace(/\s+/g, ' ').trim()
  return JSON.stringify([
    record.date,
    record.endDate,
    even(record.category),
    even(record.title),
    even(record.summary),
    even(record.outcome),
    even(record.people),
    even(record.department),
    even(record.source),
    record.highlight,
    record.part,
    record.figures.map((figure) => writeFiguresCell([figure])).toSorted(),
  ])
}
