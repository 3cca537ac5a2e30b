import type { Block, Inline, ReviewDocument } from '../document/model.ts'
import { mapBlockLines, walkBlocks, walkInlines } from '../document/walk.ts'
import { stableId } from './phrase.ts'

/**
 * The document with every block, figure and footnote id used once. A block that is one of `source` unchanged keeps its
 * ids; a repeated id elsewhere becomes a new one that depends on nothing but the document.
 */
export function withUniqueIds(document: ReviewDocument, source: ReviewDocument): ReviewDocument {
  const own = new Set([...walkBlocks(source)].map(({ block }) => block))
  const blocks = [...walkBlocks(document)].map(({ block }) => block)
  const blockIds = createIds(blocks.map((block) => block.id))
  const named = [...walkInlines(document)].map(({ inline }) => inline)
  const ids = (type: Named['type']) =>
    createIds(named.flatMap((inline) => (inline.type === type ? [inline.id] : [])))
  const inlineIds = { figure: ids('figure'), note: ids('note') }
  const tidy = (block: Block): Block => {
    const id = blockIds(block.id)
    const next = mapBlockLines(block, (inlines) => {
      const renamed = inlines.map((inline) => withInlineId(inline, inlineIds))
      return renamed.every((inline, at) => inline === inlines[at]) ? inlines : renamed
    })
    return id === next.id ? next : { ...next, id }
  }
  const kept = blocks.map((block) => (own.has(block) ? tidy(block) : undefined))
  const all = blocks.map((block, at) => kept[at] ?? tidy(block))
  let at = 0
  const parts = document.parts.map((section) => {
    const from = at
    at += section.blocks.length
    return { ...section, blocks: all.slice(from, at) }
  })
  return { ...document, parts }
}

type Named = Extract<Inline, { id: string }>

function withInlineId(inline: Inline, next: Readonly<Record<Named['type'], (id: string) => string>>): Inline {
  if (inline.type !== 'figure' && inline.type !== 'note') return inline
  const id = next[inline.type](inline.id)
  return id === inline.id ? inline : { ...inline, id }
}

/** Hands out each id once; asked again, a new one that nobody has. */
function createIds(all: readonly string[]): (id: string) => string {
  const known = new Set(all)
  const used = new Set<string>()
  return (id) => {
    let fresh = id
    for (let count = 2; used.has(fresh); count += 1) {
      const next = stableId(`${id}|${count}`)
      if (!known.has(next)) fresh = next
    }
    known.add(fresh)
    used.add(fresh)
    return fresh
  }
}
