import type { ActivityRecord } from '../domain/record.ts'
import type { Lexicon } from './lexicon.ts'

/** Brackets that only tell how a number was kept, and the year before a yearly event. */
const BOOKKEEPING = /[（(][^（）()]*(?:存量|口径|台账|核清|累计|分批次)[^（）()]*[）)]/gu
const ENDING_BRACKET = /[（(][^（）()]*[）)]$/u
const LEADING_YEAR = /^\d{4}年(?:度)?/u

/** A record's title as words of a sentence: no leading year, no bracket at the end, no full stop. */
export function titleWords(record: Pick<ActivityRecord, 'title'>): string {
  return record.title
    .trim()
    .replaceAll(/\s+/gu, ' ')
    .replace(BOOKKEEPING, '')
    .replace(LEADING_YEAR, '')
    .replace(ENDING_BRACKET, '')
    .replace(/[。；，、：\s]+$/u, '')
}

/**
 * The clauses of a text, split at commas, semicolons and full stops outside quotation marks and brackets.
 * Clauses with digits are left out: a number in the text must be a bound figure.
 */
export function clausesOf(text: string): string[] {
  const clauses: string[] = []
  let depth = 0
  let clause = ''
  for (const char of text.replace(BOOKKEEPING, '')) {
    if ('“‘《（(〈'.includes(char)) depth += 1
    else if ('”’》）)〉'.includes(char)) depth = Math.max(0, depth - 1)
    if (depth === 0 && '，,；;。！？\n\r'.includes(char)) {
      clauses.push(clause)
      clause = ''
    } else clause += char
  }
  clauses.push(clause)
  return clauses.map((part) => part.trim()).filter((part) => part !== '' && !hasNumber(part))
}

/** Whether the text states a number outside of names such as “人才新政20条” (taxonomy 6). */
export function hasNumber(text: string): boolean {
  return /[0-9０-９]/u.test(text.replace(/“[^”]*”|《[^》]*》/gu, ''))
}

/** The record's outcome as clauses without numbers, with a subject: 被采纳 becomes 有关建议被采纳. */
export function outcomeOf(record: ActivityRecord, subject: string): string {
  const told = hasNumber(record.outcome) ? clausesOf(record.outcome).join('，') : record.outcome
  const outcome = told
    .trim()
    .replaceAll(/\s*[\r\n]+\s*/gu, '；')
    .replace(/[。；，、\s]+$/u, '')
  if (outcome === '') return ''
  return /^(?:被|获|得到|受到|转化|写入|纳入|列入|入选)/u.test(outcome) ? subject + outcome : outcome
}

/** Clauses of the summary that tell what came of it: 有关建议被部门采纳吸收. */
export function resultClauses(record: ActivityRecord): string[] {
  return clausesOf(record.summary).filter((clause) =>
    /(?:被|获|得到|受到).*(?:采纳|吸收|采用|批示|肯定|重视|转化)|转化为|写入/u.test(clause),
  )
}

/** Clauses of the summary that may follow the title after a comma without repeating it. */
export function followingClauses(record: ActivityRecord, said: string, lexicon: Lexicon): string[] {
  return clausesOf(record.summary).filter(
    (clause) =>
      clause.length >= 6 &&
      sharedPairs(clause, said) < Math.max(2, clause.length / 3) &&
      (lexicon.isPredicate(clause) || lexicon.isClause(clause)),
  )
}

/** How many different neighbouring character pairs two texts share, quotation marks aside. */
export function sharedPairs(a: string, b: string): number {
  const pairs = (text: string) => {
    const bare = bareText(text)
    return new Set(Array.from(bare.slice(1), (char, index) => `${bare[index] ?? ''}${char}`))
  }
  const other = pairs(b)
  return [...pairs(a)].filter((pair) => other.has(pair)).length
}

/** Text without quotation marks, brackets and spaces, for comparing names. */
export function bareText(text: string): string {
  return text.replace(/[“”‘’"'《》（）()\s·、]/gu, '')
}

/** Whether all characters of `needle` occur in `text` in this order: 阜阳之友理事会 in 成立“阜阳之友”联谊会上海理事会. */
export function isSubsequence(needle: string, text: string): boolean {
  let from = 0
  for (const char of bareText(needle)) {
    const at = text.indexOf(char, from)
    if (at < 0) return false
    from = at + 1
  }
  return true
}
