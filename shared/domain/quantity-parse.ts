import { CHINESE_NUMBER, readChineseNumber } from './chinese-number.ts'
import type { FigureProblem, FigureProblemCode } from './figure-problem.ts'
import { quantitySchema, VALUE_DECIMALS } from './quantity.ts'
import type { Approximation, Quantity } from './quantity.ts'
import { isUnit, joinUnit, splitUnit, startsWithNumeralUnit } from './unit.ts'

export type Parsed<T> = { ok: true; value: T } | { ok: false; problem: FigureProblem }

/** Words before the number and the approximation they stand for; 上千 means a thousand or more. */
const BEFORE: readonly (readonly [RegExp, Approximation])[] = [
  [/^(?:大约|约)/, '约'],
  [/^(?:将近|接近|近)/, '近'],
  [/^(?:超过|超)/, '超'],
  [/^逾/, '逾'],
  [/^(?:达到|多达|高达|达)/, '达'],
  [/^(?:不少于|不低于|至少)/, '以上'],
  [/^上(?=[百千万亿])/, '以上'],
]
const AFTER: readonly (readonly [RegExp, Approximation])[] = [
  [/以上$/, '以上'],
  [/(?:左右|上下)$/, '约'],
]
const VAGUE = /^(?:几|数[十百千万亿]|若干|许多|大量|不少|多[次场个项])/
const RANGE = /^(?:[-—–~～至到]+[\d一二三四五六七八九十]|几|来)/
const LARGEST = quantitySchema.shape.value.maxValue ?? Infinity
const TIMES: Readonly<Record<string, number>> = { 百: 100, 千: 1000 }

/** Full-width digits, signs and spaces as their plain forms; a full-width comma only between digits. */
export function plainWidth(text: string): string {
  // Nearly all texts are plain already, and a table has a million of them.
  if (!/[０-９Ａ-Ｚａ-ｚ％．＝＋－，\u00a0\u3000]/.test(text)) return text
  return text
    .replace(/[０-９Ａ-Ｚａ-ｚ％．＝＋－]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\d)，(?=\d{3}(?!\d))/g, ',')
    .replace(/[\u00a0\u3000]/g, ' ')
}

interface NumberPart {
  value: number
  /** 万, 亿 or 万亿 taken from the end of a Chinese number. */
  prefix: string
  /** A 百, 千 or 万 without a digit, which only an approximation makes a number: 逾百次, 万余人. */
  bare: boolean
  rest: string
}

function readArabic(text: string): NumberPart | FigureProblemCode {
  const match = /^([\d,]*\d)(?:\.(\d+))?/.exec(text)
  if (!match) return 'not-a-number'
  const whole = match[1] ?? ''
  if (whole.includes(',') && !/^\d{1,3}(?:,\d{3})+$/.test(whole)) return 'not-a-number'
  const digits = whole.replaceAll(',', '').replace(/^0+(?=\d)/, '')
  const fraction = (match[2] ?? '').replace(/0+$/, '')
  if (fraction.length > VALUE_DECIMALS || (fraction !== '' && digits.length + fraction.length > 15)) {
    return 'too-many-decimals'
  }
  const rest = text.slice(match[0].length)
  const times = startsWithNumeralUnit(rest) ? undefined : TIMES[rest[0] ?? '']
  const value = Number(`${digits}.${fraction}`)
  if (times === undefined) return { value, prefix: '', bare: false, rest }
  return { value: Math.round(value * times * 10_000) / 10_000, prefix: '', bare: false, rest: rest.slice(1) }
}

function readChinese(run: string, rest: string): NumberPart | FigureProblemCode {
  const prefix = /(?:万亿|亿|万)$/.exec(run)?.[0] ?? ''
  const digits = run.slice(0, run.length - prefix.length)
  const bare = digits === '' ? 1 : TIMES[digits]
  if (bare !== undefined) return { value: bare, prefix, bare: true, rest }
  const value = readChineseNumber(digits)
  return value === null ? 'not-a-number' : { value, prefix, bare: false, rest }
}

/**
 * Reads one Chinese figure: `2000多 个`, `290多 万元`, `逾100 次`, `98 %以上`, `2.83万余人次`, `1,853件`, `三十余次`,
 * `逾百次`, `近三成`, `百分之九十八`, `连续三年` (as 3 年). Full-width digits and inner spaces are fine.
 * 余/多 may stand before or after 万/亿; the meaning is the same, and writeQuantity picks the usual place.
 */
export function parseQuantity(text: string): Parsed<Quantity> {
  const piece = text.trim()
  const fail = (code: FigureProblemCode, data = piece): Parsed<Quantity> => ({
    ok: false,
    problem: { code, piece, data },
  })
  if (piece === '') return fail('empty')
  const plain = plainWidth(piece)
  // 26 27件 is two numbers or a slip, never 2627.
  if (/[\d.,]\s+[\d.,]/.test(plain)) return fail('not-a-number')
  let rest = plain.replace(/\s+/g, '').replace(/^连续(?=.+年$)/, '')

  const words: Approximation[] = []
  const spelled: string[] = []
  const take = (pattern: RegExp, approx: Approximation) => {
    const found = pattern.exec(rest)?.[0]
    if (!found) return false
    words.push(approx)
    spelled.push(found)
    rest = pattern.source.endsWith('$') ? rest.slice(0, -found.length) : rest.slice(found.length)
    return true
  }
  while (BEFORE.some(([pattern, approx]) => take(pattern, approx)));
  const percent = rest.startsWith('百分之')
  if (percent) rest = rest.slice(3)
  if (/^-[\d.]/.test(rest)) return fail('negative')
  if (VAGUE.test(rest)) return fail('vague-number', rest)

  const run = CHINESE_NUMBER.exec(rest)?.[0] ?? ''
  const number = run === '' ? readArabic(rest) : readChinese(run, rest.slice(run.length))
  if (typeof number === 'string') return fail(number, number === 'not-a-number' && run !== '' ? run : piece)
  rest = number.rest
  if (RANGE.test(rest)) return fail('vague-number', piece)
  const takeMore = () => take(/^余/, '余') || take(/^多/, '多')
  while (takeMore());
  const prefix = number.prefix === '' ? (/^(?:万亿|亿|万)/.exec(rest)?.[0] ?? '') : ''
  rest = rest.slice(prefix.length)
  while (takeMore());
  while (AFTER.some(([pattern, approx]) => take(pattern, approx)));
  if (number.bare && words.length === 0 && !percent) return fail('not-a-number', run)
  // 达 says that a number was reached, so it doubles no word: 达2000余人次 is 2000余人次, as design 3.1 allows.
  const approximate = words.filter((word) => word !== '达')
  const [approx = ''] = approximate.length > 0 ? approximate : words
  if (approximate.length > 1 || (approximate.length === 0 && words.length > 1)) {
    return fail('double-approximation', spelled.join('、'))
  }

  let { value } = number
  const { power } = splitUnit(number.prefix + prefix)
  let unit = joinUnit({ base: rest, power })
  const tenths = /^成([一二三四五六七八九])?$/.exec(rest)
  if (percent) {
    if (rest !== '' || power > 0) return fail('bad-unit', unit)
    unit = '%'
  } else if (tenths && power === 0 && value <= 10) {
    value = value * 10 + (tenths[1] ? (readChineseNumber(tenths[1]) ?? 0) : 0)
    unit = '%'
  }
  if (rest === '' && !percent) return fail('missing-unit')
  if (!isUnit(unit)) return fail('bad-unit', rest)
  if (value > LARGEST) return fail('too-large')
  return { ok: true, value: { value, unit, approx } }
}
