import type { TextLook } from '#shared/paper/profile.ts'
import { WORD_NAMESPACE, XML_HEAD } from './xml-parts.ts'

export type ParagraphStyle = {
  readonly id: string
  /** Word's own English name, by which every program recognises a built-in style. */
  readonly name: string
  /** True for a style that Word does not know. */
  readonly custom?: boolean
  readonly basedOn?: string
  readonly next?: string
  readonly look: TextLook
  readonly align?: 'center' | 'left' | 'right'
  /** Whether the first line is indented like the body's. */
  readonly indent?: boolean
  readonly keepNext?: boolean
  readonly keepLines?: boolean
  /** 0 for Heading 1; puts the paragraph into the navigation pane. */
  readonly outline?: number
  /** False for lines that keep out of the page's line grid. */
  readonly grid?: boolean
  /** Whether lines are as high as what stands in them, for pictures; else they are exact. */
  readonly freeLine?: boolean
  /** Six hexadecimal digits; black when absent. */
  readonly color?: string
  /** Digits and letters keep the look's own font, whatever the sheet's. */
  readonly ownLatin?: boolean
  /** Id of a character style with the same look, for a part of a paragraph. */
  readonly link?: string
}

/** What word/styles.xml is made of. */
export type StyleSheet = {
  /** The look from which every style starts. */
  readonly body: TextLook
  /** Font of digits and letters; null: the same as around them. */
  readonly latin: string | null
  /** First-line indent, in characters and as a length. */
  readonly indent: { readonly characters: number; readonly twips: number }
  /** Whether closing marks may hang over the edge of the type area. */
  readonly hangingMarks: boolean
  readonly paragraphs: readonly ParagraphStyle[]
  /** Character styles, finished. */
  readonly characters?: string
}

/**
 * word/styles.xml: every kind of paragraph as a style, so that an office changes its look in one place. Written
 * by hand because the docx library cannot state the spacing between Chinese and digits and adds fonts of its own.
 */
export function stylesXml(sheet: StyleSheet): string {
  return (
    `${XML_HEAD}<w:styles xmlns:w="${WORD_NAMESPACE}">` +
    `<w:docDefaults><w:rPrDefault><w:rPr>${runXml(sheet.body, sheet.latin)}` +
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>' +
    sheet.paragraphs.map((style) => paragraphStyleXml(style, sheet)).join('') +
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>' +
    '<w:uiPriority w:val="1"/><w:semiHidden/></w:style>' +
    (sheet.characters ?? '') +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>' +
    '<w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>' +
    '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
    '</w:styles>'
  )
}

function paragraphStyleXml(style: ParagraphStyle, sheet: StyleSheet): string {
  const normal = style.id === 'Normal'
  const paragraph = [
    style.keepNext ? '<w:keepNext/>' : '',
    style.keepLines ? '<w:keepLines/>' : '',
    normal ? baseRulesXml(sheet) : '',
    style.grid === false ? '<w:snapToGrid w:val="0"/>' : '',
    style.freeLine
      ? '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
      : `<w:spacing w:before="0" w:after="0" w:line="${style.look.line}" w:lineRule="exact"/>`,
    style.indent ? indentXml(sheet) : '',
    `<w:jc w:val="${style.align ?? 'both'}"/>`,
    style.outline === undefined ? '' : `<w:outlineLvl w:val="${style.outline}"/>`,
  ].join('')
  const latin = style.ownLatin ? null : sheet.latin
  return (
    `<w:style w:type="paragraph"${normal ? ' w:default="1"' : ''}${style.custom ? ' w:customStyle="1"' : ''} ` +
    `w:styleId="${style.id}"><w:name w:val="${style.name}"/>` +
    (style.basedOn === undefined ? '' : `<w:basedOn w:val="${style.basedOn}"/>`) +
    (style.next === undefined ? '' : `<w:next w:val="${style.next}"/>`) +
    (style.link === undefined ? '' : `<w:link w:val="${style.link}"/>`) +
    `<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${runXml(style.look, latin, style.color)}</w:rPr></w:style>`
  )
}

/**
 * A page holds its 22 lines (format.md 2): no two lines are kept together. Papers are set solid: no gap at digits, and no
 * closing mark hangs over the edge, so that lines end where the window's page ends them. LibreOffice 7.4 reads neither
 * (golden/printed-by-rules.ts).
 */
function baseRulesXml({ hangingMarks }: StyleSheet): string {
  return (
    '<w:widowControl w:val="0"/><w:kinsoku/>' +
    (hangingMarks ? '<w:overflowPunct/>' : '<w:overflowPunct w:val="0"/>') +
    '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'
  )
}

/** Both ways: as characters for Word and WPS, as a length for LibreOffice, which drops the characters (design 3.4). */
function indentXml({ indent }: StyleSheet): string {
  return `<w:ind w:firstLineChars="${indent.characters * 100}" w:firstLine="${indent.twips}"/>`
}

/** The properties of a run in a look. */
export function runXml(look: TextLook, latin: string | null, color = '000000'): string {
  return (
    fontsXml(look.font, latin ?? look.font) +
    (look.bold ? '<w:b/><w:bCs/>' : '<w:b w:val="0"/><w:bCs w:val="0"/>') +
    `<w:color w:val="${color}"/><w:spacing w:val="${look.spacing}"/>` +
    `<w:sz w:val="${look.size}"/><w:szCs w:val="${look.size}"/>`
  )
}

/** All four slots, else Word falls back to a face of its own for digits and quotes (format.md 4). */
function fontsXml(chinese: string, latin: string): string {
  return `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${chinese}" w:cs="${latin}"/>`
}
