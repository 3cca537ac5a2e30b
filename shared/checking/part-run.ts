import { coreWords } from './concept.ts'
import type { CountedItem } from './counted-item.ts'
import { isSeries } from './exclusive-kinds.ts'
import type { Mention } from './mention.ts'

/** What begins the parts of a total: 其中, 包括, 由 … 组成, and 分别为 at the start of a clause. */
export const MARKER = /其中|包括|包含|(?:^|[，：,:；;])分别(?:为|是|有)|由(?=[^，。；]{0,20}$)/

const LIST_LINK = /^[）)]?(?:[^，。；：、,;:]{0,8}、|和|及|与|以及)/
const COMMA_LINK = /^[）)]?[^，。；：、,;:]{0,8}[，,]/
const MOST_PARTS = 40

/** The words that name a part: 其中集体提案 is 集体提案; where nothing stands before the number, those behind it. */
export function partName({ before, after }: Mention): string {
  const name = before.replace(/^.*(?:其中|包括|包含|分别)/, '').replace(/^[和及与]|^以及/, '')
  return coreWords(name) === '' ? name + after : name
}

/** The sum of the numbers, in 10^-4 of their base. */
export function sumOf(parts: readonly CountedItem[]): bigint {
  return parts.reduce((sum, { mention }) => sum + mention.amount, 0n)
}

/** Whether the words in front of a number list it with the one before: by 、 or 和. */
export function isListed({ gap }: CountedItem): boolean {
  return LIST_LINK.test(gap)
}

/** Whether the parts are set apart by commas, which may as well begin something else. */
export function isCommaList(parts: readonly CountedItem[]): boolean {
  return COMMA_LINK.test(parts[1]?.gap ?? '')
}

/**
 * The items from `at` on that are listed with each other: by 、 and 和, or by commas if the first two are; a series goes on
 * over a comma. Never empty for an item that exists.
 */
export function runFrom(items: readonly CountedItem[], at: number): CountedItem[] {
  const first = items[at]
  if (first === undefined) return []
  const run = [first]
  const byComma = COMMA_LINK.test(items[at + 1]?.gap ?? '')
  for (const item of items.slice(at + 1, at + MOST_PARTS)) {
    if (item.mention.base !== first.mention.base || MARKER.test(item.gap)) break
    const isComma = COMMA_LINK.test(item.gap)
    if (!isListed(item) && !(isComma && (byComma || goesOn(run, item)))) break
    run.push(item)
  }
  return run
}

function goesOn(run: readonly CountedItem[], next: CountedItem): boolean {
  return isSeries([...run, next].map(({ mention }) => partName(mention)))
}
