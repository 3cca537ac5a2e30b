/**
 * The counting words of taxonomy 4 and of gifts and meetings; used to tell a unit from words that follow it.
 */
const KNOWN_UNITS =
  '件 篇 份 条 期 次 场 场次 项 名 人 人次 家 个 元 台 套 户 辑 册 字 幅 对 批 批次 天 班 年 届 % ‰ 个百分点 百分点 公里 千米 米 亩 ' +
  '平方米 吨 公斤 千克 支 只 张 部 本 座 所 处 间 辆 盒 箱 瓶 袋 顶 床 棵 株 门 节 课时 小时 分钟 轮 类 块 组 队 位 起 宗 桩 例 封 集 讲 件次 家次'
const knownUnits = new Set(KNOWN_UNITS.split(' '))

/** Units that begin with a numeral without being multiplied by it. */
const NUMERAL_UNITS = new Set(['千米', '千克', '千瓦', '千瓦时', '百分点', '个百分点'])

/** 万, 亿 and 万亿 in front of a unit count as a power of ten; 千 and 百 belong to the number. */
const POWERS: Readonly<Record<string, number>> = { 万: 4, 亿: 8, 万亿: 12 }
const PREFIXES = new Map(Object.entries(POWERS).map(([prefix, power]) => [power, prefix]))

export interface UnitParts {
  /** What is counted: 元, 人次, %. */
  base: string
  /** How many of it one unit is, as a power of ten: 4 for 万元. */
  power: number
}

/** 万人次 is 10^4 人次. Two units convert exactly into each other if their bases are equal. */
export function splitUnit(unit: string): UnitParts {
  const prefix = unit.startsWith('万亿')
    ? '万亿'
    : unit.startsWith('万')
      ? '万'
      : unit.startsWith('亿')
        ? '亿'
        : ''
  return prefix === ''
    ? { base: unit, power: 0 }
    : { base: unit.slice(prefix.length), power: POWERS[prefix] ?? 0 }
}

/** The unit of `power` (0, 4, 8 or 12) over `base`. */
export function joinUnit({ base, power }: UnitParts): string {
  return (PREFIXES.get(power) ?? '') + base
}

export function startsWithNumeralUnit(text: string): boolean {
  return [...NUMERAL_UNITS].some((unit) => text.startsWith(unit))
}

/** Whether `unit` can stand in a 数据 cell and be read back: no digits, separators or words of approximation. */
export function isUnit(unit: string): boolean {
  const { base } = splitUnit(unit)
  if (base === '' || unit.length > 16) return false
  if (NUMERAL_UNITS.has(base)) return true
  return (
    !/[\s\d〇零一二两三四五六七八九十百千万亿;；,，、。.=＝:：|"“”+\-~～—\p{Cc}\p{Cs}]/u.test(base) &&
    !/^(?:余|多|几|来|成$)|(?:以上|以下|以内|左右|上下|之多|不等)$/.test(base)
  )
}

/** Splits 条意见建议 into the counting word 条 and what is counted; null if it does not begin with a known unit. */
export function splitKnownUnit(text: string): { unit: string; rest: string } | null {
  const { base, power } = splitUnit(text)
  for (let length = Math.min(4, base.length); length > 0; length -= 1) {
    const candidate = base.slice(0, length)
    if (knownUnits.has(candidate)) {
      return { unit: joinUnit({ base: candidate, power }), rest: base.slice(length) }
    }
  }
  return null
}
