import { isExact } from './agreement.ts'
import type { CheckedLine } from './checked-line.ts'
import { wordsOf } from './make-finding.ts'
import type { Draft } from './make-finding.ts'
import type { Mention } from './mention.ts'
import { decimalText } from './proportion.ts'

const HUNDRED = 1_000_000n
/** Further away from a hundred the percentages do not mean to be all there are. */
const NEAR = 30_000n
const FEWEST = 3
const TAKES = /占|比重|比例/
const REST = /其[他余]|剩余|余下/
/** Percentages of one row stand in clauses of one sentence without another rate between them. */
const LINK = /^[）)]?[^。；\n]{0,40}$/

/**
 * N09: three or more percentages of one row that come near a hundred make a hundred, but for what rounding may shift. A
 * remark unless the row names a rest, for a small rest may have been left out. `checked` are percentages that have been
 * held against their counts, which is the better test.
 */
export function checkSharesTotal(
  line: CheckedLine,
  mentions: readonly Mention[],
  checked: ReadonlySet<Mention>,
): Draft[] {
  return rowsOf(line, mentions).flatMap((row): Draft[] => {
    if (row.length < FEWEST || !row.every(isExact) || row.every((share) => checked.has(share))) return []
    const sum = row.reduce((total, { amount }) => total + amount, 0n)
    const gap = sum > HUNDRED ? sum - HUNDRED : HUNDRED - sum
    const rounding = row.reduce((total, { step }) => total + step, 0n) / 2n
    if (gap <= rounding || gap > NEAR) return []
    const decimals = Math.max(...row.map((share) => share.decimals))
    const severity = row.some(({ clauseBefore }) => REST.test(clauseBefore)) ? 'error' : 'remark'
    const message = `各项占比之和为${decimalText(sum, decimals)}%，不是100%`
    const [first, ...rest] = row.map((share) => wordsOf(line, share))
    return first === undefined
      ? []
      : [{ rule: 'shares', code: 'N09', severity, message, at: [first, ...rest] }]
  })
}

/** Percentages of a sentence that say of what they 占, in rows that only commas and semicolons interrupt. */
function rowsOf({ plain }: CheckedLine, mentions: readonly Mention[]): Mention[][] {
  const rows: Mention[][] = []
  let last: Mention | undefined
  for (const mention of mentions) {
    if (mention.base !== '%' || !TAKES.test(mention.clauseBefore)) continue
    const row = rows.at(-1)
    if (last !== undefined && row !== undefined && LINK.test(plain.slice(last.end, mention.start)))
      row.push(mention)
    else rows.push([mention])
    last = mention
  }
  return rows
}
