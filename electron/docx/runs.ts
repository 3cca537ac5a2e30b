import { type IXmlableObject, TextRun } from 'docx'
import type { Mark } from '#shared/document/model.ts'
import { legalText } from '#shared/document/legal-text.ts'

/** An open slot (design 2): it must not be overlooked on paper, so it carries a light shade. */
const OPEN_SLOT = /(【待补[^】]*】)/u
const SLOT_SHADE = { 'w:shd': { _attr: { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': 'FFF2CC' } } }

/** Characters that Word sets half-width from the Latin font unless the run asks for the East Asian one. */
const AMBIGUOUS = /[“”‘’…—·×]/u
const EAST_ASIAN = { 'w:rFonts': { _attr: { 'w:hint': 'eastAsia' } } }

const LINE_END = /\r\n|[\n\r]/u
/** A run that ends the line inside its paragraph. */
export const BREAK_RUN: IXmlableObject = { 'w:r': [{ 'w:br': {} }] }
const TAB = { 'w:tab': {} }
const KEEP_SPACES = { _attr: { 'xml:space': 'preserve' } }

/**
 * An element of a paragraph that hands docx its finished content. Most of an export is runs, and the library's own take
 * twice the time of everything else together: it builds a component for every property and asks each for its XML.
 */
class FinishedElement extends TextRun {
  private readonly content: IXmlableObject
  constructor(content: IXmlableObject) {
    super({})
    this.content = content
  }
  override prepForXml(): IXmlableObject {
    return this.content
  }
}

/** What a run wears beyond the marks of its text. */
export type RunDress = {
  /** Id of a character style. */
  readonly style?: string
  /** Size in half-points where it differs from the paragraph's. */
  readonly size?: number
}

/** An element inside a paragraph, as the object docx makes XML of. */
export function finished(content: IXmlableObject): TextRun {
  return new FinishedElement(content)
}

/** Runs that print a text with its marks. Line ends inside it break the line; see legalText for what is dropped. */
export function textRuns(text: string, marks: readonly Mark[] = [], dress: RunDress = {}): TextRun[] {
  return runObjects(text, marks, dress).map(finished)
}

/** The same runs as bare objects, for what is nested in a finished element. */
export function runObjects(
  text: string,
  marks: readonly Mark[] = [],
  dress: RunDress = {},
): IXmlableObject[] {
  return legalText(text)
    .split(LINE_END)
    .flatMap((line, index) => {
      const runs = line
        .split(OPEN_SLOT)
        .filter((piece) => piece !== '')
        .map((piece) => ({ 'w:r': [...runProperties(piece, marks, dress), ...runText(piece)] }))
      return index === 0 ? runs : [BREAK_RUN, ...runs]
    })
}

/** In the order the schema asks for. */
function runProperties(text: string, marks: readonly Mark[], { style, size }: RunDress): IXmlableObject[] {
  const properties: IXmlableObject[] = []
  if (style !== undefined) properties.push({ 'w:rStyle': { _attr: { 'w:val': style } } })
  if (AMBIGUOUS.test(text)) properties.push(EAST_ASIAN)
  if (marks.includes('bold')) properties.push({ 'w:b': {} }, { 'w:bCs': {} })
  if (marks.includes('italic')) properties.push({ 'w:i': {} }, { 'w:iCs': {} })
  if (size !== undefined) {
    properties.push({ 'w:sz': { _attr: { 'w:val': size } } }, { 'w:szCs': { _attr: { 'w:val': size } } })
  }
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
