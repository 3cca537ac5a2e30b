import { SaxesParser, type SaxesTagNS } from 'saxes'
import type { ReadingNote } from '#shared/ipc/contract/texts.ts'
import { elementName, KNOWN_HOLDERS, KNOWN_MARKS, SKIPPED } from './docx-names.ts'
import { attributeOf, lookOfOutline, type LineLook } from './docx-styles.ts'
import type { ReadLine } from './text-lines.ts'

/** A line of a .docx; `note` names a footnote whose lines belong there instead. */
export type DocxLine = ReadLine & { readonly note?: string }
export type NoteKind = ReadingNote['kind']

/** Lines of one part of a .docx, what was met on the way, and the lines of each footnote by its id. */
export type DocxPart = {
  readonly lines: readonly DocxLine[]
  readonly counts: ReadonlyMap<NoteKind, number>
  readonly noteLines: ReadonlyMap<string, readonly DocxLine[]>
}

type Paragraph = { text: string; look: LineLook; markDeleted: boolean; after: DocxLine[] }
type Row = { readonly cells: string[]; deleted: boolean }

const PLAIN: LineLook = { kind: 'text', level: 0 }
const CHANGES: Readonly<Record<string, NoteKind>> = {
  'w:ins': 'inserted',
  'w:moveTo': 'moved',
  'w:del': 'deleted',
  'w:moveFrom': 'moved',
}
const BREAKS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
}
const OFF: ReadonlySet<string> = new Set(['0', 'false', 'off'])

/**
 * Reads the words of a part of a .docx as they stand once every tracked change is accepted: inserted words count,
 * deleted ones do not. Text boxes and footnotes follow the paragraph they hang on, table rows are lines with tabs.
 * Of alternatives one is read, and what stands in for words still to be typed is not.
 *
 * @throws Error for XML that is not well formed
 */
export function readDocxPart(xml: string, looks: ReadonlyMap<string, LineLook>): DocxPart {
  const reader = new PartReader(looks)
  const parser = new SaxesParser({ xmlns: true })
  parser.on('opentag', (tag) => reader.open(tag))
  parser.on('closetag', (tag) => reader.close(elementName(tag.uri, tag.local)))
  parser.on('text', (text) => reader.words(text))
  parser.on('cdata', (text) => reader.words(text))
  parser.write(xml).close()
  return reader.part()
}

class PartReader {
  private readonly looks: ReadonlyMap<string, LineLook>
  private readonly counts = new Map<NoteKind, number>()
  private readonly noteLines = new Map<string, DocxLine[]>()
  private readonly path: string[] = []
  private readonly paragraphs: Paragraph[] = []
  private readonly rows: Row[] = []
  private lines: DocxLine[] = []
  private readonly outerLines: DocxLine[][] = []
  /** Whether one of the alternatives around was taken already, innermost last. */
  private readonly chosen: boolean[] = []
  /** Place in the path of the element whose inside is not read; -1 for none. */
  private skipFrom = -1
  private carried: Paragraph | null = null
  private lastChange = ''

  constructor(looks: ReadonlyMap<string, LineLook>) {
    this.looks = looks
  }

  open(tag: SaxesTagNS): void {
    const name = elementName(tag.uri, tag.local)
    const parent = this.path.at(-1) ?? ''
    this.path.push(name)
    if (this.skipFrom >= 0) return
    const at = (attribute: string): string => attributeOf(tag.attributes, attribute)
    if (parent === 'w:rPr') this.openMark(name, at('val'))
    else if (parent === 'w:pPr') this.openProperty(name, at('val'))
    else if (parent === 'w:trPr') this.openRowMark(name)
    else if (this.path.includes('w:sdtPr')) this.openControl(name, at('val'))
    else if (SKIPPED.has(name)) this.skip()
    else if (CHANGES[name] !== undefined) this.openChange(name, at('author'))
    else this.openContent(name, at)
  }

  close(name: string): void {
    this.path.pop()
    if (this.skipFrom >= 0) {
      if (this.path.length === this.skipFrom) this.skipFrom = -1
      return
    }
    if (name === 'w:p') this.endParagraph()
    else if (name === 'w:tr') this.endRow()
    else if (name === 'w:txbxContent') this.endBox()
    else if (name === 'mc:AlternateContent') this.chosen.pop()
    else if (name === 'w:footnote' || name === 'w:endnote') this.endNote()
  }

  words(text: string): void {
    const here = this.path.at(-1)
    if (this.skipFrom < 0 && (here === 'w:t' || here === 'm:t')) this.add(text)
  }

  part(): DocxPart {
    this.flush()
    return { lines: this.lines, counts: this.counts, noteLines: this.noteLines }
  }

  private openContent(name: string, at: (attribute: string) => string): void {
    const written = BREAKS[name]
    if (written !== undefined) this.add(written)
    else if (name === 'w:p') this.beginParagraph()
    else if (name === 'w:tr') this.rows.push({ cells: [], deleted: false })
    else if (name === 'w:tc') this.rows.at(-1)?.cells.push('')
    else if (name === 'w:tbl') this.count('tables')
    else if (name === 'w:txbxContent') this.beginBox()
    else if (name === 'mc:AlternateContent') this.chosen.push(false)
    else if (name === 'mc:Choice' || name === 'mc:Fallback') this.choose()
    else if (name === 'w:footnote' || name === 'w:endnote') this.beginNote(`${name} ${at('id')}`, at('type'))
    else if (name === 'w:footnoteReference') this.refer(`w:footnote ${at('id')}`)
    else if (name === 'w:endnoteReference') this.refer(`w:endnote ${at('id')}`)
    else if (name === 'w:comment') this.count('comments')
    else if (name === 'pic:pic' || name === 'v:imagedata') this.count('pictures')
    else if (!this.isKnown(name)) this.count('unknown')
  }

  /** Drawings and formulas hold many elements that place and paint; only what stands in the text is worth a word. */
  private isKnown(name: string): boolean {
    if (KNOWN_HOLDERS.has(name) || KNOWN_MARKS.has(name) || /^(?:m|a|v|pic):/.test(name)) return true
    return this.path.some((each) => each === 'w:drawing' || each === 'w:pict' || each === 'w:object')
  }

  private openMark(name: string, value: string): void {
    const owner = this.path.at(-3)
    const paragraph = this.paragraphs.at(-1)
    if (owner === 'w:pPr' && name === 'w:del' && paragraph) paragraph.markDeleted = true
    if (owner === 'w:r' && name === 'w:vanish' && !OFF.has(value)) {
      this.count('hidden')
      this.skip(3)
    } else this.skip()
  }

  private openProperty(name: string, value: string): void {
    if (name === 'w:rPr') return
    const paragraph = this.paragraphs.at(-1)
    if (paragraph && name === 'w:pStyle') paragraph.look = this.looks.get(value) ?? PLAIN
    if (paragraph && name === 'w:outlineLvl' && paragraph.look !== 'contents') {
      paragraph.look = lookOfOutline(value)
    }
    this.skip()
  }

  /** Of a content control's properties two matter: that it only shows a hint, and that it holds the contents. */
  private openControl(name: string, value: string): void {
    const depth = this.path.length - this.path.lastIndexOf('w:sdtPr')
    if (name === 'w:showingPlcHdr' && !OFF.has(value)) this.skip(depth + 1)
    if (name !== 'w:docPartGallery' || !/table of contents|目录/i.test(value)) return
    this.count('contents')
    this.skip(depth + 1)
  }

  private openRowMark(name: string): void {
    const row = this.rows.at(-1)
    if (name === 'w:ins') this.count('inserted')
    if (name === 'w:del' && row) {
      row.deleted = true
      this.count('deleted')
    }
    this.skip()
  }

  /** Neighbouring changes of one kind and author are one to whoever looks at the paper; a move is told where it ends. */
  private openChange(name: string, author: string): void {
    const change = `${name} ${author}`
    const kind = CHANGES[name]
    if (change !== this.lastChange && kind !== undefined && name !== 'w:moveFrom') this.count(kind)
    this.lastChange = change
    if (name === 'w:del' || name === 'w:moveFrom') this.skip()
  }

  private beginParagraph(): void {
    this.lastChange = ''
    this.paragraphs.push(this.carried ?? { text: '', look: PLAIN, markDeleted: false, after: [] })
    this.carried = null
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop()
    if (!paragraph) return
    const row = this.rows.at(-1)
    const boxed = this.path.lastIndexOf('w:txbxContent') > this.path.lastIndexOf('w:tc')
    if (row && !boxed && row.cells.length > 0) {
      const place = row.cells.length - 1
      const text = paragraph.text.replace(/\s+/g, ' ').trim()
      row.cells[place] = `${row.cells[place] ?? ''} ${text}`.trim()
      this.lines.push(...paragraph.after)
    } else if (paragraph.markDeleted) {
      // Its end was deleted, so it goes on in the paragraph that follows.
      this.carried = { ...paragraph, markDeleted: false }
    } else this.emit(paragraph)
  }

  private emit({ text, look, after }: Paragraph): void {
    if (look !== 'contents') this.lines.push({ text, ...look })
    else if (text.trim() !== '') this.count('contents')
    this.lines.push(...after)
  }

  private flush(): void {
    if (this.carried !== null) this.emit(this.carried)
    this.carried = null
  }

  private endRow(): void {
    const row = this.rows.pop()
    if (!row || row.deleted) return
    const outer = this.rows.at(-1)
    if (outer && outer.cells.length > 0) {
      const place = outer.cells.length - 1
      outer.cells[place] = `${outer.cells[place] ?? ''} ${row.cells.join(' ')}`.trim()
    } else this.lines.push({ text: row.cells.join('\t'), kind: 'table', level: 0 })
  }

  private beginBox(): void {
    this.count('boxes')
    this.outerLines.push(this.lines)
    this.lines = []
  }

  private endBox(): void {
    this.flush()
    const boxed = this.lines
    this.lines = this.outerLines.pop() ?? []
    const host = this.paragraphs.at(-1)
    if (host) host.after.push(...boxed)
    else this.lines.push(...boxed)
  }

  private beginNote(id: string, type: string): void {
    this.outerLines.push(this.lines)
    this.lines = []
    // The others draw the line above the notes.
    if (type === '' || type === 'normal') this.noteLines.set(id, this.lines)
  }

  private endNote(): void {
    this.flush()
    this.lines = this.outerLines.pop() ?? []
  }

  private refer(note: string): void {
    this.paragraphs.at(-1)?.after.push({ text: '', kind: 'note', level: 0, note })
  }

  private choose(): void {
    if (this.chosen.at(-1) === true) this.skip()
    else if (this.chosen.length > 0) this.chosen[this.chosen.length - 1] = true
  }

  private add(text: string): void {
    if (!this.path.includes('w:ins') && !this.path.includes('w:moveTo')) this.lastChange = ''
    const paragraph = this.paragraphs.at(-1)
    if (paragraph) paragraph.text += text
  }

  /** Leaves out the inside of the element `levels` up the path; 1 is the one just opened. */
  private skip(levels = 1): void {
    this.skipFrom = this.path.length - levels
  }

  private count(kind: NoteKind): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1)
  }
}
