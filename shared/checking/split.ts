import type { CountedItem } from './counted-item.ts'
import { isSeries } from './exclusive-kinds.ts'
import type { Mention } from './mention.ts'
import { isCommaList, MARKER, partName, runFrom, sumOf } from './part-run.ts'
import { leastPercent, wholeRun } from './whole-run.ts'
import type { Listed, Whole } from './whole-run.ts'

/** A total and the parts that the text sets against it. */
export type Split = {
  readonly total: Mention
  readonly parts: readonly CountedItem[]
  readonly whole: Whole
  /** Whether the parts exclude each other, so that they can never exceed the total. */
  readonly series: boolean
  /** Whether the last parts may belong to something else. */
  readonly open: boolean
}

const SUM_WORD = /^(?:共计|合计|总计|总共|共)$/
/** How far back a total may stand, in numbers. */
const REACH = 12

/** The splits of one sentence. `earlier` are the items of the sentence before, for one that begins with its parts. */
export function findSplits(items: readonly CountedItem[], earlier: readonly CountedItem[]): Split[] {
  const splits: Split[] = []
  for (let at = 0; at < items.length;) {
    const split =
      behindMarker(items, at, earlier) ??
      byShares(items, at, earlier) ??
      secondRow(items, at, splits) ??
      summedUp(items, at)
    if (split !== null) splits.push(split)
    at += Math.max(1, split?.parts.length ?? 0)
  }
  return splits
}

/** Parts behind 其中, 包括, 由 … 组成 or 分别为. */
function behindMarker(
  items: readonly CountedItem[],
  at: number,
  earlier: readonly CountedItem[],
): Split | null {
  const marker = items[at]?.gap ?? ''
  if (!MARKER.test(marker)) return null
  const before = at === 0 && /^\s*其中/.test(marker) ? earlier : []
  return splitOf(totalsBefore(items, at, before), { listed: runFrom(items, at), marker })
}

/** Parts that only their percentages show to be parts: 已解决148件占25.2%，列入计划364件占61.9%. */
function byShares(items: readonly CountedItem[], at: number, earlier: readonly CountedItem[]): Split | null {
  if ((items[at]?.share ?? null) === null) return null
  const listed = runFrom(items, at)
  if (listed.filter(({ share }) => share !== null).length < 2) return null
  const split = splitOf(totalsBefore(items, at, at === 0 ? earlier : []), { listed, marker: '' })
  return split !== null && isNear(split) ? split : null
}

/** A second row of kinds behind a split, of the same total: …；大会提案1122件、平时提案168件. */
function secondRow(items: readonly CountedItem[], at: number, splits: readonly Split[]): Split | null {
  const last = splits.at(-1)
  if (last === undefined || items[at - 1] !== last.parts.at(-1)) return null
  if (items[at]?.mention.base !== last.total.base) return null
  const split = splitOf([last.total], { listed: runFrom(items, at), marker: '' })
  return split?.whole === 'kinds' ? split : null
}

/** Parts before their total: 常委会会议4次、主席会议8次，共计12次. */
function summedUp(items: readonly CountedItem[], at: number): Split | null {
  const parts = runFrom(items, at).filter(({ mention }) => !SUM_WORD.test(mention.before))
  const total = items[at + parts.length]?.mention
  if (parts.length < 2 || total === undefined || total.base !== parts[0]?.mention.base) return null
  if (!SUM_WORD.test(total.before) || total.after.trim() !== '') return null
  return { total, parts, whole: 'wording', series: false, open: false }
}

/** Numbers that the parts may be parts of, the nearest first. */
function totalsBefore(items: readonly CountedItem[], at: number, earlier: readonly CountedItem[]): Mention[] {
  const base = items[at]?.mention.base
  return [...earlier.slice(-REACH), ...items.slice(Math.max(0, at - REACH), at)]
    .filter(({ mention, share }) => share === null && mention.base === base)
    .map(({ mention }) => mention)
    .reverse()
}

/** The split of whichever total the parts make up, else of the nearest one that is not less than a part. */
function splitOf(totals: readonly Mention[], list: Listed): Split | null {
  const { run, whole } = wholeRun(list)
  const sum = sumOf(run)
  const total =
    totals.find(({ amount }) => amount === sum) ??
    totals.find(({ amount }) => run.every(({ mention }) => mention.amount <= amount)) ??
    totals[0]
  if (total === undefined) return null
  const isMeant = whole !== 'wording' || sum * 100n >= total.amount * BigInt(leastPercent(list))
  return {
    total,
    parts: run,
    whole: isMeant ? whole : null,
    series: isSeries(run.map(({ mention }) => partName(mention))),
    open: whole === 'wording' && isCommaList(run),
  }
}

/** Whether the parts mean this total at all, where only their percentages say that they are parts. */
function isNear({ total, parts }: Split): boolean {
  const sum = sumOf(parts)
  const gap = sum > total.amount ? sum - total.amount : total.amount - sum
  return gap * 4n <= total.amount
}
