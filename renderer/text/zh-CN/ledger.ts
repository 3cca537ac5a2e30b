export const ledger = {
  title: '',
}

export type LedgerText = typeof ledger
