export function LedgerView() {
  return null
}
