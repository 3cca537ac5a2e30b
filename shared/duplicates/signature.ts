import { splitUnit } from '../domain/unit.ts'
import type { ActivityRecord } from '../domain/record.ts'
import { bigramsOf, coreOf, isOfSpan, kindOf, ordinalsOf, personsIn, quotedIn } from './report-words.ts'

/** What comparing needs of a record. */
export type Report = Pick<
  ActivityRecord,
  'id' | 'date' | 'endDate' | 'category' | 'title' | 'summary' | 'people' | 'department' | 'figures'
>

/** How much of a long summary is compared, in UTF-16 units. */
const SUMMARY = 80

/** A record as it is compared with others, worked out once. */
export type Signature = {
  readonly id: string
  /** Days since 1970. */
  readonly day: number
  readonly lastDay: number
  readonly category: string
  readonly department: string
  /** The title without spaces. */
  readonly title: string
  readonly core: string
  /** Pairs of letters of the title and of the summary's beginning, in order. */
  readonly words: Int32Array
  readonly summary: Int32Array
  readonly ordinals: ReturnType<typeof ordinalsOf>
  readonly quoted: ReadonlySet<string>
  readonly persons: ReadonlySet<string>
  readonly isOfSpan: boolean
  /** Exact figures by label and kind of unit. */
  readonly figures: ReadonlyMap<string, string>
}

/** Categories whose rows are sums that every department reports for itself. */
const COUNTED_APART: ReadonlySet<string> = new Set(['社情民意信息', '年度汇总', '宣传报道'])

export function signatureOf(report: Report): Signature {
  const title = report.title.replace(/\s/gu, '')
  // A title of nothing but function words is compared as it stands.
  const core = coreOf(title) || kindOf(title) || title
  const day = dayNumber(report.date)
  return {
    id: report.id,
    day,
    lastDay: report.endDate === null ? day : Math.max(day, dayNumber(report.endDate)),
    category: report.category,
    department: report.department.replace(/\s/gu, ''),
    title,
    core,
    words: bigramsOf(core),
    summary: bigramsOf(coreOf(report.summary.slice(0, SUMMARY))),
    ordinals: ordinalsOf(report.title),
    quoted: quotedIn(report.title),
    persons: personsIn(report.people),
    isOfSpan: isOfSpan(report.title) || COUNTED_APART.has(report.category),
    figures: new Map(
      report.figures.map(({ label, unit, value, approx }) => [
        `${label}\n${splitUnit(unit).base}`,
        `${value}${unit}${approx}`,
      ]),
    ),
  }
}

function dayNumber(day: string): number {
  return Math.round(
    Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000,
  )
}
