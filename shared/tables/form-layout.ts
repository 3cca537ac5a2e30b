import { z } from 'zod'
import { daySchema } from '../domain/period.ts'
import { RECORD_COLUMNS, type RecordColumn } from '../domain/records-header.ts'

/** Version of the form; a file of another version is not guessed at. */
export const FORM_VERSION = 1

/** First cell of the hidden sheet, by which a form is known. */
export const FORM_MARK = '综述收集表'

export const FORM_SHEETS = { records: '履职记录', guide: '填写说明', facts: '收集表信息' } as const

/** Columns of the form in their order: those of a records file but the department, which the form knows itself. */
export const FORM_COLUMNS: readonly RecordColumn[] = [
  'date',
  'endDate',
  'category',
  'title',
  'summary',
  'outcome',
  'figures',
  'people',
  'source',
  'highlight',
  'part',
]

/** Heads of the form, the hidden column of row marks last. */
export const MARK_HEAD = '行标'
export const FORM_HEADS: readonly string[] = [
  ...FORM_COLUMNS.map((column) => RECORD_COLUMNS[column][0]),
  MARK_HEAD,
]

/** Rows for the department to fill in. */
export const EMPTY_ROWS = 300

/** What stands before the title of a row that only shows how to fill in. */
export const EXAMPLE_WORD = '（示例）'

/** What the hidden sheet says of a form. */
export const formFactsSchema = z.strictObject({
  form: z.string().min(1).max(100),
  round: z.string().min(1).max(100),
  roundName: z.string().min(1).max(200),
  organ: z.string().max(200),
  department: z.string().min(1).max(200),
  from: daySchema,
  to: daySchema,
  due: daySchema.nullable(),
  /** ISO 8601 in UTC. */
  issuedAt: z.string().max(40),
})
export type FormFacts = z.infer<typeof formFactsSchema>

const NAMES: Readonly<Record<keyof FormFacts, string>> = {
  form: '表号',
  round: '收集编号',
  roundName: '收集',
  organ: '单位',
  department: '部门',
  from: '起',
  to: '止',
  due: '截止',
  issuedAt: '生成时间',
}

/** The rows of the hidden sheet. */
export function writeFacts(facts: FormFacts): [string, string][] {
  const rows = Object.entries(NAMES).map(([key, name]): [string, string] => [
    name,
    facts[key as keyof FormFacts] ?? '',
  ])
  return [[FORM_MARK, String(FORM_VERSION)], ...rows]
}

/** Reads what writeFacts wrote; `facts` is null when it was changed or is not whole. */
export function readFacts(rows: readonly (readonly string[])[]): {
  version: number
  facts: FormFacts | null
} {
  const texts = new Map(rows.map(([name = '', text = '']) => [name.trim(), text.trim()]))
  const read = Object.fromEntries(Object.entries(NAMES).map(([key, name]) => [key, texts.get(name) ?? '']))
  const facts = formFactsSchema.safeParse({ ...read, due: read['due'] === '' ? null : read['due'] })
  return { version: Number(texts.get(FORM_MARK)), facts: facts.success ? facts.data : null }
}

/**
 * What the hidden column says of a row: an example, the n-th empty row, or a record that went out with its content as
 * it was then.
 */
export type RowMark =
  | { readonly kind: 'example' }
  | { readonly kind: 'row'; readonly place: number }
  | { readonly kind: 'record'; readonly id: string; readonly key: string }

export function writeMark(mark: RowMark): string {
  if (mark.kind === 'example') return '示例'
  return mark.kind === 'row' ? `r${mark.place}` : `${mark.id} ${mark.key}`
}

/** null for a cell that no form wrote. */
export function readMark(text: string): RowMark | null {
  const plain = text.trim()
  if (plain === '示例') return { kind: 'example' }
  const place = /^r(\d{1,6})$/.exec(plain)?.[1]
  if (place !== undefined) return { kind: 'row', place: Number(place) }
  const [, id = '', key = ''] = /^(\S{1,100}) ([\w-]{27})$/.exec(plain) ?? []
  return id === '' ? null : { kind: 'record', id, key }
}
