import { z } from 'zod'
import { writeQuantity } from './quantity-format.ts'
import type { RecordInput } from './record.ts'
import type { KeptRecord } from './record-keeping.ts'

export const RECORD_FIELDS = [
  'date',
  'endDate',
  'category',
  'title',
  'figures',
  'outcome',
  'summary',
  'people',
  'department',
  'source',
  'highlight',
  'part',
] as const satisfies readonly (keyof RecordInput)[]

/** One thing that a change made different, in the words of the record; '' stands for nothing. */
export const recordChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('field'),
    /** highlight is '1' or '', part the id of a part or '' for that of the category. */
    field: z.enum(RECORD_FIELDS),
    before: z.string(),
    after: z.string(),
  }),
  z.strictObject({ kind: z.enum(['attached', 'detached']), name: z.string(), size: z.int() }),
  z.strictObject({ kind: z.literal('renamed'), before: z.string(), after: z.string() }),
  z.strictObject({ kind: z.enum(['merged', 'parted']), title: z.string(), department: z.string() }),
])
export type RecordChange = z.infer<typeof recordChangeSchema>

/** What a writer sees in a field; figures as running text writes them: 提案立案 326件、捐款 290多万元. */
export function fieldText(record: RecordInput, field: (typeof RECORD_FIELDS)[number]): string {
  if (field === 'figures') {
    return record.figures.map((figure) => `${figure.label} ${writeQuantity(figure)}`).join('、')
  }
  if (field === 'highlight') return record.highlight ? '1' : ''
  return record[field] ?? ''
}

/**
 * What parts two states of a record, field by field in the order of the form, then its files, then the reports merged
 * into it. Empty when they say the same; ids, revisions and times are no difference.
 */
export function recordChanges(before: KeptRecord, after: KeptRecord): RecordChange[] {
  const fields = RECORD_FIELDS.flatMap((field): RecordChange[] => {
    const [was, is] = [fieldText(before, field), fieldText(after, field)]
    return was === is ? [] : [{ kind: 'field', field, before: was, after: is }]
  })
  const had = new Map(before.evidence.map((file) => [file.hash, file]))
  const has = new Map(after.evidence.map((file) => [file.hash, file]))
  const files = [
    ...after.evidence.flatMap(({ hash, name, size }): RecordChange[] => {
      const old = had.get(hash)
      if (old === undefined) return [{ kind: 'attached', name, size }]
      return old.name === name ? [] : [{ kind: 'renamed', before: old.name, after: name }]
    }),
    ...before.evidence
      .filter(({ hash }) => !has.has(hash))
      .map(({ name, size }): RecordChange => ({ kind: 'detached', name, size })),
  ]
  const known = (list: KeptRecord['sources']) => new Set(list.map(({ id }) => id))
  const [was, is] = [known(before.sources), known(after.sources)]
  const told = (kind: 'merged' | 'parted', { record }: KeptRecord['sources'][number]): RecordChange => ({
    kind,
    title: record.title,
    department: record.department,
  })
  return [
    ...fields,
    ...files,
    ...after.sources.filter(({ id }) => !was.has(id)).map((report) => told('merged', report)),
    ...before.sources.filter(({ id }) => !is.has(id)).map((report) => told('parted', report)),
  ]
}

/** The part of a record that a writer fills in. */
export function inputOf(record: RecordInput): RecordInput {
  return {
    date: record.date,
    endDate: record.endDate,
    category: record.category,
    title: record.title,
    summary: record.summary,
    outcome: record.outcome,
    people: record.people,
    department: record.department,
    source: record.source,
    highlight: record.highlight,
    part: record.part,
    figures: record.figures,
  }
}
