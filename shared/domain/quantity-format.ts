import { writeChineseNumber } from './chinese-number.ts'
import { decimalText } from './decimal.ts'
import type { Approximation, Quantity } from './quantity.ts'
import { joinUnit, splitUnit } from './unit.ts'

const BEFORE: ReadonlySet<string> = new Set(['近', '约', '逾', '超', '达'])

/**
 * A number, already in digits or characters, with its unit and approximation in their usual places:
 * 余/多 before 万 after a round number (300余万元), behind it after any other (2.83万余人次, 13万余元).
 */
export function joinQuantity(number: string, unit: string, approx: Approximation): string {
  if (BEFORE.has(approx)) return `${approx}${number}${unit}`
  if (approx === '以上') return `${number}${unit}以上`
  if (approx === '') return number + unit
  const { base, power } = splitUnit(unit)
  if (power === 0 || /^\d+0$|[十百千]$/.test(number)) return `${number}${approx}${unit}`
  return `${number}${joinUnit({ base: '', power })}${approx}${base}`
}

function chineseDigits({ value, unit, approx }: Quantity): string | null {
  const { base } = splitUnit(unit)
  if (!Number.isInteger(value) || value >= 10_000 || /^[百千]/.test(base)) return null
  if (value === 100 && approx !== '') return '百'
  if (value === 1000 && approx !== '') return '千'
  return writeChineseNumber(value)
}

/**
 * The quantity as running text writes it, every digit kept: 2000多个, 98%以上, 逾100次; with `chinese` 逾百次, 两千多个,
 * 百分之九十八以上. Decimals and numbers from ten thousand up stay in digits either way. parseQuantity reads it back.
 */
export function writeQuantity(quantity: Quantity, numeral: 'arabic' | 'chinese' = 'arabic'): string {
  const { value, unit, approx } = quantity
  const characters = numeral === 'chinese' ? chineseDigits(quantity) : null
  if (characters === null) return joinQuantity(decimalText(value), unit, approx)
  if (unit !== '%') return joinQuantity(characters, unit, approx)
  const number = value === 100 ? '百' : characters.replace('两', '二')
  return BEFORE.has(approx) ? `${approx}百分之${number}` : `百分之${number}${approx}`
}

/** The quantity as a 数据 cell writes it (design 3.1): `290多 万元`, `逾100 次`, `98 %以上`. */
export function writeQuantityCell({ value, unit, approx }: Quantity): string {
  const number = decimalText(value)
  if (BEFORE.has(approx)) return `${approx}${number} ${unit}`
  return approx === '以上' ? `${number} ${unit}以上` : `${number}${approx} ${unit}`
}
