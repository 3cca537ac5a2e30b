import { type IXmlableObject, TextRun } from 'docx'
import type { Mark } from '#shared/document/model.ts'
import { legalText } from './xml-text.ts'

/** An open slot (design 2): it must not be overlooked on paper, so it carries a light shade. */
const OPEN_SLOT = /(【待补[^】]*】)/u
const SLOT_SHADE = { 'w:shd': { _attr: { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': 'FFF2CC' } } }

/** Characters that Word sets half-width from the Latin font unless the run asks for the East Asian one. */
const AMBIGUOUS = /[“”‘’…—·×]/u
const EAST_ASIAN = { 'w:rFonts': { _attr: { 'w:hint': 'eastAsia' } } }

const LINE_END = /\r\n|[\n\r]/u
const BREAK = { 'w:br': {} }
const TAB = { 'w:tab': {} }
const KEEP_SPACES = { _attr: { 'xml:space': 'preserve' } }

/**
 * A run that hands docx its finished content. Most of an export is runs, and the library's own take twice the
 * time of everything else together: it builds a component for every property and asks each for its XML.
 */
class FinishedRun extends TextRun {
  private readonly content: IXmlableObject
  constructor(content: readonly IXmlableObject[]) {
    super({})
    this.content = { 'w:r': content }
  }
  override prepForXml(): IXmlableObject {
    return this.content
  }
}

/** Runs that print a text with its marks. Line ends inside it break the line; see legalText for what is dropped. */
export function textRuns(text: string, marks: readonly Mark[] = []): TextRun[] {
  return legalText(text)
    .split(LINE_END)
    .flatMap((line, index) => {
      const runs = line
        .split(OPEN_SLOT)
        .filter((piece) => piece !== '')
        .map((piece) => new FinishedRun([...runProperties(piece, marks), ...runText(piece)]))
      return index === 0 ? runs : [breakRun(), ...runs]
    })
}

/** A run that ends the line inside its paragraph. */
export function breakRun(): TextRun {
  return new FinishedRun([BREAK])
}

/** In the order the schema asks for. */
function runProperties(text: string, marks: readonly Mark[]): IXmlableObject[] {
  const properties: IXmlableObject[] = []
  if (AMBIGUOUS.test(text)) properties.push(EAST_ASIAN)
  if (marks.includes('bold')) properties.push({ 'w:b': {} }, { 'w:bCs': {} })
  if (marks.includes('italic')) properties.push({ 'w:i': {} }, { 'w:iCs': {} })
  if (marks.includes('underline')) properties.push({ 'w:u': { _attr: { 'w:val': 'single' } } })
  if (OPEN_SLOT.test(text)) properties.push(SLOT_SHADE)
  return properties.length === 0 ? [] : [{ 'w:rPr': properties }]
}

function runText(text: string): IXmlableObject[] {
  return text
    .split(/(\t)/)
    .filter((piece) => piece !== '')
    .map((piece) => (piece === '\t' ? TAB : { 'w:t': [KEEP_SPACES, piece] }))
}
