import { sayReason, type ReasonFacts, type Wording } from '#shared/reasons/reason.ts'
import type { ReasonsText } from '../zh-CN/reasons.ts'
import { cellReasons } from './reasons-cells.ts'
import { fileReasons } from './reasons-files.ts'
import { formReasons } from './reasons-forms.ts'
import { evidenceReasons, ledgerReasons } from './reasons-ledger.ts'
import { PASSED_WORDS, tableReasons } from './reasons-tables.ts'
import { textReasons } from './reasons-texts.ts'

const WORDING: Wording<ReasonFacts> = {
  ...cellReasons,
  ...tableReasons,
  ...fileReasons,
  ...formReasons,
  ...textReasons,
  ...ledgerReasons,
  ...evidenceReasons,
}

export const reasons: ReasonsText = {
  say: (reason) => sayReason(WORDING, reason),
  column: (column) => (typeof column === 'string' ? column : `Column ${column}`),
  passed: PASSED_WORDS,
  at: (column, reason) => `${column}: ${reason}`,
  between: '; ',
  yes: 'yes',
  no: 'no',
}
