/** Thrown for text that is no well-formed XML, or that declares entities of its own. */
export class XmlFault extends Error {}

export type XmlHandler = {
  /** `attributes` is the raw text between name and end of the tag; see attributeOf. */
  open(name: string, attributes: string, closesItself: boolean): void
  close(name: string): void
  /** Text and CDATA in pieces, entities resolved. */
  text?(text: string): void
}

export type XmlScan = { write(chunk: string): void; end(): void }

const DEEPEST = 200
/** Longest tag, comment or text in UTF-16 units; a cell holds at most 32,767. */
const LONGEST_PIECE = 8_000_000
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Resolves the five entities of XML and numbered characters; anything else stays as it is written. */
export function resolveEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code)
  })
}

/** The value of an attribute by its name without prefix, or null. */
export function attributeOf(attributes: string, name: string): string | null {
  const pattern = PATTERNS.get(name) ?? compile(name)
  const match = pattern.exec(attributes)
  return match ? resolveEntities(match[1] ?? match[2] ?? '') : null
}

const PATTERNS = new Map<string, RegExp>()

function compile(name: string): RegExp {
  const pattern = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
  PATTERNS.set(name, pattern)
  return pattern
}

const NAME = /^[\p{L}_][\p{L}\p{N}_.-]*$/u

function localName(written: string): string {
  const name = written.charCodeAt(written.length - 1) > 0x20 ? written : written.trimEnd()
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
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
  const stack: string[] = []
  const text = (piece: string): void => {
    if (piece === '') return
    if (stack.length > 0) handler.text?.(resolveEntities(piece))
    else if (piece.trim() !== '' && piece !== '\ufeff') throw new XmlFault('text outside the root')
  }
  const tag = (inside: string): void => {
    if (inside.charCodeAt(0) === 0x2f) {
      const name = localName(inside.slice(1))
      if (stack.pop() !== name) throw new XmlFault('tags do not match')
      handler.close(name)
      return
    }
    if (stack.length === 0 && seenRoot) throw new XmlFault('two roots')
    seenRoot = true
    const closesItself = inside.charCodeAt(inside.length - 1) === 0x2f
    const end = closesItself ? inside.length - 1 : inside.length
    let space = 0
    while (space < end && inside.charCodeAt(space) > 0x20) space += 1
    const name = localName(inside.slice(0, space))
    if (!NAME.test(name)) throw new XmlFault('no name')
    handler.open(name, space === end ? '' : inside.slice(space, end), closesItself)
    if (closesItself) handler.close(name)
    else if (stack.push(name) > DEEPEST) throw new XmlFault('too deep')
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
    tag(source.slice(at + 1, end))
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
        const end = markup(source, at)
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
