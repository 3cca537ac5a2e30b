import type { Mark } from '#shared/document/model.ts'

/** What one declaration of an element's style attribute says; '' when it is not there. Keys in lower case. */
export function styleValue(element: Element, property: string): string {
  const style = element.getAttribute('style') ?? ''
  // Office writes properties of its own (mso-list), which the CSS object model drops, so the text is read.
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':')
    if (colon > 0 && declaration.slice(0, colon).trim().toLowerCase() === property) {
      return declaration
        .slice(colon + 1)
        .trim()
        .toLowerCase()
    }
  }
  return ''
}

const DROPPED_TAGS = new Set([
  'STYLE',
  'SCRIPT',
  'META',
  'LINK',
  'TITLE',
  'XML',
  'DEL',
  'TEMPLATE',
  'OBJECT',
  'IFRAME',
  'SVG',
])
const DROPPED_CLASSES =
  /\b(MsoCommentReference|MsoCommentText|msocomanchor|msocomtxt|msocomoff|Apple-interchange-newline)\b/
const DROPPED_PARTS = /^(comment-list|comment|footnote-list|endnote-list|header|footer)$/

/** Whether an element and all it holds is no text of the document: comments, deletions, hidden text, list marks. */
export function isDropped(element: Element): boolean {
  return (
    DROPPED_TAGS.has(element.tagName.toUpperCase()) ||
    DROPPED_CLASSES.test(element.getAttribute('class') ?? '') ||
    DROPPED_PARTS.test(styleValue(element, 'mso-element')) ||
    styleValue(element, 'display') === 'none' ||
    styleValue(element, 'mso-hide') === 'all' ||
    styleValue(element, 'mso-list') === 'ignore'
  )
}

export function isImage(element: Element): boolean {
  return /^(img|v:imagedata|picture|canvas)$/i.test(element.tagName)
}

const TAG_MARKS: Readonly<Record<string, Mark>> = {
  B: 'bold',
  STRONG: 'bold',
  I: 'italic',
  EM: 'italic',
  U: 'underline',
}

/** The marks inside an element: those around it, its tag's, and what its style adds or takes away. */
export function marksInside(element: Element, around: ReadonlySet<Mark>): ReadonlySet<Mark> {
  const marks = new Set(around)
  const own = TAG_MARKS[element.tagName.toUpperCase()]
  if (own !== undefined) marks.add(own)
  const weight = styleValue(element, 'font-weight')
  if (/^(bold|bolder|[6-9]00)$/.test(weight)) marks.add('bold')
  if (/^(normal|lighter|[1-5]00)$/.test(weight)) marks.delete('bold')
  const slant = styleValue(element, 'font-style')
  if (slant === 'italic' || slant === 'oblique') marks.add('italic')
  if (slant === 'normal') marks.delete('italic')
  const line = `${styleValue(element, 'text-decoration')} ${styleValue(element, 'text-decoration-line')}`
  if (/\bunderline\b/.test(line) && element.tagName.toUpperCase() !== 'A') marks.add('underline')
  if (/\bnone\b/.test(line)) marks.delete('underline')
  return marks
}

/** The level of a heading in our document (2 to 4; 1 belongs to the part), or null for a paragraph. */
export function headingLevel(element: Element): 2 | 3 | 4 | null {
  const tag = /^H([1-6])$/i.exec(element.tagName)?.[1]
  const outline = /^[1-9]$/.exec(styleValue(element, 'mso-outline-level'))?.[0]
  const level = Number(tag ?? outline ?? 0)
  if (level === 0) return null
  if (level <= 2) return 2
  return level === 3 ? 3 : 4
}

export type OfficeListItem = { readonly list: string; readonly depth: number; readonly ordered: boolean }

/** A paragraph that Word or WPS shows as a list item: which list, how deep, and whether its mark counts. */
export function officeListItem(element: Element): OfficeListItem | null {
  const [list, level] = styleValue(element, 'mso-list').split(/\s+/)
  const depth = /^level([1-9])$/.exec(level ?? '')?.[1]
  if (list === undefined || depth === undefined) return null
  const mark = [...element.querySelectorAll('[style*="mso-list" i]')].find(
    (child) => styleValue(child, 'mso-list') === 'ignore',
  )
  const ordered = /^[（(]?[0-9a-zA-Z一二三四五六七八九十百]+[）).、．]/.test(mark?.textContent?.trim() ?? '')
  return { list, depth: Math.min(Number(depth) - 1, 5), ordered }
}
