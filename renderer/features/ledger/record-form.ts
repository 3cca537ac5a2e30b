import { parseFiguresEntry, writeFiguresEntry } from '#shared/domain/figures-entry.ts'
import type { PartId } from '#shared/domain/part.ts'
import { RECORD_LIMITS, type RecordInput } from '#shared/domain/record.ts'
import type { LedgerText } from '../../text/zh-CN/ledger.ts'
import { readDay } from '../../ui/read-day.ts'

/** The entry form as it stands, every field as the writer typed it. */
export type FormValues = Readonly<{
  date: string
  endDate: string
  category: string
  title: string
  summary: string
  outcome: string
  people: string
  department: string
  source: string
  figures: string
  highlight: boolean
  /** '' follows the category. */
  part: PartId | ''
}>
export type FormField = keyof FormValues
export type FormProblems = Partial<Record<FormField, string>>

/** An empty form on `today`; the next of a row of entries keeps date, category and department of the last. */
export function emptyValues(today: string, last?: FormValues): FormValues {
  return {
    date: last?.date ?? today,
    endDate: '',
    category: last?.category ?? '',
    title: '',
    summary: '',
    outcome: '',
    people: '',
    department: last?.department ?? '',
    source: '',
    figures: '',
    highlight: false,
    part: '',
  }
}

export function valuesOf(record: RecordInput): FormValues {
  const { date, category, title, summary, outcome, people, department, source, highlight } = record
  return {
    date,
    endDate: record.endDate ?? '',
    category,
    title,
    summary,
    outcome,
    people,
    department,
    source,
    highlight,
    figures: writeFiguresEntry(record.figures),
    part: record.part ?? '',
  }
}

export function sameValues(a: FormValues, b: FormValues): boolean {
  return (Object.keys(a) as FormField[]).every((field) => a[field] === b[field])
}

const LIMITS: readonly (readonly [FormField, number])[] = [
  ['title', RECORD_LIMITS.title],
  ['category', RECORD_LIMITS.label],
  ['summary', RECORD_LIMITS.text],
  ['outcome', RECORD_LIMITS.text],
  ['people', RECORD_LIMITS.short],
  ['department', RECORD_LIMITS.short],
  ['source', RECORD_LIMITS.short],
]

/** What keeps the form from being filed, as a sentence a field; {} when nothing does. */
export function formProblems(values: FormValues, today: string, text: LedgerText): FormProblems {
  const problems: FormProblems = {}
  for (const [field, limit] of LIMITS) {
    if (String(values[field]).length > limit) problems[field] = text.tooLong(limit)
  }
  if (values.title.trim() === '') problems.title = text.noTitle
  if (values.category.trim() === '') problems.category = text.noCategory
  const date = readDay(values.date, today)
  const endDate = readDay(values.endDate, today)
  if (values.date.trim() === '') problems.date = text.noDay
  else if (date === null) problems.date = text.badDay
  if (values.endDate.trim() !== '') {
    if (endDate === null) problems.endDate = text.badDay
    else if (date !== null && endDate < date) problems.endDate = text.endBeforeStart
  }
  const wrong = parseFiguresEntry(values.figures).problems[0]
  if (wrong) problems.figures = text.figureProblem(wrong)
  return problems
}

/** The record of a form without problems; call formProblems first. */
export function toRecord(values: FormValues, today: string): RecordInput {
  return {
    date: readDay(values.date, today) ?? today,
    endDate: readDay(values.endDate, today),
    category: values.category.trim(),
    title: values.title.trim(),
    summary: values.summary.trim(),
    outcome: values.outcome.trim(),
    people: values.people.trim(),
    department: values.department.trim(),
    source: values.source.trim(),
    highlight: values.highlight,
    part: values.part === '' ? null : values.part,
    figures: parseFiguresEntry(values.figures).figures,
  }
}
