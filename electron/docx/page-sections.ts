import {
  DocumentGridType,
  type ISectionOptions,
  type ISectionPropertiesOptions,
  PageOrientation,
  SectionType,
} from 'docx'
import type { Imprint } from '#shared/paper/paper-parts.ts'
import type { PaperProfile } from '#shared/paper/profile.ts'
import { type DocxStretch, partTables } from './blocks.ts'
import type { ExportContext } from './context.ts'
import { imprintParagraph } from './imprint.ts'
import { footerTwips, typeHeightTwips } from './metrics.ts'
import { emptyFooters, pageNumberFooters, sideNumberFooters } from './page-number.ts'

/** From the paper's upper edge to a header; the papers have none. */
const HEADER = 851

/**
 * The sections of a paper: one for all upright pages in a row, one for those that lie on their side between them, and one
 * for 版记 where it stands apart on the back of the last sheet, without page number (GB/T 9704-2012, 7.5).
 */
export function pageSections(
  stretches: readonly DocxStretch[],
  imprint: Imprint | null,
  context: ExportContext,
): ISectionOptions[] {
  const { profile } = context
  const last = stretches.at(-1)
  const pages =
    last === undefined || (last.side && imprint?.apart === false) ? [...stretches, UPRIGHT] : stretches
  const sections = pages.map(({ side, blocks }, index): ISectionOptions => {
    const isLast = index === pages.length - 1
    const children = partTables(blocks)
    if (isLast && imprint?.apart === false) children.push(imprintParagraph(imprint, context))
    return { ...(side ? sidePage(profile) : uprightPage(profile)), children }
  })
  if (imprint?.apart !== true) return sections
  return [...sections, apartPage(imprint, context)]
}

const UPRIGHT: DocxStretch = { side: false, blocks: [] }

function uprightPage(profile: PaperProfile): Omit<ISectionOptions, 'children'> {
  const { width, height, top, left, bottom, right } = profile.page
  return {
    properties: {
      page: {
        size: { width, height },
        margin: { top, left, bottom, right, header: HEADER, footer: footerTwips(profile), gutter: 0 },
      },
      ...lineGrid(profile),
    },
    footers: pageNumberFooters(profile),
  }
}

/** A grid that does not fill its page is put in the middle of it by LibreOffice, with all text. */
const GRID_REST = 40

/** The page's grid of lines, where whole lines fill the type area (format.md 2). */
function lineGrid(profile: PaperProfile): Pick<ISectionPropertiesOptions, 'grid'> {
  const { line } = profile.body
  if (typeHeightTwips(profile) % line > GRID_REST) return {}
  return { grid: { type: DocumentGridType.LINES, linePitch: line } }
}

/** The sheet turned clockwise: its binding edge is above, and the margins turn with it. */
function sidePage(profile: PaperProfile): Omit<ISectionOptions, 'children'> {
  const { width, height, top, left, bottom, right } = profile.page
  return {
    properties: {
      page: {
        // docx wants the paper as it is tall and turns it itself.
        size: { width, height, orientation: PageOrientation.LANDSCAPE },
        margin: {
          top: left,
          right: top,
          bottom: right,
          left: bottom,
          header: HEADER,
          footer: HEADER,
          gutter: 0,
        },
      },
    },
    footers: sideNumberFooters(profile),
  }
}

function apartPage(imprint: Imprint, context: ExportContext): ISectionOptions {
  const upright = uprightPage(context.profile)
  return {
    properties: { ...upright.properties, type: SectionType.EVEN_PAGE },
    footers: emptyFooters(context.profile),
    children: [imprintParagraph(imprint, context)],
  }
}
