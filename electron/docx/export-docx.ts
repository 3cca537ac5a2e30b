import { Document, Packer } from 'docx'
import type { ReviewDocument } from '#shared/document/model.ts'
import { numberHeadings } from '#shared/document/numbering.ts'
import type { Stage } from '#shared/drafting/draft.ts'
import { contentsEntries } from '#shared/paper/contents.ts'
import { type PaperParts, paperParts } from '#shared/paper/paper-parts.ts'
import type { PaperProfile } from '#shared/paper/profile.ts'
import { legalText } from '#shared/document/legal-text.ts'
import { mapAttachments } from './attachments.ts'
import { append, appendAll, type DocxStretch } from './blocks.ts'
import { createBookmarks } from './bookmarks.ts'
import { mapClosing } from './closing.ts'
import { contentsMarks } from './contents.ts'
import type { ExportContext } from './context.ts'
import { mapFront, mapSections } from './front.ts'
import { listNumbering } from './lists.ts'
import { createNotes, notesXml } from './notes-xml.ts'
import { pageSections } from './page-sections.ts'
import { paperFonts, paperStyles } from './paper-styles.ts'
import { removeZipTimes } from './stable-zip.ts'
import { stylesXml } from './styles-xml.ts'
import { corePropertiesXml, fontTableXml, settingsXml, themeXml } from './xml-parts.ts'

export type ExportOptions = {
  readonly profile: PaperProfile
  /** The draft's organ as the writer gave it. */
  readonly organ: string
  readonly stage: Stage
  /** Custom property ZongshuDocument. */
  readonly draftId: string
  /** Custom property ZongshuVersion. */
  readonly revision: number
  /** Written as the file's time of creation; the only clock in the file. */
  readonly now: Date
  /** Written as the file's author. */
  readonly author: string
  /** Bytes of the pictures by hash; one that is missing or broken prints 【图片缺失】. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
  /** Page numbers for 目录 by section or block id; without one its place stays empty until Word fills it. */
  readonly headingPages?: Readonly<Record<string, number>>
}

/**
 * The .docx of design 3.4. The same document and options always give the same bytes, wherever and whenever it
 * runs. Characters that XML cannot hold are dropped (legalText). The document must fit documentSchema; throws a
 * RangeError if `now` is no time.
 */
export async function exportDocx(document: ReviewDocument, options: ExportOptions): Promise<Uint8Array> {
  const { profile, organ, stage } = options
  const parts = paperParts(document, profile, { organ, stage })
  const context = createContext(document, parts, options)
  const file = buildFile(document, parts, context, options)
  const packed = await Packer.pack(file, 'uint8array', undefined, [
    {
      path: 'docProps/core.xml',
      data: corePropertiesXml(parts.title.join(''), options.author, options.now),
    },
    { path: 'word/styles.xml', data: stylesXml(paperStyles(profile, context.tableSizes)) },
    {
      path: 'word/settings.xml',
      data: settingsXml({
        facingPages: profile.pageNumber.place === 'outer',
        compressMarks: false,
        ownSeparators: context.notes.texts.length > 0,
      }),
    },
    { path: 'word/fontTable.xml', data: fontTableXml(paperFonts(profile)) },
    { path: 'word/theme/theme1.xml', data: themeXml(profile.body.font) },
    { path: 'word/footnotes.xml', data: notesXml('footnote', context.notes.texts) },
    { path: 'word/endnotes.xml', data: notesXml('endnote') },
  ])
  return removeZipTimes(packed)
}

function createContext(document: ReviewDocument, parts: PaperParts, options: ExportOptions): ExportContext {
  const numbers = numberHeadings(document)
  let lists = 0
  let drawings = 0
  return {
    profile: options.profile,
    numbers,
    bookmarks: createBookmarks(),
    notes: createNotes(),
    pictures: options.pictures,
    headingMarks: parts.contents ? contentsMarks(contentsEntries(document)) : new Map(),
    tableSizes: new Set(),
    nextList: () => ++lists,
    nextDrawing: () => ++drawings,
  }
}

function buildFile(
  document: ReviewDocument,
  parts: PaperParts,
  context: ExportContext,
  options: ExportOptions,
): Document {
  const { profile } = context
  const sections = pageSections(mapPaper(document, parts, context, options), parts.imprint, context)
  return new Document({
    ...(hasLists(document) ? { numbering: listNumbering(profile) } : {}),
    evenAndOddHeaderAndFooters: profile.pageNumber.place === 'outer',
    customProperties: [
      { name: 'ZongshuDocument', value: legalText(options.draftId) },
      { name: 'ZongshuVersion', value: String(options.revision) },
    ],
    sections,
  })
}

/** The paper from its first line to the last before 版记. */
function mapPaper(
  document: ReviewDocument,
  parts: PaperParts,
  context: ExportContext,
  { headingPages = {} }: ExportOptions,
): DocxStretch[] {
  const stretches: DocxStretch[] = []
  append(stretches, false, mapFront(document, parts, context, headingPages))
  appendAll(stretches, mapSections(document, context))
  append(stretches, false, mapClosing(parts, context.profile))
  appendAll(stretches, mapAttachments(document, parts, context))
  return stretches
}

function hasLists(document: ReviewDocument): boolean {
  return document.parts.some(({ blocks }) => blocks.some(({ type }) => type === 'list'))
}
