import { isExact } from './agreement.ts'
import type { CheckedLine } from './checked-line.ts'
import { conceptOf, coreWords } from './concept.ts'
import type { CountedItem } from './counted-item.ts'
import { wordsOf } from './make-finding.ts'
import type { Draft } from './make-finding.ts'
import type { Mention } from './mention.ts'
import { isPercentOf, percentText } from './proportion.ts'
import { partName, sumOf } from './part-run.ts'
import type { Split } from './split.ts'

/** How far back the whole of a share may stand, in numbers. */
const REACH = 16
/** A longer name of the part is left out of the message. */
const LONGEST_NAME = 12

type Sentence = {
  readonly items: readonly CountedItem[]
  readonly splits: readonly Split[]
  /** The items of the sentence before. */
  readonly earlier: readonly CountedItem[]
}

/**
 * N09: 其中民生类提案41件，占40.1% is right for the number it is taken of. Any number of the unit before it in its sentence or
 * the one before, and the sum of the parts it is one of, may be that number. A finding names the one that the words point
 * to, and none is made where they point to nothing there.
 */
export function checkShares(line: CheckedLine, { items, splits, earlier }: Sentence): Draft[] {
  const splitOfPart = new Map(splits.flatMap((split) => split.parts.map((part) => [part, split] as const)))
  return items.flatMap((item, at): Draft[] => {
    const { mention, share } = item
    if (share === null || !isExact(mention)) return []
    const split = splitOfPart.get(item)
    const inSentence = items.slice(Math.max(0, at - REACH), at)
    const near = [...earlier.slice(-REACH), ...inSentence]
      .map((each) => each.mention)
      .filter((each) => each.base === mention.base && isExact(each))
    const named = wholesNamed(item, near)
    const isRight = (whole: bigint) => isPercentOf(share, mention.amount, whole)
    const isSumRight =
      named === null && split !== undefined && split.parts.length > 1 && isRight(sumOf(split.parts))
    if (isSumRight || (named ?? near).some(({ amount }) => isRight(amount))) return []
    const whole = named === null ? (split?.total ?? wholeBefore(inSentence, mention)) : named.at(-1)
    if (whole === undefined || whole.amount < mention.amount || !isExact(whole)) return []
    const correct = percentText(mention.amount, whole.amount, share.decimals)
    const name = partName(mention).trim()
    const message = `${name.length > LONGEST_NAME ? '' : name}${mention.text}占${whole.text}的${correct}%，文中写${share.text}`
    const places: Draft['at'] = [wordsOf(line, share), wordsOf(line, mention), wordsOf(line, whole)]
    return [{ rule: 'share', code: 'N09', severity: 'error', message, at: places }]
  })
}

/** The numbers that the words take the share of; empty when they name something else, null when they name nothing. */
function wholesNamed(
  { shareWhole, shareOf }: CountedItem,
  near: readonly Mention[],
): readonly Mention[] | null {
  if (shareWhole !== null) return [shareWhole]
  const words = shareOf.replace(/的$/, '')
  const named = conceptOf(words)
  if (named !== null) return near.filter(({ concept }) => concept?.concept === named.concept)
  return coreWords(words).replace(/^总$/, '') === '' ? null : []
}

function wholeBefore(inSentence: readonly CountedItem[], { base }: Mention): Mention | undefined {
  return inSentence.findLast(({ mention, share }) => share === null && mention.base === base)?.mention
}
