import type { LedgerText } from '../zh-CN/ledger.ts'

export const ledger: LedgerText = {
  title: '',
}
