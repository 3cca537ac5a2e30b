import type { Output } from '#shared/ipc/contract.ts'
import { listCategories } from '../browse-records.ts'
import type { Session } from '../session.ts'

/** Labels of the ledger and of the defined indicators with their usual unit, most used first; categories and departments. */
export function knownNames(session: Session): Output<'texts:known'> {
  const labels = new Map<string, { label: string; unit: string; count: number }>()
  for (const { label, unit, count } of session.records.labelUnits()) {
    const known = labels.get(label)
    // The first is the unit stated most often.
    if (known) known.count += count
    else labels.set(label, { label, unit, count })
  }
  for (const { label } of session.definitions.list()) {
    if (!labels.has(label)) labels.set(label, { label, unit: '', count: 0 })
  }
  return {
    labels: [...labels.values()].sort((a, b) => b.count - a.count),
    ...listCategories(session),
  }
}
