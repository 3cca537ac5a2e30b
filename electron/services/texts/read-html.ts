import type { ReadingNote } from '#shared/ipc/contract/texts.ts'
import { decodeEntities } from './html-entities.ts'
import type { ReadLine } from './text-lines.ts'

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Elements whose text is a program's or the browser's; it ends at their end tag, whatever stands between. */
const RAW = set('script style textarea title xmp noembed noframes')
/** Elements around the text of a page that are no part of it. */
const ASIDE = set('head nav aside footer header noscript template select button svg iframe object map dialog')
const BLOCK = set(
  'address article blockquote body caption center dd details div dl dt fieldset figcaption figure form hr html li main ' +
    'ol p pre section summary table tbody tfoot thead tr ul h1 h2 h3 h4 h5 h6 title',
)
const VOID = set('area base br col embed hr img input link meta param source track wbr')
const HIDDEN = /\bhidden\b(?!-)|display\s*:\s*none|visibility\s*:\s*hidden/i

const TAG =
  /<(?:!--[\s\S]*?(?:-->|$)|!\[CDATA\[|[!?][^>]*>?|(\/?)([A-Za-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'">])*)>?)/g

type Walk = {
  readonly lines: ReadLine[]
  readonly counts: Map<ReadingNote['kind'], number>
  text: string
  heading: number
  inRow: boolean
  cells: number
  /** Open elements whose inside is left out, outermost first. */
  left: string[]
}

/**
 * The words of a web page in their blocks: headings keep their level, table rows are lines with tabs. Scripts, styles,
 * menus, and what the page hides are left out. Never throws; a page without end tags is read as far as it goes.
 */
export function readHtml(html: string): { lines: ReadLine[]; notes: ReadingNote[] } {
  const walk: Walk = { lines: [], counts: new Map(), text: '', heading: 0, inRow: false, cells: 0, left: [] }
  let at = 0
  TAG.lastIndex = 0
  for (let tag = TAG.exec(html); tag !== null; tag = TAG.exec(html)) {
    addText(walk, html.slice(at, tag.index))
    at = TAG.lastIndex
    const name = (tag[2] ?? '').toLowerCase()
    if (name === '') continue
    if (tag[1] === '/') closeTag(walk, name)
    else if (RAW.has(name)) {
      const close = new RegExp(`</${name}\\b[^>]*>`, 'gi')
      close.lastIndex = at
      at = close.exec(html) === null ? html.length : close.lastIndex
      TAG.lastIndex = at
      if (at >= html.length) break
    } else openTag(walk, name, tag[3] ?? '')
  }
  addText(walk, html.slice(at))
  endLine(walk)
  return { lines: walk.lines, notes: [...walk.counts].map(([kind, count]) => ({ kind, count })) }
}

/** The encoding that a page says it has, '' when it does not. */
export function charsetOf(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? ''
}

function openTag(walk: Walk, name: string, attributes: string): void {
  if (VOID.has(name)) {
    if (walk.left.length > 0) return
    if (name === 'br') walk.text += '\n'
    else if (name === 'hr') endLine(walk)
    else if (name === 'img') note(walk, 'pictures')
    return
  }
  const [outer] = walk.left
  if (outer !== undefined) {
    if (name === outer) walk.left.push(name)
    return
  }
  const hidden = HIDDEN.test(attributes) && name !== 'body' && name !== 'html'
  if (ASIDE.has(name) || name === 'del' || name === 's' || hidden) {
    if (name !== 'del' && name !== 's') endLine(walk)
    if (!attributes.endsWith('/')) walk.left.push(name)
    if (name !== 'head')
      note(walk, name === 'del' || name === 's' ? 'deleted' : hidden ? 'hidden' : 'skipped')
    return
  }
  if (name === 'ins') note(walk, 'inserted')
  if (BLOCK.has(name) && !(walk.inRow && !['tr', 'table'].includes(name))) endLine(walk)
  if (/^h[1-6]$/.test(name)) walk.heading = Number(name[1])
  if (name === 'table') note(walk, 'tables')
  if (name === 'tr') Object.assign(walk, { inRow: true, cells: 0 })
  if ((name === 'td' || name === 'th') && walk.inRow) {
    if (walk.cells > 0) walk.text += '\t'
    walk.cells += 1
  }
}

function closeTag(walk: Walk, name: string): void {
  if (walk.left.length > 0) {
    if (name === walk.left[0]) walk.left.pop()
    else if (name === 'body' || name === 'html') walk.left = []
    return
  }
  if (name === 'tr' || name === 'table') {
    endLine(walk)
    walk.inRow = false
  } else if (BLOCK.has(name) && !walk.inRow) endLine(walk)
  else if (BLOCK.has(name)) walk.text += ' '
  if (/^h[1-6]$/.test(name)) walk.heading = 0
}

function addText(walk: Walk, raw: string): void {
  if (walk.left.length > 0 || raw === '') return
  // Line breaks of the source are spaces on the page; between Chinese characters not even that.
  const even = raw
    .replace(/[ \t\r\n\f]+/g, ' ')
    .replace(/(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])/g, '')
  walk.text += decodeEntities(even)
}

function endLine(walk: Walk): void {
  const text = walk.inRow ? walk.text.replace(/[ \n]+/g, ' ').replace(/ ?\t ?/g, '\t') : walk.text
  if (text.trim() !== '') {
    const kind = walk.heading > 0 ? 'heading' : walk.inRow ? 'table' : 'text'
    walk.lines.push({ text, kind, level: kind === 'heading' ? walk.heading : 0 })
  }
  walk.text = ''
}

function note(walk: Walk, kind: ReadingNote['kind']): void {
  walk.counts.set(kind, (walk.counts.get(kind) ?? 0) + 1)
}
