import { splitUnit } from '../domain/unit.ts'
import type { OddUnit } from '../reasons/ledger-reasons.ts'
import type { Reason } from '../reasons/reason.ts'

/**
 * Counting words of taxonomy 4 that say the same of one thing: an information is 一条, 一篇 or 一件, a studio 一个 or 一家.
 * Words of one row count the same things, so their numbers may be added.
 */
const SAME: readonly ReadonlySet<string>[] = [
  new Set('件 篇 份 条 项 个 次 场 场次 家 处 宗 桩 起 例'.split(' ')),
  new Set('人 名 位'.split(' ')),
]

/** Words that look like counting words and count something else. */
const ODD: readonly OddUnit[] = ['期', '人次', '批', '批次']

/** Whether numbers in `unit` may be counted in `as` without changing them, or convert into it exactly. */
export function countsAs(unit: string, as: string): boolean {
  const [one, other] = [splitUnit(unit), splitUnit(as)]
  if (one.base === other.base) return true
  return one.power === other.power && SAME.some((words) => words.has(one.base) && words.has(other.base))
}

/** Why numbers in `unit` cannot be counted in `as`; null when they can. */
export function whyNotAs(unit: string, as: string): Reason | null {
  if (countsAs(unit, as)) return null
  const odd = ODD.find((each) => each === unit) ?? ODD.find((each) => each === as)
  return odd === undefined
    ? { code: 'unit-other', unit, as }
    : { code: 'unit-odd', odd, as: odd === unit ? as : unit }
}
