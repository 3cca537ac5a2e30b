import { splitUnit } from '../domain/unit.ts'

/**
 * Counting words of taxonomy 4 that say the same of one thing: an information is 一条, 一篇 or 一件, a studio 一个 or 一家.
 * Words of one row count the same things, so their numbers may be added.
 */
const SAME: readonly ReadonlySet<string>[] = [
  new Set('件 篇 份 条 项 个 次 场 场次 家 处 宗 桩 起 例'.split(' ')),
  new Set('人 名 位'.split(' ')),
]

/** Words that look like counting words and count something else, with what they count. */
const OTHERS: Readonly<Record<string, string>> = {
  期: '“期”数的是期数，一期里可以有许多条',
  人次: '“人次”把同一个人参加的每一次都数进去',
  批: '“批”数的是批数，一批里可以有许多',
  批次: '“批次”数的是批数，一批里可以有许多',
}

/** Whether numbers in `unit` may be counted in `as` without changing them, or convert into it exactly. */
export function countsAs(unit: string, as: string): boolean {
  const [one, other] = [splitUnit(unit), splitUnit(as)]
  if (one.base === other.base) return true
  return one.power === other.power && SAME.some((words) => words.has(one.base) && words.has(other.base))
}

/** Why numbers in `unit` cannot be counted in `as`; '' when they can. */
export function whyNotAs(unit: string, as: string): string {
  if (countsAs(unit, as)) return ''
  const odd = OTHERS[unit] ?? OTHERS[as]
  return odd === undefined
    ? `“${unit}”和“${as}”数的不是同一种东西`
    : `${odd}，不能当作“${unit in OTHERS ? as : unit}”来数`
}
