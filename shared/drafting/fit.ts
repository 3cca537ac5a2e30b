import type { ActivityRecord } from '../domain/record.ts'
import type { Indicator } from '../figures/indicator.ts'
import type { Lexicon } from './lexicon.ts'
import { bareText, clausesOf, isSubsequence, titleWords } from './record-text.ts'

/**
 * A clause of the records that ends with what the label counts, so that the figure can follow it:
 * 选派政协委员担任民主监督员 for 民主监督员. Only one record, or several that use the same words,
 * may speak; the summary before the title, which is shorter.
 */
export function fitSegment(
  label: string,
  records: readonly ActivityRecord[],
  lexicon: Lexicon,
): string | undefined {
  const [first, ...others] = records
  if (first === undefined) return undefined
  return candidates(label, first, lexicon).find((clause) =>
    others.every((record) => record.summary.includes(clause) || titleWords(record) === clause),
  )
}

function candidates(label: string, record: ActivityRecord, lexicon: Lexicon): string[] {
  const tail = label.slice(-2)
  return [...clausesOf(record.summary), ...titleClauses(record)].filter((clause) => {
    const bare = bareText(clause)
    return (
      bare.endsWith(tail) &&
      clause.length > label.length &&
      clause.length <= label.length + 26 &&
      isSubsequence(label, clause) &&
      (lexicon.isAction(clause) ||
        /^依托|^围绕|^聚焦/u.test(clause) ||
        startsWithActor(clause, label, lexicon))
    )
  })
}

function titleClauses(record: ActivityRecord): string[] {
  const title = titleWords(record)
  return /[0-9]/u.test(title) ? [] : [title]
}

/** 委员企业捐赠“爱心空调”: a short actor before the label's own verb. */
function startsWithActor(clause: string, label: string, lexicon: Lexicon): boolean {
  if (!lexicon.isAction(label)) return false
  const at = clause.indexOf(label.slice(0, 2))
  return at >= 2 && at <= 8
}

/**
 * Words for a few records that differ only in one name, each counting one:
 * 成立“阜阳之友”联谊会上海、天津、常州理事会.
 */
export function fitSiblings(
  indicator: Indicator,
  records: readonly ActivityRecord[],
  lexicon: Lexicon,
): string | undefined {
  if (records.length < 2 || records.length > 5 || indicator.value !== records.length) return undefined
  const titles = records.map(titleWords)
  const [first = ''] = titles
  let start = 0
  while (titles.every((title) => title[start] !== undefined && title[start] === first[start])) start += 1
  let end = 0
  while (titles.every((title) => title.length - end > start && title.at(-1 - end) === first.at(-1 - end)))
    end += 1
  const names = titles.map((title) => title.slice(start, title.length - end))
  const head = first.slice(0, start)
  const tail = first.slice(first.length - end)
  const isList =
    names.every((name) => name.length >= 2 && name.length <= 8 && !/[0-9“”‘’（）《》]/u.test(name)) &&
    tail.length >= 2 &&
    isSubsequence(indicator.label, head + tail) &&
    (lexicon.isAction(head) || lexicon.isAction(head + tail))
  return isList && new Set(names).size === names.length ? `${head}${names.join('、')}${tail}` : undefined
}
