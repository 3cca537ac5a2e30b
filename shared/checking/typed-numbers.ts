import type { Inline, ReviewDocument, SectionId } from '../document/model.ts'
import { perBlock } from '../document/per-block.ts'
import { sentencesOf } from '../document/sentences.ts'
import { blockAsides, blockLines, walkBlocks } from '../document/walk.ts'
import type { Parsed } from '../domain/quantity-parse.ts'
import type { Quantity } from '../domain/quantity.ts'
import { readArabicCount } from './arabic-count.ts'
import { readChineseCount } from './chinese-count.ts'
import { maskLine } from './masked-line.ts'
import type { MaskedLine } from './masked-line.ts'
import { quotedSpans } from './quoted-spans.ts'

/** A number that stands in the text itself and that no record backs (未核). Offsets are those of the visible line. */
export type LineNumber = {
  readonly start: number
  readonly end: number
  readonly text: string
  /** null: it cannot be read, as a range, a number without a counting word, or a doubled approximation. */
  readonly quantity: Quantity | null
}

export type TypedNumber = LineNumber & {
  readonly section: SectionId
  readonly blockId: string
  /** As in blockLines; behind them count the texts of blockAsides. */
  readonly line: number
  readonly sentence: string
}

const NUMERAL = /[\d〇零一二两三四五六七八九十百千万亿]/g

/** A typed number with everything that reading it gave. */
export type ScannedNumber = LineNumber & { readonly read: Parsed<Quantity> }

/** The typed numbers of a masked line; see typedNumbersOfLine. */
export function scanNumbers({ text, plain }: MaskedLine): ScannedNumber[] {
  const numbers: ScannedNumber[] = []
  const quotes = quotedSpans(text)
  let quote = 0
  NUMERAL.lastIndex = 0
  for (let found = NUMERAL.exec(plain); found !== null; found = NUMERAL.exec(plain)) {
    const at = found.index
    while ((quotes[quote]?.end ?? Infinity) <= at) quote += 1
    const quoted = quotes[quote]
    if (quoted !== undefined && quoted.start < at) {
      NUMERAL.lastIndex = quoted.end
      continue
    }
    const token = /\d/.test(found[0]) ? readArabicCount(plain, at) : readChineseCount(plain, at)
    NUMERAL.lastIndex = token.next
    const { start, end, read } = token
    if (read === null) continue
    numbers.push({ start, end, text: text.slice(start, end), quantity: read.ok ? read.value : null, read })
  }
  return numbers
}

/**
 * The numbers of a line that state a count, a sum or a rate and stand in text inlines, in reading order and apart from
 * each other. Bound figures are never among them, hand values neither; nor are dates, names in quotation marks and what
 * else taxonomy 6 lists. For a plain string pass one text inline. Linear in the length of the line.
 */
export function typedNumbersOfLine(inlines: readonly Inline[]): LineNumber[] {
  return scanNumbers(maskLine(inlines)).map(withoutReading)
}

/**
 * The typed numbers of all blocks in reading order, those of captions and footnotes behind the block's lines; see
 * typedNumbersOfLine. Titles and part headings hold none.
 */
export function findTypedNumbers(document: ReviewDocument): TypedNumber[] {
  return [...walkBlocks(document)].flatMap(({ section, block }) => numbersOf(block, section.id))
}

const numbersOf = perBlock((block, key): TypedNumber[] => {
  const section = key as SectionId
  const found: TypedNumber[] = []
  const asides = blockAsides(block).map((text): Inline[] => [{ type: 'text', text }])
  for (const [line, inlines] of [...blockLines(block), ...asides].entries()) {
    const masked = maskLine(inlines)
    const sentences = sentencesOf(masked.text)
    let sentence = 0
    for (const number of scanNumbers(masked).map(withoutReading)) {
      while ((sentences[sentence]?.end ?? Infinity) <= number.start) sentence += 1
      const text = (sentences[sentence]?.text ?? '').trim()
      found.push({ section, blockId: block.id, line, ...number, sentence: text })
    }
  }
  return found
})

function withoutReading({ read: _read, ...number }: ScannedNumber): LineNumber {
  return number
}
