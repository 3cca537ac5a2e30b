import { AlignmentType, Footer, type IXmlableObject, PageNumber, Paragraph, TextRun } from 'docx'
import type { PaperProfile } from '#shared/paper/profile.ts'
import { finished } from './runs.ts'
import { cellTwips, typeAreaTwips } from './metrics.ts'
import { textBoxRun } from './text-box.ts'

export type Footers = { readonly default: Footer; readonly even?: Footer }

/** What stands before and after the number in each form. */
const FORMS = { dashes: ['— ', ' —'], plain: ['', ''], words: ['第', '页'] } as const

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
export function sideNumberFooters(profile: PaperProfile, nextDrawing: () => number): Footers {
  const footer = (side: Side) => new Footer({ children: [sideParagraph(profile, side, nextDrawing())] })
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
  const [before, after] = FORMS[form]
  const words = [before, PageNumber.CURRENT, after].filter((word) => word !== '')
  return new Paragraph({
    style: 'Footer',
    alignment: ALIGNMENTS[side],
    ...(side === 'center' ? {} : { indent: { [side]: cellTwips(look) } }),
    children: [new TextRun({ font: { hint: 'eastAsia' }, children: words })],
  })
}

function sideParagraph(profile: PaperProfile, side: Side, id: number): Paragraph {
  const { page, pageNumber } = profile
  const { look, below } = pageNumber
  const box = textBoxRun({
    id,
    name: '页码',
    x: { from: 'page', at: page.bottom - below - look.line / 2 },
    y: { from: 'page', at: page.left },
    width: look.line,
    height: typeAreaTwips(profile),
    turned: true,
    content: [turnedNumber(profile, side)],
  })
  return new Paragraph({ style: 'Footer', children: [finished(box)] })
}

function turnedNumber({ pageNumber }: PaperProfile, side: Side): IXmlableObject {
  const { form, look } = pageNumber
  const [before, after] = FORMS[form]
  const dress = { 'w:rPr': [{ 'w:rFonts': { _attr: { 'w:hint': 'eastAsia' } } }] }
  const run = (content: IXmlableObject) => ({ 'w:r': [dress, content] })
  const words = (text: string) =>
    text === '' ? [] : [run({ 'w:t': [{ _attr: { 'xml:space': 'preserve' } }, text] })]
  const mark = (type: string) => run({ 'w:fldChar': { _attr: { 'w:fldCharType': type } } })
  const indent = side === 'center' ? [] : [{ 'w:ind': { _attr: { [`w:${side}`]: cellTwips(look) } } }]
  return {
    'w:p': [
      {
        'w:pPr': [
          { 'w:pStyle': { _attr: { 'w:val': 'Footer' } } },
          ...indent,
          { 'w:jc': { _attr: { 'w:val': side } } },
        ],
      },
      ...words(before),
      mark('begin'),
      run({ 'w:instrText': [{ _attr: { 'xml:space': 'preserve' } }, 'PAGE'] }),
      mark('separate'),
      mark('end'),
      ...words(after),
    ],
  }
}
