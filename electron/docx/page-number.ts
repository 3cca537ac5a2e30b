import {
  AlignmentType,
  Footer,
  HeightRule,
  PageNumber,
  Paragraph,
  Table,
  TableAnchorType,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  WidthType,
} from 'docx'
import { cellTwips } from '#shared/paper/page-geometry.ts'
import { aroundPageNumber } from '#shared/paper/page-number.ts'
import type { PaperProfile } from '#shared/paper/profile.ts'
import { typeAreaTwips } from './metrics.ts'

export type Footers = { readonly default: Footer; readonly even?: Footer }

/** Footers with the page number (format.md 3); `even` only where the number changes sides. */
export function pageNumberFooters(profile: PaperProfile): Footers {
  const footer = (side: Side) => new Footer({ children: [numberParagraph(profile, side)] })
  if (profile.pageNumber.place === 'center') return { default: footer('center') }
  return { default: footer('right'), even: footer('left') }
}

/** Footers without a number, for pages that carry none. */
export function emptyFooters({ pageNumber }: PaperProfile): Footers {
  const footer = () => new Footer({ children: [new Paragraph({ style: 'Footer' })] })
  return pageNumber.place === 'center' ? { default: footer() } : { default: footer(), even: footer() }
}

/**
 * Footers of a sheet that lies on its side. The number stays where the upright pages have it (GB/T 9704-2012, 7.5): at
 * the left edge, turned with the sheet, right and left becoming below and above.
 */
export function sideNumberFooters(profile: PaperProfile): Footers {
  const footer = (side: Side) =>
    new Footer({ children: [turnedNumber(profile, side), new Paragraph({ style: 'Footer' })] })
  if (profile.pageNumber.place === 'center') return { default: footer('center') }
  return { default: footer('right'), even: footer('left') }
}

type Side = 'left' | 'center' | 'right'

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const

function numberParagraph(profile: PaperProfile, side: Side): Paragraph {
  const { form, look } = profile.pageNumber
  const [before, after] = aroundPageNumber(form)
  const words = [before, PageNumber.CURRENT, after].filter((word) => word !== '')
  return new Paragraph({
    style: 'Footer',
    alignment: ALIGNMENTS[side],
    ...(side === 'center' ? {} : { indent: { [side]: cellTwips(look) } }),
    children: [new TextRun({ font: { hint: 'eastAsia' }, children: words })],
  })
}

/** A floating cell whose text runs downwards: LibreOffice loses the place of a text box in a footer. */
function turnedNumber(profile: PaperProfile, side: Side): Table {
  const { page, pageNumber } = profile
  const { look, below } = pageNumber
  return new Table({
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      verticalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: page.bottom - below - look.line / 2,
      absoluteVerticalPosition: page.left,
      leftFromText: 0,
      rightFromText: 0,
    },
    width: { size: look.line, type: WidthType.DXA },
    columnWidths: [look.line],
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    rows: [
      new TableRow({
        height: { value: typeAreaTwips(profile), rule: HeightRule.EXACT },
        children: [
          new TableCell({
            width: { size: look.line, type: WidthType.DXA },
            textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
            children: [numberParagraph(profile, side)],
          }),
        ],
      }),
    ],
  })
}
