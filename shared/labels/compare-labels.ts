import { SYNONYMS, TELLING, WEAK_WORDS } from './synonyms.ts'

export type LabelReason = 'synonym' | 'spelling' | 'order' | 'weak-word' | 'typo'

/** Shortest name in which one wrong character is told from another word. */
const TYPO_LENGTH = 5

const known = new Map<string, string>()

/** The name without spaces and with one kind of brackets and dots. */
function plain(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s“”"'‘’《》〈〉（）()【】[\]、，,。：:—–_-]/gu, '')
    .replaceAll('•', '·')
}

/** The name with its longest synonym replaced by the usual word of its row. */
function canonical(core: string): string {
  const before = known.get(core)
  if (before !== undefined) return before
  let best: { word: string; usual: string } | null = null
  for (const row of SYNONYMS) {
    for (const word of row) {
      if (core.includes(word) && word.length > (best?.word.length ?? 0))
        best = { word, usual: row[0] ?? word }
    }
  }
  const answer = best === null ? core : core.replace(best.word, best.usual)
  known.set(core, answer)
  return answer
}

function withoutWeak(core: string): string {
  const left = WEAK_WORDS.reduce((text, word) => text.replaceAll(word, ''), core)
  return [...left].length >= 2 ? left : core
}

function isReordered(one: string, other: string): boolean {
  const sorted = (text: string) => [...text].toSorted().join('')
  return one.length >= 4 && sorted(one) === sorted(other) && !TELLING.test(one)
}

/** One character put for another, left out or too many, that makes no other label. */
function isTypo(one: string, other: string): boolean {
  const [short, long] = [[...one], [...other]].toSorted((a, b) => a.length - b.length) as [string[], string[]]
  if (short.length < TYPO_LENGTH - 1 || long.length < TYPO_LENGTH || long.length - short.length > 1)
    return false
  let start = 0
  while (start < short.length && short[start] === long[start]) start += 1
  let end = 0
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end += 1
  const [left, added] = [short.slice(start, short.length - end), long.slice(start, long.length - end)]
  // A word at the head or the end is another thing more often than a slip: 主席会议, 副主席会议.
  if (left.length + added.length === 0 || left.length > 1 || added.length > 1 || start === 0) return false
  return ![...left, ...added].some((letter) => TELLING.test(letter))
}

/**
 * Signs of a name such that two names of which compareLabels says anything share one; with them a ledger of thousands of
 * labels need not compare each with each.
 */
export function labelSigns(name: string): string[] {
  const whole = plain(name)
  const [core = '', ...qualifiers] = whole.split('·')
  const rest = qualifiers.join('·')
  const letters = [...core]
  const without =
    letters.length < TYPO_LENGTH - 1 ? [] : letters.map((_, at) => letters.toSpliced(at, 1).join(''))
  return [
    `whole ${whole}`,
    `usual ${canonical(core)}·${rest}`,
    `order ${letters.toSorted().join('')}·${rest}`,
    `weak ${withoutWeak(core)}·${rest}`,
    ...new Set([core, ...without].map((each) => `slip ${each}·${rest}`)),
  ]
}

/**
 * Why two names may mean one thing; null when nothing says so. A qualifier after · makes another label (意见建议·协商活动),
 * so only names with equal qualifiers are compared. Symmetric. `typo` and `weak-word` want more proof than the names.
 */
export function compareLabels(one: string, other: string): LabelReason | null {
  if (one === other) return null
  const [a, b] = [plain(one), plain(other)]
  if (a === b) return 'spelling'
  const [[coreA = '', ...qualifiersA], [coreB = '', ...qualifiersB]] = [a.split('·'), b.split('·')]
  if (qualifiersA.join('·') !== qualifiersB.join('·')) return null
  if (canonical(coreA) === canonical(coreB)) return 'synonym'
  if (isReordered(coreA, coreB)) return 'order'
  if (withoutWeak(coreA) === withoutWeak(coreB)) return 'weak-word'
  return isTypo(coreA, coreB) ? 'typo' : null
}
