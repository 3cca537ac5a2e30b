import { FONTS, type FontId } from './fonts.ts'
import { indentTwips } from './metrics.ts'
import type { Profile, TextLook } from './profile.ts'
import { WORD_NAMESPACE, XML_HEAD } from './xml-parts.ts'

export type ParagraphStyle = {
  readonly id: string
  /** Word's own English name, by which every program recognises a built-in style. */
  readonly name: string
  readonly basedOn?: string
  readonly next?: string
  readonly look: TextLook
  readonly align?: 'center' | 'left'
  /** Whether the first line is indented like the body's. */
  readonly indent?: boolean
  readonly keepNext?: boolean
  /** 0 for Heading 1; puts the paragraph into the navigation pane. */
  readonly outline?: number
  /** False for lines that keep out of the page's line grid. */
  readonly grid?: boolean
}

/**
 * word/styles.xml: every kind of paragraph as a style, so that an office changes its look in one place. Written
 * by hand because the docx library cannot state the spacing between Chinese and digits and adds fonts of its own.
 * `more` are styles that only this paper has.
 */
export function stylesXml(profile: Profile, more: readonly ParagraphStyle[] = []): string {
  const styles = [...paragraphStyles(profile), ...more].map((style) => paragraphStyleXml(style, profile))
  return (
    `${XML_HEAD}<w:styles xmlns:w="${WORD_NAMESPACE}">` +
    `<w:docDefaults><w:rPrDefault><w:rPr>${runXml(profile.body)}` +
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>' +
    styles.join('') +
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>' +
    '<w:uiPriority w:val="1"/><w:semiHidden/></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>' +
    '<w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>' +
    '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
    '</w:styles>'
  )
}

function paragraphStyles(profile: Profile): ParagraphStyle[] {
  const { body, headings, pageNumber, subtitle, table, tableHead, title } = profile
  const text = { basedOn: 'Normal', next: 'BodyText' }
  const heading = (level: 1 | 2 | 3): ParagraphStyle => ({
    ...text,
    id: `Heading${level}`,
    name: `heading ${level}`,
    look: headings[level - 1] ?? body,
    indent: true,
    keepNext: true,
    outline: level - 1,
  })
  return [
    { id: 'Normal', name: 'Normal', look: body },
    { ...text, id: 'BodyText', name: 'Body Text', look: body, indent: true },
    { ...text, id: 'Title', name: 'Title', look: title, align: 'center', grid: false },
    { ...text, id: 'Subtitle', name: 'Subtitle', look: subtitle, align: 'center' },
    heading(1),
    heading(2),
    heading(3),
    { ...text, id: 'ListParagraph', name: 'List Paragraph', next: 'ListParagraph', look: body },
    {
      ...text,
      id: 'TableText',
      name: 'Table Text',
      next: 'TableText',
      look: table,
      align: 'left',
      grid: false,
    },
    { ...text, id: 'TableHead', name: 'Table Head', look: tableHead, align: 'center', grid: false },
    { ...text, id: 'Footer', name: 'footer', look: pageNumber.look, grid: false },
  ]
}

function paragraphStyleXml(style: ParagraphStyle, profile: Profile): string {
  const normal = style.id === 'Normal'
  const paragraph = [
    style.keepNext ? '<w:keepNext/>' : '',
    // A page holds its 22 lines (format.md 2); keeping two lines together would leave it short.
    normal ? '<w:widowControl w:val="0"/><w:kinsoku/><w:overflowPunct/>' : '',
    // No gap between Chinese and digits or letters: papers are set solid.
    normal ? '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>' : '',
    style.grid === false ? '<w:snapToGrid w:val="0"/>' : '',
    `<w:spacing w:before="0" w:after="0" w:line="${style.look.line}" w:lineRule="exact"/>`,
    style.indent ? indentXml(profile) : '',
    `<w:jc w:val="${style.align ?? 'both'}"/>`,
    style.outline === undefined ? '' : `<w:outlineLvl w:val="${style.outline}"/>`,
  ].join('')
  return (
    `<w:style w:type="paragraph"${normal ? ' w:default="1"' : ''}${isBuiltIn(style) ? '' : ' w:customStyle="1"'} ` +
    `w:styleId="${style.id}"><w:name w:val="${style.name}"/>` +
    (style.basedOn === undefined ? '' : `<w:basedOn w:val="${style.basedOn}"/>`) +
    (style.next === undefined ? '' : `<w:next w:val="${style.next}"/>`) +
    `<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${runXml(style.look)}</w:rPr></w:style>`
  )
}

/** Both ways: as characters for Word and WPS, as a length for LibreOffice, which drops the characters (design 3.4). */
function indentXml(profile: Profile): string {
  return `<w:ind w:firstLineChars="${profile.indent * 100}" w:firstLine="${indentTwips(profile)}"/>`
}

function isBuiltIn(style: ParagraphStyle): boolean {
  return !style.id.startsWith('Table')
}

function runXml(look: TextLook): string {
  return (
    fontsXml(look.font) +
    (look.bold ? '<w:b/><w:bCs/>' : '<w:b w:val="0"/><w:bCs w:val="0"/>') +
    `<w:color w:val="000000"/><w:spacing w:val="${look.spacing}"/>` +
    `<w:sz w:val="${look.size}"/><w:szCs w:val="${look.size}"/>`
  )
}

/** In all four slots, else Word falls back to a face of its own for digits and quotes (format.md 4). */
function fontsXml(font: FontId): string {
  const { name } = FONTS[font]
  return `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`
}
