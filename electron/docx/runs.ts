import { type IRunOptions, Tab, TextRun, UnderlineType } from 'docx'
import type { Mark } from '#shared/document/model.ts'
import { legalText } from './xml-text.ts'

/** An open slot (design 2): it must not be overlooked on paper, so it carries a light shade. */
const OPEN_SLOT = /(【待补[^】]*】)/u
const SLOT_SHADE = { type: 'clear', color: 'auto', fill: 'FFF2CC' } as const

/** Characters that Word sets half-width from the Latin font unless the run asks for the East Asian one. */
const AMBIGUOUS = /[“”‘’…—·×]/u
const EAST_ASIAN = { hint: 'eastAsia' } as const

const LINE_END = /\r\n|[\n\r]/u

/** Runs that print a text with its marks. Line ends inside it break the line; see legalText for what is dropped. */
export function textRuns(text: string, marks: readonly Mark[] = []): TextRun[] {
  return legalText(text)
    .split(LINE_END)
    .flatMap((line, index) => {
      const runs = line
        .split(OPEN_SLOT)
        .filter((piece) => piece !== '')
        .map((piece) => textRun(piece, marks))
      return index === 0 ? runs : [new TextRun({ break: 1 }), ...runs]
    })
}

function textRun(text: string, marks: readonly Mark[]): TextRun {
  const options: { -readonly [K in keyof IRunOptions]: IRunOptions[K] } = {}
  if (text.includes('\t'))
    options.children = text.split(/(\t)/).map((piece) => (piece === '\t' ? new Tab() : piece))
  else options.text = text
  if (AMBIGUOUS.test(text)) options.font = EAST_ASIAN
  if (marks.includes('bold')) options.bold = true
  if (marks.includes('italic')) options.italics = true
  if (marks.includes('underline')) options.underline = { type: UnderlineType.SINGLE }
  if (OPEN_SLOT.test(text)) options.shading = SLOT_SHADE
  return new TextRun(options)
}
