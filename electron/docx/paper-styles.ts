import type { PaperProfile, TextLook } from '#shared/paper/profile.ts'
import { tableLook } from '#shared/paper/table-look.ts'
import { indentTwips } from './metrics.ts'
import { type ParagraphStyle, runXml, type StyleSheet } from './styles-xml.ts'

/** Red of 版头. */
export const RED = 'FF0000'

/**
 * The styles of a paper. `tableSizes` are the sizes, in half-points, that its tables with many columns need beside the
 * profile's own.
 */
export function paperStyles(profile: PaperProfile, tableSizes: Iterable<number>): StyleSheet {
  return {
    body: profile.body,
    latin: profile.latin,
    indent: { characters: profile.indent, twips: indentTwips(profile) },
    hangingMarks: false,
    paragraphs: [
      ...textStyles(profile),
      ...frameStyles(profile),
      ...tableStyles(
        profile,
        [...tableSizes].sort((a, b) => b - a),
      ),
    ],
    characters: characterStyles(profile),
  }
}

/** Every font the profile names, once, in order of their first use. */
export function paperFonts(profile: PaperProfile): string[] {
  const { body, title, subtitle, headings, table, tableHead, caption, note, mark, imprint, pageNumber } =
    profile
  const looks = [
    body,
    title,
    subtitle,
    ...headings,
    table,
    tableHead,
    caption,
    note,
    mark,
    imprint,
    pageNumber.look,
  ]
  const latin = profile.latin === null ? [] : [profile.latin]
  return [...new Set([...looks.map(({ font }) => font), ...latin])]
}

const TEXT = { basedOn: 'Normal', next: 'BodyText' } as const

function textStyles({ body, caption, headings, note }: PaperProfile): ParagraphStyle[] {
  const heading = (look: TextLook, index: number): ParagraphStyle => ({
    ...TEXT,
    id: `Heading${index + 1}`,
    name: `heading ${index + 1}`,
    link: headingRunStyle(index + 1),
    look,
    indent: true,
    keepNext: true,
    keepLines: true,
    outline: index,
  })
  return [
    { id: 'Normal', name: 'Normal', look: body },
    { ...TEXT, id: 'BodyText', name: 'Body Text', look: body, indent: true },
    ...headings.map(heading),
    { ...TEXT, id: 'ListParagraph', name: 'List Paragraph', next: 'ListParagraph', look: body },
    { ...TEXT, id: 'Caption', name: 'caption', look: caption, align: 'center', keepLines: true, grid: false },
    {
      ...TEXT,
      id: 'Picture',
      name: 'Picture',
      custom: true,
      // The line is as high as the picture: it stands on the base line, and a character would reach below it.
      look: { ...body, size: 2, spacing: 0 },
      align: 'center',
      grid: false,
      freeLine: true,
    },
    { ...TEXT, id: 'FootnoteText', name: 'footnote text', next: 'FootnoteText', look: note, grid: false },
  ]
}

function frameStyles(profile: PaperProfile): ParagraphStyle[] {
  const { body, mark, subtitle, title, imprint, pageNumber } = profile
  const line = { ...body, spacing: 0 }
  const organMark = { ...title, size: 84, line: 1050 }
  const contents = (level: 1 | 2 | 3): ParagraphStyle => {
    return { ...TEXT, id: `TOC${level}`, name: `toc ${level}`, next: 'Normal', look: body, align: 'left' }
  }
  return [
    { ...TEXT, id: 'Title', name: 'Title', look: title, align: 'center', grid: false },
    { ...TEXT, id: 'Subtitle', name: 'Subtitle', look: subtitle, align: 'center' },
    { ...TEXT, id: 'MeetingLine', name: 'Meeting Line', custom: true, look: subtitle, align: 'center' },
    { ...TEXT, id: 'Salutation', name: 'Salutation', look: body, align: 'left' },
    { ...TEXT, id: 'MarkLine', name: 'Mark Line', custom: true, look: mark, align: 'left' },
    { ...TEXT, id: 'CopyNumber', name: 'Copy Number', custom: true, look: line, align: 'left' },
    {
      ...TEXT,
      id: 'OrganMark',
      name: 'Organ Mark',
      custom: true,
      look: organMark,
      align: 'center',
      grid: false,
      color: RED,
    },
    {
      ...TEXT,
      id: 'DocumentNumber',
      name: 'Document Number',
      custom: true,
      look: line,
      align: 'center',
      grid: false,
    },
    { ...TEXT, id: 'TOCHeading', name: 'TOC Heading', look: mark, align: 'center' },
    contents(1),
    contents(2),
    contents(3),
    { ...TEXT, id: 'AttachmentList', name: 'Attachment List', custom: true, look: body },
    { ...TEXT, id: 'Signature', name: 'Signature', look: body, align: 'left', keepLines: true },
    { ...TEXT, id: 'Date', name: 'Date', look: body, align: 'left' },
    { ...TEXT, id: 'Remark', name: 'Remark', custom: true, look: body, indent: true },
    {
      ...TEXT,
      id: 'AttachmentTitle',
      name: 'Attachment Title',
      custom: true,
      look: title,
      align: 'center',
      grid: false,
      keepNext: true,
      outline: 0,
    },
    { ...TEXT, id: 'Imprint', name: 'Imprint', custom: true, look: imprint, grid: false },
    { ...TEXT, id: 'Footer', name: 'footer', look: pageNumber.look, grid: false, ownLatin: true },
  ]
}

/** Ids of the styles of a table's cells at a size. */
export function cellStyles(profile: PaperProfile, size: number): { text: string; head: string } {
  const suffix = size === profile.table.size ? '' : String(size)
  return { text: `TableText${suffix}`, head: `TableHead${suffix}` }
}

function tableStyles(profile: PaperProfile, sizes: readonly number[]): ParagraphStyle[] {
  const all = [profile.table.size, ...sizes.filter((size) => size !== profile.table.size)]
  return all.flatMap((size): ParagraphStyle[] => {
    const ids = cellStyles(profile, size)
    const points = size === profile.table.size ? '' : ` ${size / 2}`
    const custom = { custom: true, basedOn: 'Normal', grid: false } as const
    return [
      {
        ...custom,
        id: ids.text,
        name: `Table Text${points}`,
        next: ids.text,
        look: tableLook(profile.table, size),
        align: 'left',
      },
      {
        ...custom,
        id: ids.head,
        name: `Table Head${points}`,
        next: ids.text,
        look: tableLook(profile.tableHead, size),
        align: 'center',
      },
    ]
  })
}

/** Id of the character style that goes with a heading style; run-in headings wear it. */
export function headingRunStyle(level: number): string {
  return `Heading${level}Char`
}

function characterStyles({ body, headings, latin, subtitle }: PaperProfile): string {
  const base = '<w:basedOn w:val="DefaultParagraphFont"/>'
  const linked = headings.map(
    (look, index) =>
      `<w:style w:type="character" w:customStyle="1" w:styleId="${headingRunStyle(index + 1)}">` +
      `<w:name w:val="Heading ${index + 1} Char"/>${base}<w:link w:val="Heading${index + 1}"/>` +
      `<w:rPr>${runXml(look, latin)}</w:rPr></w:style>`,
  )
  return (
    linked.join('') +
    `<w:style w:type="character" w:customStyle="1" w:styleId="SignerName"><w:name w:val="Signer Name"/>${base}` +
    `<w:rPr>${runXml({ ...body, font: subtitle.font, spacing: 0 }, latin)}</w:rPr></w:style>` +
    `<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>${base}` +
    '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
  )
}
