import { columnInChinese, sayInChinese } from '#shared/reasons/chinese.ts'
import type { ColumnName, Reason } from '#shared/reasons/reason.ts'
import { PASSED_WORDS } from '#shared/reasons/table-reasons.ts'

/** What the services say as data, in words; the command line says the same. */
export const reasons = {
  say: (reason: Reason): string => sayInChinese(reason),
  column: (column: ColumnName): string => columnInChinese(column),
  passed: PASSED_WORDS,
  /** A reason behind the column it is about. */
  at: (column: string, reason: string): string => `${column}：${reason}`,
  /** Between several reasons in one line. */
  between: '；',
  yes: '是',
  no: '否',
}

export type ReasonsText = typeof reasons
