import { XML_HEAD, WORD_NAMESPACE } from './xml-parts.ts'
import { escapeXml } from './xml-text.ts'

/** The footnotes of one document, numbered from 1 in reading order. */
export type Notes = {
  /** Takes a note up and gives its number. */
  readonly add: (text: string) => number
  readonly texts: readonly string[]
}

/** No notes yet. */
export function createNotes(): Notes {
  const texts: string[] = []
  return { add: (text) => texts.push(text), texts }
}

/** word/footnotes.xml or endnotes.xml with the two separators Word expects and no style of the library's. */
export function notesXml(kind: 'footnote' | 'endnote', notes: readonly string[] = []): string {
  const separator = (type: string, id: number, mark: string) =>
    `<w:${kind} w:type="${type}" w:id="${id}"><w:p>${notes.length > 0 ? SEPARATOR_LINE : ''}<w:r><w:${mark}/></w:r></w:p></w:${kind}>`
  return (
    `${XML_HEAD}<w:${kind}s xmlns:w="${WORD_NAMESPACE}">` +
    separator('separator', -1, 'separator') +
    separator('continuationSeparator', 0, 'continuationSeparator') +
    notes.map((text, index) => noteXml(text, index + 1)).join('') +
    `</w:${kind}s>`
  )
}

/** The rule above the notes in a line of theirs, not of the body's. */
const SEPARATOR_LINE = '<w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'

function noteXml(text: string, id: number): string {
  const lines = text.split(/\r\n|[\n\r]/u)
  const run = (line: string) =>
    `<w:r>${/[“”‘’…—·×]/u.test(line) ? '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>' : ''}` +
    `<w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r>`
  return (
    `<w:footnote w:id="${id}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>` +
    '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>' +
    '<w:r><w:t xml:space="preserve"> </w:t></w:r>' +
    lines.map((line, index) => (index === 0 ? run(line) : `<w:r><w:br/></w:r>${run(line)}`)).join('') +
    '</w:p></w:footnote>'
  )
}
