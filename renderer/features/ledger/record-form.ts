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

const FIELDS = Object.keys(emptyValues('')) as FormField[]

const LIMITS: Partial<Record<FormField, number>> = {
  title: RECORD_LIMITS.title,
  category: RECORD_LIMITS.label,
  summary: RECORD_LIMITS.text,
  outcome: RECORD_LIMITS.text,
  people: RECORD_LIMITS.short,
  department: RECORD_LIMITS.short,
  source: RECORD_LIMITS.short,
}

/** What keeps the form from being filed, as a sentence a field; {} when nothing does. */
export function formProblems(values: FormValues, today: string, text: LedgerText): FormProblems {
  const problems: FormProblems = {}
  for (const field of FIELDS) {
    const problem = fieldProblem(field, values, today, text)
    if (problem !== undefined) problems[field] = problem
  }
  return problems
}

/** The same for one field; of the others only the day is looked at, for the end. */
export function fieldProblem(
  field: FormField,
  values: FormValues,
  today: string,
  text: LedgerText,
): string | undefined {
  const value = values[field]
  if (field === 'title' && values.title.trim() === '') return text.noTitle
  if (field === 'category' && values.category.trim() === '') return text.noCategory
  if (field === 'date') {
    if (values.date.trim() === '') return text.noDay
    return readDay(values.date, today) === null ? text.badDay : undefined
  }
  if (field === 'endDate') {
    if (values.endDate.trim() === '') return undefined
    const endDate = readDay(values.endDate, today)
    if (endDate === null) return text.badDay
    const date = readDay(values.date, today)
    return date !== null && endDate < date ? text.endBeforeStart : undefined
  }
  if (field === 'figures') {
    const wrong = parseFiguresEntry(values.figures).problems[0]
    return wrong && text.figureProblem(wrong)
  }
  const limit = LIMITS[field]
  return limit !== undefined && String(value).length > limit ? text.tooLong(limit) : undefined
}

/** The record of a form without problems; call formProblems first. */
export function toRecord(values: FormValues, today: string): RecordInput {
  return {
    date: toField('date', values, today),
    endDate: toField('endDate', values, today),
    category: toField('category', values, today),
    title: toField('title', values, today),
    summary: toField('summary', values, today),
    outcome: toField('outcome', values, today),
    people: toField('people', values, today),
    department: toField('department', values, today),
    source: toField('source', values, today),
    highlight: toField('highlight', values, today),
    part: toField('part', values, today),
    figures: toField('figures', values, today),
  }
}

/** One field of that record. */
export function toField<F extends FormField>(field: F, values: FormValues, today: string): RecordInput[F] {
  return READ[field](values, today)
}

const READ: Readonly<{ [F in FormField]: (values: FormValues, today: string) => RecordInput[F] }> = {
  date: ({ date }, today) => readDay(date, today) ?? today,
  endDate: ({ endDate }, today) => readDay(endDate, today),
  category: ({ category }) => category.trim(),
  title: ({ title }) => title.trim(),
  summary: ({ summary }) => summary.trim(),
  outcome: ({ outcome }) => outcome.trim(),
  people: ({ people }) => people.trim(),
  department: ({ department }) => department.trim(),
  source: ({ source }) => source.trim(),
  highlight: ({ highlight }) => highlight,
  part: ({ part }) => (part === '' ? null : part),
  figures: ({ figures }) => parseFiguresEntry(figures).figures,
}
