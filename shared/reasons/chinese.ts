import { cellReasons } from './cell-reasons.ts'
import { evidenceReasons } from './evidence-reasons.ts'
import { fileReasons } from './file-reasons.ts'
import { formReasons } from './form-reasons.ts'
import { ledgerReasons } from './ledger-reasons.ts'
import { sayReason, type ColumnName, type Reason, type ReasonFacts, type Wording } from './reason.ts'
import { tableReasons } from './table-reasons.ts'
import { textReasons } from './text-reasons.ts'

/** All reasons in Chinese. */
export const CHINESE_REASONS: Wording<ReasonFacts> = {
  ...cellReasons,
  ...tableReasons,
  ...fileReasons,
  ...formReasons,
  ...textReasons,
  ...ledgerReasons,
  ...evidenceReasons,
}

/** The one place where a reason becomes a Chinese sentence: for the window, the command line and what is kept. */
export function sayInChinese(reason: Reason): string {
  return sayReason(CHINESE_REASONS, reason)
}

/** A column as the command line names it. */
export function columnInChinese(column: ColumnName): string {
  return typeof column === 'string' ? column : `第 ${column} 列`
}
