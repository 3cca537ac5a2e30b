import { scaledText } from '../domain/decimal.ts'
import { joinQuantity, writeQuantity } from '../domain/quantity-format.ts'
import type { Figure } from '../domain/record.ts'
import { addAmounts, amountOf, shareBase } from '../figures/amount.ts'
import type { SheetRecord, SheetRow } from './sheet-model.ts'
import type { ProofRecord } from './sheet-proof.ts'

/** Up to so many records are printed one by one, more are put together. */
const ONE_BY_ONE = 6
const NO_DEPARTMENT = '（未填部门）'

export type RecordsStyle = {
  /** What many records are put together by: 连续年数 is proved year by year. */
  readonly by: 'department' | 'year'
  /** Whether the quantities may be added up. */
  readonly adds: boolean
  /** Where two periods are compared: what was before `from` belongs to the period called `name`. */
  readonly present: { readonly from: string; readonly name: string } | null
}

/**
 * The records of a number, given by date, as a narrow column prints them: 共3条, then 2024-03-12 提案委 26件 for each; more
 * than six by department with their months, 提案委 9条 1—12月 计210件, or by year, 2023年 20条 办公室等5个部门.
 */
export function describeRecords(records: readonly ProofRecord[], style: RecordsStyle): SheetRow['records'] {
  const { present } = style
  const isLabelled = new Set(records.flatMap(({ figures }) => figures.map(({ label }) => label))).size > 1
  const describe = (set: readonly ProofRecord[], name: string): string[] => {
    const head = set.length > 1 || name !== '' ? [`${name}共${set.length}条`] : []
    if (set.length <= ONE_BY_ONE)
      return [...head, ...set.map((record) => itemLine(toItem(record, isLabelled)))]
    if (style.by === 'year') return [...head, ...groupBy(set, ({ date }) => date.slice(0, 4)).map(yearLine)]
    const oneYear = new Set(set.map(({ date }) => date.slice(0, 4))).size === 1
    return [
      ...head,
      ...groupBy(set, ({ department }) => department).map((group) => {
        const sum = style.adds ? partialSums(group, isLabelled) : ''
        const span = monthSpan(group[0]?.date ?? '', group.at(-1)?.date ?? '', oneYear)
        return `${departmentOf(group[0])} ${group.length}条 ${span}${sum === '' ? '' : ` 计${sum}`}`
      }),
    ]
  }
  const now = present === null ? records : records.filter(({ date }) => date >= present.from)
  const before = present === null ? [] : records.filter(({ date }) => date < present.from)
  return {
    count: records.length,
    items: records.map((record) => toItem(record, isLabelled)),
    lines: [
      ...describe(now, present === null ? '' : '本期'),
      ...(present === null ? [] : describe(before, present.name)),
    ],
  }
}

function toItem({ date, department, title, figures }: ProofRecord, isLabelled: boolean): SheetRecord {
  const quantity = figures
    .map((figure) => (isLabelled ? figure.label : '') + writeQuantity(figure))
    .join('、')
  return { date, department, title, quantity }
}

function itemLine(item: SheetRecord): string {
  const { date, quantity } = item
  return [date, departmentOf(item), quantity].filter((piece) => piece !== '').join(' ')
}

function departmentOf(record: Pick<ProofRecord, 'department'> | undefined): string {
  return record?.department || NO_DEPARTMENT
}

/** The groups in the order of their first record. */
function groupBy(records: readonly ProofRecord[], keyOf: (record: ProofRecord) => string): ProofRecord[][] {
  const groups = new Map<string, ProofRecord[]>()
  for (const record of records) {
    const key = keyOf(record)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [record])
    else group.push(record)
  }
  return [...groups.values()]
}

function yearLine(group: readonly ProofRecord[]): string {
  const departments = new Set(group.map(departmentOf))
  const [first = ''] = departments
  const names = departments.size === 1 ? first : `${first}等${departments.size}个部门`
  return `${group[0]?.date.slice(0, 4) ?? ''}年 ${group.length}条 ${names}`
}

/** 3月 and 1—12月 among records of one year, else 2023.12—2024.3: a narrow column has no room for more. */
function monthSpan(first: string, last: string, oneYear: boolean): string {
  const [from, to] = [first, last].map((day) => {
    const month = Number(day.slice(5, 7))
    return oneYear ? `${month}` : `${day.slice(0, 4)}.${month}`
  })
  return `${from === to ? from : `${from}—${to}`}${oneYear ? '月' : ''}`
}

/** What some records come to, label by label, with every digit kept. */
function partialSums(group: readonly ProofRecord[], isLabelled: boolean): string {
  const byLabel = new Map<string, Figure[]>()
  for (const figure of group.flatMap(({ figures }) => figures)) {
    const known = byLabel.get(figure.label)
    if (known === undefined) byLabel.set(figure.label, [figure])
    else known.push(figure)
  }
  return [...byLabel]
    .flatMap(([label, figures]) => {
      const amounts = figures.map(amountOf)
      if (!shareBase(amounts)) return []
      const { scaled, unit, approx } = addAmounts(amounts)
      return [(isLabelled ? label : '') + joinQuantity(scaledText(scaled), unit, approx)]
    })
    .join('、')
}
