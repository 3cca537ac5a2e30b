import { writeQuantity } from '../domain/quantity-format.ts'
import type { Figure, RecordInput } from '../domain/record.ts'
import type { FormRow } from './read-form.ts'

/** Where a form contradicts the one before it. `row` is the row of the earlier form in `gone`, of the later else. */
export type FormDifference =
  /** A figure of the same matter that is stated otherwise; `after` is '' where it is no longer stated. */
  | {
      readonly kind: 'figure'
      readonly row: FormRow
      readonly label: string
      readonly before: string
      readonly after: string
      readonly shrank: boolean
    }
  /** A row that is no longer there. */
  | { readonly kind: 'gone'; readonly row: FormRow }

/** The later row of each earlier one, where there is one: by its mark, else by day and title, else by day and labels. */
export function pairRows(
  before: readonly FormRow[],
  after: readonly FormRow[],
): ReadonlyMap<FormRow, FormRow> {
  const pairs = new Map<FormRow, FormRow>()
  const taken = new Set<FormRow>()
  const keys: ((row: FormRow) => string | null)[] = [
    ({ mark, record }) =>
      mark === null || mark.kind === 'example'
        ? null
        : `${JSON.stringify({ ...mark, key: '' })} ${mark.kind === 'row' ? record.title : ''}`,
    ({ mark, record }) => (mark?.kind === 'row' ? `${mark.place} ${record.date}` : null),
    ({ record }) => `${record.date} ${plain(record.title)}`,
    ({ record }) => (record.figures.length === 0 ? null : `${record.date} ${labelsOf(record)}`),
  ]
  for (const keyOf of keys) {
    const free = new Map<string, FormRow[]>()
    for (const row of after) {
      const key = taken.has(row) ? null : keyOf(row)
      if (key !== null) free.set(key, [...(free.get(key) ?? []), row])
    }
    for (const row of before) {
      const key = pairs.has(row) ? null : keyOf(row)
      const other = key === null ? undefined : free.get(key)?.shift()
      if (other === undefined) continue
      pairs.set(row, other)
      taken.add(other)
    }
  }
  return pairs
}

/** What the later form says otherwise than the earlier one; rows that are new contradict nothing. */
export function formDifferences(before: readonly FormRow[], after: readonly FormRow[]): FormDifference[] {
  const pairs = pairRows(before, after)
  return before.flatMap((row): FormDifference[] => {
    const later = pairs.get(row)
    return later === undefined ? [{ kind: 'gone', row }] : figureDifferences(row.record, later)
  })
}

function figureDifferences(before: RecordInput, later: FormRow): FormDifference[] {
  const rest = [...later.record.figures]
  const take = (same: (figure: Figure) => boolean): Figure | undefined => {
    const at = rest.findIndex(same)
    return at < 0 ? undefined : rest.splice(at, 1)[0]
  }
  // Equal ones first: a label that is stated twice must not look changed by its order.
  const left = before.figures.filter((figure) => take((other) => isSame(figure, other)) === undefined)
  return left.map((figure) => {
    const other = take(({ label }) => label === figure.label)
    return {
      kind: 'figure',
      row: later,
      label: figure.label,
      before: writeQuantity(figure),
      after: other === undefined ? '' : writeQuantity(other),
      shrank: other !== undefined && other.unit === figure.unit && other.value < figure.value,
    }
  })
}

function isSame(a: Figure, b: Figure): boolean {
  return a.label === b.label && a.value === b.value && a.unit === b.unit && a.approx === b.approx
}

function labelsOf({ figures }: RecordInput): string {
  return JSON.stringify(figures.map(({ label }) => label).toSorted())
}

function plain(title: string): string {
  return title.replace(/\s+/g, ' ').trim()
}
