import { reachOf } from './agreement.ts'
import type { CheckedLine } from './checked-line.ts'
import type { CountedItem } from './counted-item.ts'
import { wordsOf } from './make-finding.ts'
import type { Draft } from './make-finding.ts'
import { isListed } from './part-run.ts'

const AMONG = /其中[^，。；：、]*$|其中[，,][^，。；：、]*$/
/** How far back the whole may stand, in numbers. */
const REACH = 12

/**
 * N09: what 其中 names is not more than what it is named of. It speaks only when a number behind 其中 exceeds every number
 * of its unit before it in the sentence (for a sentence that begins with 其中, in the one before), and the sum of those
 * that are listed last: 甲类10件、乙类20件，其中25件 is fine.
 */
export function checkIncluding(
  line: CheckedLine,
  items: readonly CountedItem[],
  earlier: readonly CountedItem[],
): Draft[] {
  const drafts: Draft[] = []
  let among = -1
  for (const [at, item] of items.entries()) {
    if (AMONG.test(item.gap)) among = at
    else if (among >= 0 && !isListed(item)) among = -1
    if (among < 0) continue
    const before =
      among === 0 && /^\s*其中/.test(items[0]?.gap ?? '')
        ? earlier
        : items.slice(Math.max(0, among - REACH), among)
    const wholes = before.filter(({ mention }) => mention.base === item.mention.base)
    const whole = wholes.at(-1)?.mention
    if (whole === undefined || reachOf(item.mention).low <= mostOf(wholes)) continue
    const message = `“其中”的${item.mention.text}，多于前面的${whole.text}`
    drafts.push({
      rule: 'including',
      code: 'N09',
      severity: 'error',
      message,
      at: [wordsOf(line, item.mention), wordsOf(line, whole)],
    })
  }
  return drafts
}

/** The most that 其中 may be taken of: the largest of the numbers, or the sum of the list that they end in. */
function mostOf(wholes: readonly CountedItem[]): bigint {
  let most = 0n
  let listed = 0n
  for (const whole of wholes) {
    const { high } = reachOf(whole.mention)
    listed = isListed(whole) ? listed + high : high
    if (high > most) most = high
  }
  return listed > most ? listed : most
}
