import { splitUnit } from '../domain/unit.ts'
import { addAmounts, shareBase } from './amount.ts'
import type { Amount } from './amount.ts'

/** The counting words of taxonomy 4 by what a label ends in, the usual one first. */
const UNITS_OF: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?:议题|课题)$/, ['个', '项']],
  [/成果$/, ['项', '个']],
  [/(?:问题|实事)$/, ['个', '件', '项']],
  [/(?:意见|建议)$/, ['条', '项']],
  [/报告$/, ['篇', '份']],
  [/提案$/, ['件']],
  [/信息$/, ['条', '篇', '期', '件']],
  [/(?:会议|协商|发言|培训)$/, ['次', '场', '场次', '期']],
  [/活动$/, ['次', '场', '场次', '项']],
  [/(?:单位|企业)$/, ['家', '个']],
]
/** Money, rates and heads never become a count of something else. */
const FIXED = new Set(['元', '%', '人', '人次', '名', '户', '字'])

/**
 * Adds the amounts of a formula under one label. A writer who defines 协商议题 = 常委会会议 + 专题协商会 counts topics, not
 * meetings, so plain counts take the unit that the label calls for: the one its own records `state`, else that of
 * taxonomy 4 unless the operands share one that suits. null when the units cannot be added.
 */
export function addUnderLabel(
  label: string,
  amounts: readonly Amount[],
  stated: string | null,
): Amount | null {
  const units = amounts.map((amount) => splitUnit(amount.unit))
  const countable = units.every(({ base, power }) => power === 0 && !FIXED.has(base))
  const wanted = stated === null ? UNITS_OF.find(([ending]) => ending.test(label))?.[1] : [stated]
  if (!countable || wanted === undefined || (stated !== null && FIXED.has(splitUnit(stated).base))) {
    return shareBase(amounts) ? addAmounts(amounts) : null
  }
  const common = shareBase(amounts) ? (amounts[0]?.unit ?? '') : ''
  const unit = wanted.includes(common) ? common : (wanted[0] ?? common)
  return addAmounts(amounts.map((amount) => ({ ...amount, unit })))
}
