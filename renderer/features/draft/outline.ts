import type { FigureInline, ReviewDocument, SectionId } from '#shared/document/model.ts'
import { numberHeadings } from '#shared/document/numbering.ts'
import { blockTexts, countWords } from '#shared/document/plain-text.ts'
import { walkFigures } from '#shared/document/walk.ts'

export type OutlineSection = {
  readonly id: SectionId
  /** The part's heading with its number; null for opening and closing. */
  readonly heading: string | null
  /** 字数 as Word counts it, heading included. */
  readonly words: number
  readonly figures: readonly FigureInline[]
  readonly texts: readonly string[]
  /** Nothing stands in it, not even a picture. */
  readonly isEmpty: boolean
}

export type Outline = {
  readonly sections: readonly OutlineSection[]
  readonly words: number
  /** Every bound figure in reading order, with its section. */
  readonly figures: readonly { readonly section: SectionId; readonly figure: FigureInline }[]
  /** The same figures alone. */
  readonly inlines: readonly FigureInline[]
  /** The document this was read from. */
  readonly document: ReviewDocument
  /** 【待补：…】 that still stand in the text. */
  readonly gaps: number
}

const GAP = /【待补：[^】]*】/g

/** What the panels and the footer say about the text. */
export function readOutline(document: ReviewDocument): Outline {
  const numbers = numberHeadings(document)
  const figures = [...walkFigures(document)].map(({ section, figure }) => ({ section: section.id, figure }))
  const sections = document.parts.map((section): OutlineSection => {
    const texts = section.blocks.flatMap(blockTexts)
    const heading =
      section.heading === null ? null : `${numbers.sections.get(section.id) ?? ''}${section.heading}`
    return {
      id: section.id,
      heading,
      words: countWords(`${heading ?? ''}\n${texts.join('\n')}`),
      figures: figures.filter((entry) => entry.section === section.id).map((entry) => entry.figure),
      texts,
      isEmpty: section.blocks.length === 0 && (section.heading ?? '') === '',
    }
  })
  const titles = countWords(`${document.title}\n${document.subtitle}`)
  const all = [document.title, document.subtitle, ...sections.flatMap((section) => section.texts)].join('\n')
  return {
    sections,
    words: sections.reduce((sum, section) => sum + section.words, titles),
    figures,
    inlines: figures.map(({ figure }) => figure),
    document,
    gaps: all.match(GAP)?.length ?? 0,
  }
}
