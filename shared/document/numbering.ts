import { isAttachment } from './section-names.ts'
import { inlineText } from './inline-text.ts'
import type { Heading, ReviewDocument, SectionId } from './model.ts'

export type HeadingLevel = 1 | 2 | 3 | 4

/** Printed numbers of a document's headings; a heading that prints no number has no entry. */
export type HeadingNumbers = {
  /** Of part headings (level 1), by section id. */
  readonly sections: ReadonlyMap<SectionId, string>
  /** Of headings inside parts (levels 2 to 4), by block id. */
  readonly blocks: ReadonlyMap<string, string>
}

const DIGITS = '零一二三四五六七八九'
const PLACES = ['', '十', '百', '千']

/** A counting number 1–9999 in Chinese as headings write it: 十二, not 一十二. Outside that range, digits. */
export function chineseCount(count: number): string {
  if (!Number.isInteger(count) || count < 1 || count > 9999) return String(count)
  let text = ''
  let zero = false
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(count / 10 ** place) % 10
    if (digit === 0) {
      zero = text !== ''
      continue
    }
    text += `${zero ? '零' : ''}${DIGITS[digit]}${PLACES[place]}`
    zero = false
  }
  return text.startsWith('一十') ? text.slice(1) : text
}

/** The number of a heading as it is printed, with its mark: 一、 （一） 1. （1） (format.md 3; no 、 after （一）). */
export function headingNumber(level: HeadingLevel, count: number): string {
  switch (level) {
    case 1:
      return `${chineseCount(count)}、`
    case 2:
      return `（${chineseCount(count)}）`
    case 3:
      return `${count}.`
    case 4:
      return `（${count}）`
  }
}

/**
 * Numbers by position: parts through the document, the levels below each within the one above it (or its part, where
 * none precedes). An attachment's own heading is its name and has no number. Empty when the document is not numbered.
 */
export function numberHeadings(document: ReviewDocument): HeadingNumbers {
  const sections = new Map<SectionId, string>()
  const blocks = new Map<string, string>()
  if (document.numbering === 'none') return { sections, blocks }
  let first = 0
  for (const section of document.parts) {
    const isPart = section.heading !== null && !isAttachment(section.id)
    if (isPart && section.heading?.trim() !== '') {
      sections.set(section.id, headingNumber(1, ++first))
    }
    let second = 0
    let third = 0
    let fourth = 0
    for (const block of section.blocks) {
      if (block.type !== 'heading' || !hasWords(block)) continue
      if (block.level === 2) {
        third = 0
        fourth = 0
        blocks.set(block.id, headingNumber(2, ++second))
      } else if (block.level === 3) {
        fourth = 0
        blocks.set(block.id, headingNumber(3, ++third))
      } else {
        blocks.set(block.id, headingNumber(4, ++fourth))
      }
    }
  }
  return { sections, blocks }
}

/** A heading without words prints nothing and is not counted. */
function hasWords(heading: Heading): boolean {
  return heading.inlines.some((inline) => inlineText(inline).trim() !== '')
}
