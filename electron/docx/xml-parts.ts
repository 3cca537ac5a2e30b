import { fontFacts } from '#shared/paper/fonts.ts'
import { escapeXml } from './xml-text.ts'

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const WORD_NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties'
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main'

/** docProps/core.xml with the caller's clock and author, where the library would put its own. */
export function corePropertiesXml(title: string, author: string, now: Date): string {
  const time = `${now.toISOString().slice(0, 19)}Z`
  const name = escapeXml(author)
  return (
    `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${name}</dc:creator>` +
    `<cp:lastModifiedBy>${name}</cp:lastModifiedBy>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`
  )
}

export type SettingsOptions = {
  /** Whether odd and even pages have footers of their own. */
  readonly facingPages: boolean
  /** Whether marks that meet may be set closer; a paper is set without, so that every program breaks its lines alike. */
  readonly compressMarks: boolean
  /** Whether the rule above footnotes is the file's own, not Word's. */
  readonly ownSeparators?: boolean
}

const SEPARATORS =
  '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>' +
  '<w:endnotePr><w:endnote w:id="-1"/><w:endnote w:id="0"/></w:endnotePr>'

/** word/settings.xml: Word's rules for Chinese line ends, and no compatibility mode. */
export function settingsXml({ facingPages, compressMarks, ownSeparators }: SettingsOptions): string {
  return (
    `${XML_HEAD}<w:settings xmlns:w="${WORD_NAMESPACE}"><w:zoom w:percent="100"/>` +
    '<w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/><w:defaultTabStop w:val="420"/>' +
    (facingPages ? '<w:evenAndOddHeaders/>' : '') +
    `<w:characterSpacingControl w:val="${compressMarks ? 'compressPunctuation' : 'doNotCompress'}"/>` +
    `${ownSeparators ? SEPARATORS : ''}<w:compat>` +
    '<w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/>' +
    '<w:doNotExpandShiftReturn/><w:useFELayout/>' +
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>' +
    '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
  )
}

/** word/fontTable.xml: what each of the fonts may be replaced by where it is not installed. */
export function fontTableXml(names: readonly string[]): string {
  const fonts = names.map((name) => {
    const { alternate, family, charset } = fontFacts(name)
    return (
      `<w:font w:name="${name}">${alternate === null ? '' : `<w:altName w:val="${alternate}"/>`}` +
      `<w:charset w:val="${charset}"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`
    )
  })
  return `${XML_HEAD}<w:fonts xmlns:w="${WORD_NAMESPACE}">${fonts.join('')}</w:fonts>`
}

/** word/theme/theme1.xml with one font of the paper's: WPS asks for every font that a theme names, used or not. */
export function themeXml(name: string): string {
  const fonts = `<a:latin typeface="${name}"/><a:ea typeface="${name}"/><a:cs typeface=""/>`
  const colour = (slot: string, value: string) => `<a:${slot}><a:srgbClr val="${value}"/></a:${slot}>`
  const slots = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink']
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>'
  return (
    `${XML_HEAD}<a:theme xmlns:a="${DRAWING}" name="Zongshu"><a:themeElements><a:clrScheme name="Zongshu">` +
    colour('dk1', '000000') +
    colour('lt1', 'FFFFFF') +
    colour('dk2', '000000') +
    colour('lt2', 'FFFFFF') +
    slots.map((slot) => colour(slot, '000000')).join('') +
    `</a:clrScheme><a:fontScheme name="Zongshu"><a:majorFont>${fonts}</a:majorFont><a:minorFont>${fonts}</a:minorFont>` +
    `</a:fontScheme><a:fmtScheme name="Zongshu"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst>` +
    `<a:lnStyleLst>${`<a:ln w="6350">${fill}</a:ln>`.repeat(3)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst>` +
    '</a:fmtScheme></a:themeElements></a:theme>'
  )
}
