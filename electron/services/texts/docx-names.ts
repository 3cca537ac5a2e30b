/** Namespaces of WordprocessingML and what may lie in it, transitional and strict, by the prefix Word gives them. */
const NAMESPACES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'urn:schemas-microsoft-com:vml': 'v',
}

/** An element's name with Word's own prefix, whatever prefix the file has; `?` for a namespace not read here. */
export function elementName(uri: string, local: string): string {
  return `${NAMESPACES[uri] ?? '?'}:${local}`
}

const words = (names: string): readonly string[] => names.split(' ')
const w = (names: string): readonly string[] => words(names).map((name) => `w:${name}`)

/** Elements that only hold others. Their words are read, and they are nothing to report. */
export const KNOWN_HOLDERS: ReadonlySet<string> = new Set([
  ...w(
    'document body hdr ftr footnotes endnotes comments r t rPr pPr trPr fldChar sdt sdtPr sdtContent smartTag',
  ),
  ...w('customXml fldSimple hyperlink dir bdo ruby rubyBase tbl drawing pict object txbxContent'),
  'mc:AlternateContent',
  'm:oMath',
  'm:oMathPara',
  'm:r',
])

/** Elements whose inside says nothing that a reader of the paper sees. */
export const SKIPPED: ReadonlySet<string> = new Set([
  ...w(
    'sectPr tblPr tblPrEx tblGrid tcPr smartTagPr customXmlPr fldData ffData instrText delText delInstrText',
  ),
  ...w('rt rubyPr sdtEndPr annotationRef'),
])

/** Empty elements of text and marks of places, which say nothing. */
export const KNOWN_MARKS: ReadonlySet<string> = new Set([
  ...w('bookmarkStart bookmarkEnd proofErr permStart permEnd lastRenderedPageBreak softHyphen sym'),
  ...w('commentRangeStart commentRangeEnd commentReference moveFromRangeStart moveFromRangeEnd'),
  ...w('moveToRangeStart moveToRangeEnd customXmlInsRangeStart customXmlInsRangeEnd customXmlDelRangeStart'),
  ...w(
    'customXmlDelRangeEnd footnoteRef endnoteRef separator continuationSeparator pgNum dayShort monthShort',
  ),
  ...w('yearShort dayLong monthLong yearLong background'),
])
