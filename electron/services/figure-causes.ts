import type { Binding } from '#shared/document/model.ts'
import { writeQuantity } from '#shared/domain/quantity-format.ts'
import type { ActivityRecord } from '#shared/domain/record.ts'
import { labelsNeeded } from '#shared/figures/aggregate.ts'
import type { Cause } from '#shared/ipc/contract/figures.ts'
import { storedRecordSchema } from './ledger-steps.ts'
import type { Session } from './session.ts'

/**
 * By which records a figure's number moved since its text was set: those that came, went, or say something else now.
 * Empty when only the definition of the indicator changed. `current` are the records behind the number now.
 */
export function findCauses(session: Session, binding: Binding, current: readonly string[]): Cause[] {
  const labels = labelsOf(session, binding.label)
  const now = new Map(
    session.records.list([...new Set([...current, ...binding.records])]).map((record) => [record.id, record]),
  )
  const isCurrent = new Set(current)
  const wasThere = new Set(binding.records)
  const causes: Cause[] = []
  for (const [at, id] of binding.records.entries()) {
    const record = now.get(id)
    const revision = binding.revisions?.[at] ?? null
    if (record !== undefined && isCurrent.has(id) && (revision === null || record.revision === revision))
      continue
    const before = snapshot(session, id, record === undefined ? null : revision)
    const known = record ?? before
    if (known === null) continue
    causes.push({
      kind: record === undefined ? 'removed' : 'edited',
      ...describe(known),
      at: record?.updatedAt ?? null,
      before: before === null ? '' : quantities(before, labels),
      after: record === undefined ? '' : quantities(record, labels),
    })
  }
  for (const id of current) {
    const record = wasThere.has(id) ? undefined : now.get(id)
    if (record === undefined) continue
    causes.push({
      kind: 'added',
      ...describe(record),
      at: record.updatedAt,
      before: '',
      after: quantities(record, labels),
    })
  }
  // An edit of a title or a person moves no number.
  return causes.filter(
    ({ kind, before, after, date }) => kind !== 'edited' || before !== after || isOutside(date, binding),
  )
}

function isOutside(date: string, { from, to }: Binding): boolean {
  return date < from || date > to
}

function describe({ id, title, date, department }: ActivityRecord) {
  return { record: id, title, date, department }
}

/** The record as the log kept it at a revision, or as it was last. */
function snapshot({ steps }: Session, id: string, revision: number | null): ActivityRecord | null {
  const json = steps.getSnapshot(id, revision)
  return json === null ? null : (storedRecordSchema.safeParse(JSON.parse(json)).data ?? null)
}

/** What a record states of the labels: 26条, or several joined by 、. */
function quantities(record: ActivityRecord, labels: ReadonlySet<string>): string {
  return record.figures
    .filter(({ label }) => labels.has(label))
    .map((figure) => (labels.size > 1 ? figure.label : '') + writeQuantity(figure))
    .join('、')
}

/** The label and, through its formula, those it is made of. */
function labelsOf({ definitions, records }: Session, label: string): Set<string> {
  const listed = definitions.list()
  return labelsNeeded([label], listed, listed.some(({ formula }) => formula !== '') ? records.labels() : [])
}
