import type { Binding } from '#shared/document/model.ts'
import { isInPeriod } from '#shared/domain/period.ts'
import { writeQuantity } from '#shared/domain/quantity-format.ts'
import type { ActivityRecord } from '#shared/domain/record.ts'
import { labelsNeeded } from '#shared/figures/aggregate.ts'
import type { Cause } from '#shared/ipc/contract/figures.ts'
import { storedRecordSchema } from './ledger-steps.ts'
import type { Session } from './session.ts'

/**
 * By which records a figure's number moved since its text was set: those that came, went, or say something else now.
 * Empty when only the definition of the indicator changed. `current` are the records behind the number now. What a
 * record said then is taken from the ledger's log, so a list that the text does not have from the ledger names none.
 */
export function findCauses(session: Session, binding: Binding, current: readonly string[]): Cause[] {
  const labels = labelsOf(session, binding.label)
  const now = new Map(
    session.records.list([...new Set([...current, ...binding.records])]).map((record) => [record.id, record]),
  )
  const causes: Cause[] = []
  for (const [at, id] of binding.records.entries()) {
    const record = now.get(id)
    const before = recordThen(session, id, binding.revisions?.[at] ?? null, record)
    if (before === null) continue
    if (record === undefined) {
      const was = quantities(before, labels)
      if (was !== '') causes.push({ ...tell('removed', before), at: null, before: was, after: '' })
    } else if (movesNumber(before, record, binding, labels)) {
      const [was, is] = [quantities(before, labels), quantities(record, labels)]
      causes.push({ ...tell('edited', record), before: was, after: is })
    }
  }
  const wasThere = new Set(binding.records)
  const newest = (binding.revisions ?? []).reduce((a, b) => Math.max(a, b), 0)
  const isExplained = ONE_RECORD.has(binding.aggregate) && causes.length > 0
  for (const id of current) {
    const record = wasThere.has(id) ? undefined : now.get(id)
    if (record === undefined) continue
    // Where one record counts, an older one steps in for it: nothing was added.
    if (isExplained && record.revision < newest) continue
    causes.push({ ...tell('added', record), before: '', after: quantities(record, labels) })
  }
  return causes
}

const ONE_RECORD: ReadonlySet<Binding['aggregate']> = new Set(['latest', 'max', 'ratio'])

/** A record as the text was set from it: as it was at the revision, or without one before its last change. */
function recordThen(
  { steps }: Session,
  id: string,
  revision: number | null,
  now: ActivityRecord | undefined,
): ActivityRecord | null {
  if (now !== undefined && now.revision === revision) return now
  const json = steps.getSnapshot(id, now === undefined ? null : revision)
  return json === null ? null : (storedRecordSchema.safeParse(JSON.parse(json)).data ?? null)
}

/** An edit of a person or a place moves no number; nor does another day, unless it leaves the period or the last counts. */
function movesNumber(
  before: ActivityRecord,
  now: ActivityRecord,
  { aggregate, measure, ...period }: Binding,
  labels: ReadonlySet<string>,
): boolean {
  if (quantities(before, labels) !== quantities(now, labels)) return true
  if (quantities(now, labels) === '') return false
  if (aggregate === 'text' && before.title !== now.title) return true
  if (before.date === now.date) return false
  const daysCount = measure !== undefined || ['latest', 'ratio', 'count_years', 'text'].includes(aggregate)
  return daysCount || isInPeriod(before.date, period) !== isInPeriod(now.date, period)
}

function tell(kind: Cause['kind'], { id, title, date, department, updatedAt }: ActivityRecord) {
  return { kind, record: id, title, date, department, at: updatedAt as string | null }
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
