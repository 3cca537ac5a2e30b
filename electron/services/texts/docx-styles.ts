import { SaxesParser } from 'saxes'
import type { ReadLine } from './text-lines.ts'
import { elementName } from './docx-names.ts'

export type LineLook = Pick<ReadLine, 'kind' | 'level'> | 'contents'

const PLAIN: LineLook = { kind: 'text', level: 0 }

/** What paragraphs of each style are, by the style's id: headings keep their level, lines of contents are told apart. */
export function readStyles(xml: string): Map<string, LineLook> {
  const looks = new Map<string, LineLook>()
  const bases = new Map<string, string>()
  const parser = new SaxesParser({ xmlns: true })
  let id = ''
  parser.on('opentag', ({ uri, local, attributes }) => {
    const name = elementName(uri, local)
    const value = attributeOf(attributes, 'val')
    if (name === 'w:style') id = attributeOf(attributes, 'styleId')
    else if (name === 'w:name') set(looks, id, lookOfName(value))
    else if (name === 'w:basedOn') bases.set(id, value)
    else if (name === 'w:outlineLvl') set(looks, id, lookOfOutline(value))
  })
  parser.write(xml).close()
  for (const style of bases.keys()) {
    // A style is what the nearest of those it rests on is; twenty steps outlast any sane chain and end a circle.
    for (let base = bases.get(style), steps = 0; base !== undefined && steps < 20; steps += 1) {
      if (looks.has(style)) break
      set(looks, style, looks.get(base) ?? PLAIN)
      base = bases.get(base)
    }
  }
  return looks
}

/** What an outline level makes of a paragraph; Word counts from 0 and means running text by 9. */
export function lookOfOutline(value: string): LineLook {
  const level = Number.parseInt(value, 10)
  return level >= 0 && level < 9 ? { kind: 'heading', level: level + 1 } : PLAIN
}

/** The value of an attribute by its local name, '' when it is not there. */
export function attributeOf(
  attributes: Readonly<Record<string, { local: string; value: string } | string>>,
  local: string,
): string {
  for (const each of Object.values(attributes)) {
    if (typeof each !== 'string' && each.local === local) return each.value
  }
  return ''
}

function lookOfName(name: string): LineLook {
  const plain = name.trim().toLowerCase()
  const heading = /^(?:heading|标题)\s*([1-9])$/.exec(plain)
  if (heading) return { kind: 'heading', level: Number(heading[1]) }
  if (plain === 'title' || plain === '标题') return { kind: 'title', level: 0 }
  if (/^(?:toc|目录|目次)\s*\d*$/.test(plain)) return 'contents'
  return PLAIN
}

function set(looks: Map<string, LineLook>, id: string, look: LineLook): void {
  if (look === 'contents' || look.kind !== 'text') looks.set(id, look)
}
