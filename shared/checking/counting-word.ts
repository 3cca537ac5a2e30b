import { splitKnownUnit, startsWithNumeralUnit } from '../domain/unit.ts'

/** Counting words that a ledger seldom needs but a text may use; longer ones first. */
const MORE_WORDS = [
  '个月',
  '平方公里',
  '立方米',
  '公顷',
  '美元',
  '港元',
  '倍',
  '笔',
  '首',
  '版',
  '页',
  '枚',
  '面',
  '款',
  '股',
  '斤',
]

/** 点 counts what somebody said; else it is a time of day. */
const POINTS = /^点(?=建议|意见|要求|思考|体会|对策|启示)/

/**
 * The counting word that stands at `at`, with 万 or 亿 in front of it: 件, 万元, 个百分点; '' when none does. Looks at no
 * more than a few characters.
 */
export function countingWordAt(text: string, at: number): string {
  const ahead = text.slice(at, at + 8)
  const more = MORE_WORDS.find((word) => ahead.startsWith(word))
  if (more !== undefined) return more
  return POINTS.exec(ahead)?.[0] ?? splitKnownUnit(ahead)?.unit ?? ''
}

/** Whether 千米, 百分点 and their like stand at `at`, whose first character is no part of the number. */
export function numeralUnitAt(text: string, at: number): boolean {
  return startsWithNumeralUnit(text.slice(at, at + 4))
}
