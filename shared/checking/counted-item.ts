import type { CheckedLine } from './checked-line.ts'
import { mentionsBySentence } from './checked-line.ts'
import type { Mention } from './mention.ts'

/** A number that is no rate, with the percentage that the text gives for it. */
export type CountedItem = {
  readonly mention: Mention
  readonly share: Mention | null
  /** What the share is said to be taken of: 立案总数 in 占立案总数的40.1%; '' when the words do not say. */
  readonly shareOf: string
  /** The number that the text itself names as the whole: 102件 in 41件，占全部102件的40.2%. It is no item of its own. */
  readonly shareWhole: Mention | null
  /** Where number and share end. */
  readonly end: number
  /** The text between the item before and this number, from the start of the sentence for the first. */
  readonly gap: string
  /** The text behind it, as far as its sentence and LONGEST_GAP go. */
  readonly behind: string
}

/** Between a number and its percentage: 41件，占40.1%; 41件占立案总数的40.1%; 41件（40.1%）. */
const SHARE =
  /^(?:[^，,。；;、]{0,8}[，,（(]?[^，,。；;、]{0,6}占(?:比|到|了)?(?:为|达)?([^，,。；;、占]{0,12}?)的?|[（(])$/

/** 41件，占全部102件的40.2%: what stands before and behind the whole. */
const TAKES = /^[，,（(]?[^，,。；;、]{0,6}占[^，,。；;、]{0,8}$/
const OF = /^[^，,。；;、]{0,8}的$/
const LONGEST_GAP = 32

/** The counted items of each sentence that has any, in reading order. */
export function itemsBySentence(line: CheckedLine): CountedItem[][] {
  return mentionsBySentence(line).map((mentions) => {
    const items: CountedItem[] = []
    const sentence = line.sentences[mentions[0]?.sentence ?? 0]
    let from = sentence?.start ?? 0
    for (let at = 0; at < mentions.length; at += 1) {
      const mention = mentions[at]
      if (mention === undefined || isRate(mention)) continue
      const share = shareAt(line, mentions, at)
      const end = (share?.share ?? mention).end
      items.push({
        mention,
        share: share?.share ?? null,
        shareOf: share?.of ?? '',
        shareWhole: share?.whole ?? null,
        end,
        gap: line.plain.slice(from, mention.start),
        behind: line.plain.slice(end, Math.min(end + LONGEST_GAP, sentence?.end ?? end)),
      })
      from = end
      if (share?.whole) at += 1
    }
    return items
  })
}

type Share = { readonly share: Mention; readonly of: string; readonly whole: Mention | null }

/** The percentage that belongs to the number `at`, if one does. */
function shareAt({ plain }: CheckedLine, mentions: readonly Mention[], at: number): Share | null {
  const [mention, second, third] = mentions.slice(at, at + 3)
  if (mention === undefined || second === undefined) return null
  const between = plain.slice(mention.end, Math.min(second.start, mention.end + LONGEST_GAP))
  if (second.base === '%') {
    const found = SHARE.exec(between)
    return found === null ? null : { share: second, of: found[1] ?? '', whole: null }
  }
  const named = third?.base === '%' && second.base === mention.base && TAKES.test(between)
  if (!named || !OF.test(plain.slice(second.end, Math.min(third.start, second.end + LONGEST_GAP))))
    return null
  return { share: third, of: '', whole: second }
}

function isRate({ base }: Mention): boolean {
  return base === '%' || base.endsWith('百分点')
}
