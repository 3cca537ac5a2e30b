import type { Binding } from '#shared/document/model.ts'
import { isInPeriod } from '#shared/domain/period.ts'
import { writeQuantity } from '#shared/domain/quantity-format.ts'
import type { ActivityRecord, Figure } from '#shared/domain/record.ts'
import type { KeptRecord } from '#shared/domain/record-keeping.ts'
import { labelsNeeded } from '#shared/figures/aggregate.ts'
import type { Cause } from '#shared/ipc/contract/figures.ts'
import { storedRecordSchema } from './ledger-steps.ts'
import type { Session } from './session.ts'

/**
 * By which records a figure's number moved since its text was set: those that came, went, were merged into another, say
 * something else now, or count since their name was merged with the label.
 * Empty when only the definition of the indicator changed. `current` are the records behind the number now. What a
 * record said then is taken from the ledger's log, so a list that the text does not have from the ledger names none.
 */
export function findCauses(session: Session, binding: Binding, current: readonly string[]): Cause[] {
  const labels = labelsOf(session, binding.label)
  const { counted } = session.dictionary.names()
  const quantities = (record: ActivityRecord) => quantitiesOf(record, labels, counted)
  const now = new Map(
    session.records.list([...new Set([...current, ...binding.records])]).map((record) => [record.id, record]),
  )
  const isOther = ({ label }: Figure) => !labels.has(label) && labels.has(session.dictionary.labelOf(label))
  const whereGone = createMergeFinder(session, current)
  const causes: Cause[] = []
  for (const [at, id] of binding.records.entries()) {
    const record = now.get(id)
    const before = recordThen(session, id, binding.revisions?.[at] ?? null, record)
    if (before === null) continue
    if (record === undefined) {
      const was = quantities(before)
      if (was !== '') causes.push({ ...whereGone(id, before), before: was, after: '' })
    } else if (movesNumber(before, record, binding, quantities)) {
      const [was, is] = [quantities(before), quantities(record)]
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
    const counting = record.figures.filter((figure) => labels.has(counted(figure).label))
    const kind = counting.length > 0 && counting.every(isOther) ? 'renamed' : 'added'
    causes.push({ ...tell(kind, record), before: '', after: quantities(record) })
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
  quantities: (record: ActivityRecord) => string,
): boolean {
  if (quantities(before) !== quantities(now)) return true
  if (quantities(now) === '') return false
  if (aggregate === 'text' && before.title !== now.title) return true
  if (before.date === now.date) return false
  const daysCount = measure !== undefined || ['latest', 'ratio', 'count_years', 'text'].includes(aggregate)
  return daysCount || isInPeriod(before.date, period) !== isInPeriod(now.date, period)
}

function tell(kind: Cause['kind'], { id, title, date, department, updatedAt }: ActivityRecord) {
  return { kind, record: id, title, date, department, at: updatedAt as string | null }
}

/** Tells of a record that is gone where it went: into one of the `current` records it was merged with, or away. */
function createMergeFinder({ records }: Session, current: readonly string[]) {
  let keepers: Map<string, KeptRecord> | null = null
  return (id: string, before: ActivityRecord) => {
    keepers ??= new Map(
      records
        .listKept(current)
        .flatMap((keeper) => keeper.sources.map((source) => [source.id, keeper] as const)),
    )
    const keeper = keepers.get(id)
    if (keeper === undefined) return { ...tell('removed', before), at: null }
    const { date, department } = before
    return { ...tell('merged', keeper), title: before.title, date, department }
  }
}

/** What a record states of the labels: 26条, or several joined by 、. A name that only counts as one of them is told. */
function quantitiesOf(
  record: ActivityRecord,
  labels: ReadonlySet<string>,
  counted: (figure: Figure) => Figure,
): string {
  return record.figures
    .filter((figure) => labels.has(counted(figure).label))
    .map(
      (figure) => (labels.size > 1 || !labels.has(figure.label) ? figure.label : '') + writeQuantity(figure),
    )
    .join('、')
}

/** The label and, through its formula, those it is made of. */
function labelsOf({ dictionary, records }: Session, name: string): Set<string> {
  const listed = dictionary.definitions()
  const known = listed.some(({ formula }) => formula !== '') ? records.labels() : []
  return labelsNeeded([dictionary.labelOf(name)], listed, known)
}
