import type { RecordColumn } from '../domain/records-header.ts'
import { splitKnownUnit, splitUnit } from '../domain/unit.ts'
import { squeezed } from './cell-text.ts'
import { kept } from './kept-answers.ts'
import { BARE_HEADS, COUNTING_ENDS, HEAD_WORDS, IGNORED_HEADS } from './head-words.ts'

/** What a head says by its words alone. */
export type HeadMeaning =
  | { readonly kind: 'field'; readonly field: RecordColumn; readonly rank: number; readonly exact: boolean }
  | { readonly kind: 'figure'; readonly label: string; readonly unit: string }
  | { readonly kind: 'ignored' }

type Word = { readonly field: RecordColumn; readonly rank: number }

const WORDS = new Map<string, Word>()
for (const [field, words] of Object.entries(HEAD_WORDS)) {
  for (const [rank, word] of words.split(' ').entries()) {
    if (!WORDS.has(word)) WORDS.set(word, { field: field as RecordColumn, rank })
  }
}

/** A head without spaces, stars, numbering and what stands in brackets. */
export function plainHead(head: string): string {
  return squeezed(head)
    .replace(/[（(［[【][^）)］\]】]*[）)］\]】]/g, '')
    .replace(/[*＊:：。、]/g, '')
    .replace(/^\d+[.．]/, '')
    .toLowerCase()
}

/** Reads a head; parts of a merged head are joined by ·, the last says most. null for words that mean nothing here. */
export const meaningOfHead: (head: string) => HeadMeaning | null = kept(read, 5000)

function read(head: string): HeadMeaning | null {
  const parts = squeezed(head).split('·')
  const last = parts.at(-1) ?? ''
  const whole = plainHead(last)
  const figure = figureOf(parts)
  if (figure !== null) return figure
  if (whole === '') return null
  if (IGNORED_HEADS.has(whole)) return { kind: 'ignored' }
  const word = WORDS.get(whole)
  if (word) return { kind: 'field', ...word, exact: true }
  const counted = countedOf(parts, whole)
  if (counted !== null) return counted
  return nearField(whole)
}

/** A longer head that ends in a known name of two or more characters: 本次活动时间, 县政协承办单位. */
function nearField(whole: string): HeadMeaning | null {
  if (whole.length > 12) return null
  for (let from = 1; from <= whole.length - 2; from += 1) {
    const end = whole.slice(from)
    if (IGNORED_HEADS.has(end)) return { kind: 'ignored' }
    const word = WORDS.get(end)
    if (word) return { kind: 'field', ...word, exact: false }
  }
  return null
}

const BRACKETED = /^(.*?)·?[（(［[]\s*(?:单位[:：]?)?\s*([^（）()［］[\]]{1,8}?)\s*[）)］\]]$/

/** 解决问题（个）, 捐款(万元), 批示（单位：件）. */
function figureOf(parts: readonly string[]): HeadMeaning | null {
  const bracketed = BRACKETED.exec(parts.join('·'))
  if (!bracketed) return null
  const unit = bracketed[2] ?? ''
  if (!isKnownUnit(unit)) return null
  const label = labelOf((bracketed[1] ?? '').split('·'))
  return label === '' ? null : { kind: 'figure', label: withoutCountingEnd(label, unit), unit }
}

/** 参加人次, 提案件数: the end of the head is the unit. */
function countedOf(parts: readonly string[], whole: string): HeadMeaning | null {
  for (const [end, unit] of COUNTING_ENDS) {
    if (!whole.endsWith(end)) continue
    const stem = whole.slice(0, -end.length)
    const above = plainHead(parts.at(-2) ?? '')
    const label = stem.length >= 2 ? stem : above === '' ? whole : above
    return { kind: 'figure', label, unit }
  }
  return whole.endsWith('率') && whole.length > 1 ? { kind: 'figure', label: whole, unit: '%' } : null
}

/** The label of a figure's column: the last part, with the one above where it says too little by itself. */
export function labelOf(parts: readonly string[]): string {
  const plain = parts.map(plainHead).filter((part) => part !== '')
  const last = plain.at(-1) ?? ''
  const above = plain.at(-2)
  return above !== undefined &&
    (BARE_HEADS.has(last) || last.length < 2 || /^(?:全国|省级?|市级?|县级?|区级?)(?:政协)?$/.test(last))
    ? `${above}·${last}`
    : last
}

/** 提案件数（件） counts 提案. */
function withoutCountingEnd(label: string, unit: string): string {
  const end = COUNTING_ENDS.find(([word, counted]) => counted === unit && label.endsWith(word))
  const stem =
    end === undefined ? label.replace(/(?<=[^总人次件条个户])数$/, '') : label.slice(0, -end[0].length)
  return stem.length >= 2 ? stem : label
}

export function isKnownUnit(unit: string): boolean {
  const { base } = splitUnit(unit)
  const known = splitKnownUnit(base)
  return known !== null && known.rest === ''
}
