import { XML_ENTITIES } from '../../entity-names.ts'

/** Thrown for text that is no well-formed XML, or that declares entities of its own. */
export class XmlFault extends Error {}

export type XmlHandler = {
  /** `attributes` is the raw text between name and end of the tag; see attributeOf. */
  open(name: string, attributes: string, closesItself: boolean): void
  close(name: string): void
  /** Text and CDATA in pieces, entities resolved. */
  text?(text: string): void
  /**
   * Takes a whole well-formed element that begins at a place of the source, in the place of open, text and close, and
   * gives its end; -1 to have it told in the usual way. Asked inside the root only.
   */
  element?(source: string, at: number): number
}

export type XmlScan = { write(chunk: string): void; end(): void }

const DEEPEST = 200
/** Longest tag, comment or text in UTF-16 units; a cell holds at most 32,767. */
const LONGEST_PIECE = 8_000_000
const ENTITIES: ReadonlyMap<string, string> = new Map(XML_ENTITIES)

/** Resolves the five entities of XML and numbered characters; anything else stays as it is written. */
export function resolveEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES.get(name) ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code)
  })
}

/** The value of an attribute by its name without prefix, or null. */
export function attributeOf(attributes: string, name: string): string | null {
  if (!attributes.includes(name)) return null
  // Nearly all programs write it so.
  const at = attributes.indexOf(` ${name}="`)
  if (at >= 0) {
    const from = at + name.length + 3
    const end = attributes.indexOf('"', from)
    // A quote before it may mean that this stands inside another value.
    if (end >= 0 && isOutsideQuotes(attributes, at)) return resolveEntities(attributes.slice(from, end))
  }
  const pattern = PATTERNS.get(name) ?? compile(name)
  const match = pattern.exec(attributes)
  return match ? resolveEntities(match[1] ?? match[2] ?? '') : null
}

function isOutsideQuotes(attributes: string, at: number): boolean {
  let quotes = 0
  for (let place = 0; place < at; place += 1) {
    const code = attributes.charCodeAt(place)
    if (code === 0x27) return false
    if (code === 0x22) quotes += 1
  }
  return quotes % 2 === 0
}

const PATTERNS = new Map<string, RegExp>()

function compile(name: string): RegExp {
  const pattern = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
  PATTERNS.set(name, pattern)
  return pattern
}

const NAME = /^(?:[\p{L}_][\p{L}\p{N}_.-]*:)?([\p{L}_][\p{L}\p{N}_.-]*)$/u
/** A file has few names and a million tags. */
const locals = new Map<string, string>()

function localName(name: string): string {
  const known = locals.get(name)
  if (known !== undefined) return known
  const local = NAME.exec(name)?.[1]
  if (local === undefined) throw new XmlFault('no name')
  if (locals.size > 2000) locals.clear()
  locals.set(name, local)
  return local
}

/**
 * Scans XML that arrives in pieces of any size. Names come without their prefix. Much quicker than a full parser,
 * since attributes that nobody asks for are never taken apart; it still refuses tags that do not match, and every
 * DOCTYPE, so no entity can expand.
 *
 * @throws XmlFault from write or end
 */
export function scanXml(handler: XmlHandler): XmlScan {
  let rest = ''
  let seenRoot = false
  /** Open tags as they are written, and without their prefix. */
  const written: string[] = []
  const stack: string[] = []
  const text = (piece: string): void => {
    if (piece === '') return
    if (stack.length > 0) handler.text?.(resolveEntities(piece))
    else if (piece.trim() !== '' && piece !== '\ufeff') throw new XmlFault('text outside the root')
  }
  const openTag = (source: string, from: number, to: number): void => {
    if (stack.length === 0 && seenRoot) throw new XmlFault('two roots')
    seenRoot = true
    const closesItself = source.charCodeAt(to - 1) === 0x2f
    const end = closesItself ? to - 1 : to
    let space = from
    while (space < end && source.charCodeAt(space) > 0x20) space += 1
    const name = source.slice(from, space)
    const local = localName(name)
    handler.open(local, space === end ? '' : source.slice(space, end), closesItself)
    if (closesItself) {
      handler.close(local)
      return
    }
    written.push(name)
    if (stack.push(local) > DEEPEST) throw new XmlFault('too deep')
  }
  const closeTag = (source: string, from: number, to: number): void => {
    const name = written.pop() ?? ''
    const isSame = name !== '' && source.startsWith(name, from)
    if (!isSame || (to > from + name.length && source.slice(from + name.length, to).trim() !== '')) {
      throw new XmlFault('tags do not match')
    }
    handler.close(stack.pop() ?? '')
  }
  /** Reads what begins at `at`; its end, or -1 when it is not there yet. */
  const markup = (source: string, at: number): number => {
    const next = source[at + 1]
    if (next === '!' || next === '?') {
      for (const [head, tail] of MARKS) {
        if (head.startsWith(source.slice(at, at + head.length)) && source.length - at < head.length) return -1
        if (!source.startsWith(head, at)) continue
        const end = source.indexOf(tail, at + head.length)
        if (end < 0) return -1
        if (head === '<![CDATA[' && stack.length > 0) handler.text?.(source.slice(at + head.length, end))
        return end + tail.length
      }
      throw new XmlFault('declarations are not read')
    }
    const end = endOfTag(source, at + 1)
    if (end < 0) return -1
    if (next === '/') closeTag(source, at + 2, end)
    else openTag(source, at + 1, end)
    return end + 1
  }
  return {
    write(chunk) {
      const source = rest + chunk
      let from = 0
      for (;;) {
        const at = source.indexOf('<', from)
        if (at < 0) break
        if (at > from) text(source.slice(from, at))
        from = at
        const taken = stack.length > 0 ? (handler.element?.(source, at) ?? -1) : -1
        const end = taken < 0 ? markup(source, at) : taken
        if (end < 0) break
        from = end
      }
      // An entity may be cut in two, so text waits for the tag after it.
      rest = source.slice(from)
      if (rest.length > LONGEST_PIECE) throw new XmlFault('piece too long')
    },
    end() {
      if (rest.trim() !== '' || stack.length > 0 || !seenRoot) throw new XmlFault('cut off')
    },
  }
}

const MARKS = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const

/** The > that ends a tag, one inside a quoted value does not; -1 when it is not there yet. */
function endOfTag(source: string, from: number): number {
  let quote = 0
  for (let at = from; at < source.length; at += 1) {
    const code = source.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === 0x3e) return at
    else if (code === 0x22 || code === 0x27) quote = code
  }
  return -1
}
