import { isExact } from './agreement.ts'
import type { CheckedLine } from './checked-line.ts'
import type { CountedItem } from './counted-item.ts'
import { amountText, wordsOf } from './make-finding.ts'
import type { Draft } from './make-finding.ts'
import { isPercentOf } from './proportion.ts'
import { sumOf } from './part-run.ts'
import type { Split } from './split.ts'

/**
 * N09: parts that have to make up their total do, to the last printed digit, and parts that exclude each other never
 * exceed it. Silent where any of the numbers is an approximation.
 */
export function checkParts(line: CheckedLine, splits: readonly Split[]): Draft[] {
  return splits.flatMap((split): Draft[] => {
    const { total, parts } = split
    if (!isExact(total) || parts.some(({ mention }) => !isExact(mention))) return []
    const sum = sumOf(parts)
    const gap = sum > total.amount ? sum - total.amount : total.amount - sum
    const over = split.series && sum > total.amount
    if (gap <= tolerance(split) || (split.whole === null && !over)) return []
    if (split.open && !over && startsWith(parts, total.amount)) return []
    const [sumText, totalText] = [amountText(sum, total), amountText(total.amount, total)]
    const message = over
      ? `各项之和${sumText}，超过总数${totalText}${overrun(split)}`
      : `分项之和${sumText}，与总数${totalText}不符${shareNote(split, sum)}`
    const at: Draft['at'] = [wordsOf(line, total), ...parts.map(({ mention }) => wordsOf(line, mention))]
    return [{ rule: 'parts', code: 'N09', severity: 'error', message, at }]
  })
}

/** Whole numbers have none; amounts in 万 or with decimals may each have been rounded by half a step. */
function tolerance({ total, parts }: Split): bigint {
  const rounded = [total, ...parts.map(({ mention }) => mention)].filter(
    ({ decimals, step }) => decimals > 0 || step > 10_000n,
  )
  return rounded.reduce((sum, { step }) => sum + step, 0n) / 2n
}

/** Whether the first two or more parts already make up the total; what follows then speaks of something else. */
function startsWith(parts: readonly CountedItem[], total: bigint): boolean {
  return countOfPrefix(parts, total) > 1
}

function countOfPrefix(parts: readonly CountedItem[], total: bigint): number {
  let sum = 0n
  return parts.findIndex(({ mention }) => (sum += mention.amount) === total) + 1
}

function overrun({ total, parts }: Split): string {
  const count = countOfPrefix(parts, total.amount)
  const next = parts[count]?.mention
  return count > 1 && next !== undefined ? `：前${count}项已是总数，${next.text}没有算进去` : ''
}

/** Where the percentages were taken of the sum, the writer should know which of the two numbers they back. */
function shareNote({ parts }: Split, sum: bigint): string {
  const backed = parts.every(
    ({ mention, share }) => share !== null && isPercentOf(share, mention.amount, sum),
  )
  const total = parts[0]?.mention
  return backed && total !== undefined ? `，占比是按${amountText(sum, total)}算的` : ''
}
