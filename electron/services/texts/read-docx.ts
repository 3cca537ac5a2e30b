import type { ReadingNote } from '#shared/ipc/contract/texts.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import type { Reason } from '#shared/reasons/reason.ts'
import { inflateEntry, listZip, ZipProblem, type ZipEntry, type ZipFault } from '../../files/zip-directory.ts'
import { readDocxPart, type DocxLine, type DocxPart, type NoteKind } from './docx-body.ts'
import { readStyles, type LineLook } from './docx-styles.ts'
import type { ReadLine } from './text-lines.ts'
import { refuseText } from './text-refusal.ts'

/** Most bytes of one part that is read; a review of 300 pages has 5 MB of it. */
const PART_LIMIT = { bytes: 64 * 1024 * 1024 }
const MOST_PARTS = 10_000
const MAIN = 'word/document.xml'

const DAMAGED = { code: 'docx-damaged' } as const
const FAULTS: Readonly<Record<ZipFault, Reason>> = {
  'no-end': DAMAGED,
  'bad-directory': DAMAGED,
  'bad-entry': DAMAGED,
  encrypted: { code: 'docx-locked' },
  'too-many': { code: 'docx-parts' },
  'too-large': { code: 'docx-bomb' },
  'bad-path': { code: 'docx-path' },
  doubled: { code: 'docx-doubled' },
}

/** What zip files of other programs hold that this is not. */
const OTHERS: readonly (readonly [part: string, is: Reason])[] = [
  ['xl/workbook.xml', { code: 'docx-table' }],
  ['ppt/presentation.xml', { code: 'docx-slides' }],
  ['content.xml', { code: 'docx-odf' }],
]

type ReadWords = { readonly lines: ReadLine[]; readonly notes: ReadingNote[] }

/**
 * Reads the words of a .docx (or .docm, whose macros stay where they are) as they stand once every tracked change is
 * accepted, and says what else it met. Pictures and embedded files are never unpacked.
 *
 * @throws ServiceError file-unreadable: damaged, encrypted, not a Word document, or not fit to be unpacked
 */
export async function readDocx(bytes: Uint8Array, file: string): Promise<ReadWords> {
  try {
    return await readEntries(listZip(bytes, { entries: MOST_PARTS }), file)
  } catch (error) {
    if (error instanceof ServiceError) throw error
    if (error instanceof ZipProblem) throw refuseText(file, FAULTS[error.fault])
    // Whatever else goes wrong between here and the parser is XML that no Word wrote.
    throw refuseText(file, DAMAGED)
  }
}

async function readEntries(entries: ReadonlyMap<string, ZipEntry>, file: string): Promise<ReadWords> {
  const main = entries.get(await mainPart(entries))
  if (main === undefined) {
    const other = OTHERS.find(([name]) => entries.has(name))
    throw refuseText(file, other?.[1] ?? { code: 'docx-other' })
  }
  const folder = main.name.slice(0, main.name.lastIndexOf('/') + 1)
  const xmlOf = async (name: string): Promise<string | null> => {
    const entry = entries.get(folder + name)
    return entry === undefined ? null : await textOf(entry)
  }
  const styles = await xmlOf('styles.xml')
  const looks = styles === null ? new Map<string, LineLook>() : readStyles(styles)
  const part = async (name: string): Promise<DocxPart | null> => {
    const xml = await xmlOf(name)
    return xml === null ? null : readDocxPart(xml, looks)
  }
  const body = readDocxPart(await textOf(main), looks)
  const footnotes = await part('footnotes.xml')
  const endnotes = await part('endnotes.xml')
  const counts = new Map<NoteKind, number>()
  for (const read of [body, footnotes, endnotes, await part('comments.xml')]) {
    for (const [kind, count] of read?.counts ?? []) counts.set(kind, (counts.get(kind) ?? 0) + count)
  }
  const noteLines = new Map([...(footnotes?.noteLines ?? []), ...(endnotes?.noteLines ?? [])])
  const lines = body.lines.flatMap((line) => withNotes(line, noteLines))
  const said = (kind: NoteKind, count: number) => {
    if (count > 0) counts.set(kind, count)
  }
  said('notes', lines.filter(({ kind }) => kind === 'note').length)
  said('headers', await countHeaders(entries, folder, looks))
  said('macros', entries.has(`${folder}vbaProject.bin`) ? 1 : 0)
  return { lines, notes: [...counts].map(([kind, count]) => ({ kind, count })) }
}

function withNotes(line: DocxLine, notes: ReadonlyMap<string, readonly DocxLine[]>): ReadLine[] {
  if (line.note === undefined) return [line]
  return (notes.get(line.note) ?? []).flatMap(({ text }) =>
    text.trim() === '' ? [] : [{ text, kind: 'note' as const, level: 0 }],
  )
}

/** Headers and footers that say more than a page number. */
async function countHeaders(
  entries: ReadonlyMap<string, ZipEntry>,
  folder: string,
  looks: ReadonlyMap<string, LineLook>,
): Promise<number> {
  let count = 0
  for (const entry of entries.values()) {
    const { name } = entry
    if (!name.startsWith(folder) || !/^(?:header|footer)\d*\.xml$/.test(name.slice(folder.length))) continue
    const { lines } = readDocxPart(await textOf(entry), looks)
    if (lines.some(({ text }) => /\p{Script=Han}/u.test(text))) count += 1
  }
  return count
}

/** Where the document lies: as nearly always, else where the package says so. */
async function mainPart(entries: ReadonlyMap<string, ZipEntry>): Promise<string> {
  if (entries.has(MAIN)) return MAIN
  const relations = entries.get('_rels/.rels')
  const tags =
    relations === undefined ? [] : ((await textOf(relations)).match(/<Relationship\s[^>]*>/g) ?? [])
  const tag = tags.find((each) => /Type="[^"]*\/officeDocument"/.test(each)) ?? ''
  const target = (/Target="\/?([^"]+)"/.exec(tag)?.[1] ?? '').replace(/^\.\//, '')
  return /(?:^|\/)document\d*\.xml$/.test(target) ? target : MAIN
}

async function textOf(entry: ZipEntry): Promise<string> {
  const bytes = await inflateEntry(entry, PART_LIMIT)
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (!utf16) return new TextDecoder('utf-8').decode(bytes)
  return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
}
