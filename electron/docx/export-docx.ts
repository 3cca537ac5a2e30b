import { Document, DocumentGridType, Packer } from 'docx'
import type { ReviewDocument } from '#shared/document/model.ts'
import { numberHeadings } from '#shared/document/numbering.ts'
import { partTables } from './blocks.ts'
import { createBookmarks } from './bookmarks.ts'
import type { ExportContext } from './context.ts'
import { mapSection, mapTitle } from './front.ts'
import { listNumbering } from './lists.ts'
import { footerTwips } from './metrics.ts'
import { pageNumberFooters } from './page-number.ts'
import type { Stage } from '#shared/drafting/draft.ts'
import type { PaperProfile } from '#shared/paper/profile.ts'
import type { Profile } from './profile.ts'
import { PROFILES } from './profiles.ts'
import { removeZipTimes } from './stable-zip.ts'
import { stylesXml } from './styles-xml.ts'
import { corePropertiesXml, fontTableXml, notesXml, settingsXml, themeXml } from './xml-parts.ts'
import { legalText } from './xml-text.ts'

export type ExportOptions = {
  readonly profile: PaperProfile
  readonly organ: string
  readonly stage: Stage
  readonly pictures: ReadonlyMap<string, Uint8Array>
  readonly headingPages?: Readonly<Record<string, number>>
  /** Custom property ZongshuDocument. */
  readonly draftId: string
  /** Custom property ZongshuVersion. */
  readonly revision: number
  /** Written as the file's time of creation; the only clock in the file. */
  readonly now: Date
  /** Written as the file's author. */
  readonly author: string
}

/**
 * The .docx of design 3.4. The same document and options always give the same bytes, wherever and whenever it
 * runs. Characters that XML cannot hold are dropped (legalText). The document must fit documentSchema; throws a
 * RangeError if `now` is no time.
 */
export async function exportDocx(document: ReviewDocument, options: ExportOptions): Promise<Uint8Array> {
  const profile = PROFILES[options.profile.kind]
  const title = document.title.replace(/\s*\n\s*/g, '')
  const packed = await Packer.pack(buildFile(document, profile, options), 'uint8array', undefined, [
    { path: 'docProps/core.xml', data: corePropertiesXml(title, options.author, options.now) },
    { path: 'word/styles.xml', data: stylesXml(profile) },
    { path: 'word/settings.xml', data: settingsXml(profile) },
    { path: 'word/fontTable.xml', data: fontTableXml() },
    { path: 'word/theme/theme1.xml', data: themeXml() },
    { path: 'word/footnotes.xml', data: notesXml('footnote') },
    { path: 'word/endnotes.xml', data: notesXml('endnote') },
  ])
  return removeZipTimes(packed)
}

function buildFile(document: ReviewDocument, profile: Profile, options: ExportOptions): Document {
  let lists = 0
  const context: ExportContext = {
    profile,
    numbers: numberHeadings(document),
    bookmarks: createBookmarks(),
    nextList: () => ++lists,
  }
  const children = partTables([
    ...mapTitle(document, context),
    ...document.parts.flatMap((section) => mapSection(section, context)),
  ])
  return new Document({
    ...(lists > 0 ? { numbering: listNumbering(profile) } : {}),
    evenAndOddHeaderAndFooters: profile.pageNumber.place === 'outer',
    customProperties: [
      { name: 'ZongshuDocument', value: legalText(options.draftId) },
      { name: 'ZongshuVersion', value: String(options.revision) },
    ],
    sections: [
      {
        properties: {
          page: { size: pageSize(profile), margin: pageMargin(profile) },
          grid: { type: DocumentGridType.LINES, linePitch: profile.body.line },
        },
        footers: pageNumberFooters(profile),
        children,
      },
    ],
  })
}

function pageSize({ page }: Profile) {
  return { width: page.width, height: page.height }
}

function pageMargin(profile: Profile) {
  const { top, left, bottom, right } = profile.page
  return { top, left, bottom, right, header: 851, footer: footerTwips(profile), gutter: 0 }
}
