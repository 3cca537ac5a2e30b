import type { Block, ReviewDocument, Section } from '../document/model.ts'
import { inlinesText } from '../document/plain-text.ts'
import { attachmentsOf, isAttachment } from '../document/section-names.ts'
import { blockAsides, blockLines } from '../document/walk.ts'
import type { PaperParts } from '../paper/paper-parts.ts'
import type { PaperProfile } from '../paper/profile.ts'
import { printedFields } from './paper-fields.ts'

/** One text that a paper prints, with where a finding about it leads. */
export type PaperText = {
  readonly text: string
  /** Its rank in reading order. */
  readonly order: number
  /** `name` is the heading of a section or the name of an attachment. */
  readonly kind: 'field' | 'title' | 'name' | 'line' | 'aside'
  readonly section: Section | null
  readonly block: Block | null
  readonly field: string | null
  /** The face it is printed in. */
  readonly font: string
}

/** Everything a paper prints, in reading order; a section's own text has a rank also where it is empty. */
export function paperTexts(document: ReviewDocument, parts: PaperParts, profile: PaperProfile): PaperText[] {
  const texts: PaperText[] = []
  const add = (text: string, font: string, more: Partial<PaperText> & Pick<PaperText, 'kind'>): void => {
    texts.push({ section: null, block: null, field: null, ...more, text, font, order: texts.length })
  }
  const fields = printedFields(parts, profile)
  const addFields = (place: 'front' | 'back' | 'end'): void => {
    for (const { field, text, font } of fields.filter((each) => each.place === place)) {
      add(text, font, { kind: 'field', field })
    }
  }
  const addSection = (section: Section): void => {
    const named = isAttachment(section.id)
    const heading = named ? attachmentName(section, parts, document) : (section.heading ?? '')
    add(heading, named ? profile.title.font : profile.headings[0].font, { kind: 'name', section })
    for (const block of section.blocks) {
      const fontOf = fontsOf(block, profile)
      for (const [index, line] of blockLines(block).entries()) {
        add(inlinesText(line), fontOf(index), { kind: 'line', section, block })
      }
      for (const aside of blockAsides(block)) {
        add(aside, asideFont(block, aside, profile), { kind: 'aside', section, block })
      }
    }
  }
  add(document.title, profile.title.font, { kind: 'title' })
  add(document.subtitle, profile.subtitle.font, { kind: 'title' })
  addFields('front')
  document.parts.filter(({ id }) => !isAttachment(id)).forEach(addSection)
  addFields('back')
  attachmentsOf(document).forEach(addSection)
  addFields('end')
  return texts
}

/** What is printed as the attachment's name: its heading, or the slot that stands for it. */
function attachmentName(section: Section, { attachments }: PaperParts, document: ReviewDocument): string {
  return attachments[attachmentsOf(document).indexOf(section)] ?? ''
}

/** The face of each line of a block. */
function fontsOf(block: Block, { body, headings, table, tableHead }: PaperProfile): (line: number) => string {
  if (block.type === 'heading') return () => headings[block.level - 1]?.font ?? body.font
  if (block.type !== 'table') return () => body.font
  const heads = block.rows.flatMap(({ cells }) =>
    cells.flatMap(({ lines, header }) => lines.map(() => header)),
  )
  return (line) => (heads[line] === true ? tableHead.font : table.font)
}

function asideFont(block: Block, aside: string, { caption, note }: PaperProfile): string {
  const isCaption = (block.type === 'table' || block.type === 'image') && block.caption === aside
  return isCaption ? caption.font : note.font
}
