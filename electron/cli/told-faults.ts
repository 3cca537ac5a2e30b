import { columnInChinese, sayInChinese } from '#shared/reasons/chinese.ts'
import type { ColumnName, Reason } from '#shared/reasons/reason.ts'

type Told = { column: string; message: string }

/** Faults of cells as the command line prints them (design 3.3): the column by name and the reason as a sentence. */
export function tellFaults<Fault extends { column: ColumnName; reason: Reason }>(
  faults: readonly Fault[],
): (Omit<Fault, 'column' | 'reason'> & Told)[] {
  return faults.map(({ column, reason, ...place }) => ({
    ...place,
    column: columnInChinese(column),
    message: sayInChinese(reason),
  }))
}
