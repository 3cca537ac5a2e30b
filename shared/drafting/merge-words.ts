import type { Block, Inline } from '../document/model.ts'
import { normalizeInlines } from '../document/normalize.ts'
import { blockLines } from '../document/walk.ts'
import { figureKey } from './merge-content.ts'
import { splitWords } from './word-diff.ts'

type TextInline = Extract<Inline, { type: 'text' }>

/** What a line is and which block it belongs to; an item that does not open a list continues the one before it. */
export type LineHead = { readonly id: string; readonly origin?: string } & (
  | { readonly type: 'paragraph'; readonly align?: 'left' | 'center' | 'right' }
  | { readonly type: 'heading'; readonly level: 2 | 3 | 4; readonly runIn?: true }
  | { readonly type: 'item'; readonly ordered: boolean; readonly depth: number; readonly opens: boolean }
)

/** A word or clause, a figure, a break or the start of a line; equal keys are the same to the writer. */
export type Word = { readonly key: string } & ({ readonly inline: Inline } | { readonly head: LineHead })

const CLAUSE = /[^，、；：。！？]+[，、；：。！？]*|[，、；：。！？]+/gu

/**
 * Blocks as one row of words, every line led by its head; undefined for tables and pictures, which are not a row. A clause
 * of `whole` is one word: finding the words of a text takes longer than all the rest of a merge.
 */
export function wordsOf(blocks: readonly Block[], whole: ReadonlySet<string>): Word[] | undefined {
  const words: Word[] = []
  for (const block of blocks) {
    if (block.type === 'table' || block.type === 'image') return undefined
    for (const { head, inlines } of linesOf(block)) {
      words.push(
        { key: headKey(head), head },
        ...normalizeInlines(inlines).flatMap((inline) => inlineWords(inline, whole)),
      )
    }
  }
  return words
}

/** Clauses, with their marks, that stand in all of the texts. */
export function sharedClauses(texts: readonly (readonly Block[])[]): ReadonlySet<string> {
  const [first = new Set<string>(), ...others] = texts.map((blocks) => {
    const inlines = blocks.flatMap(blockLines).flatMap((line) => normalizeInlines([...line]))
    return new Set(
      inlines.flatMap((inline) => (inline.type === 'text' ? clauses(inline) : [])).map(({ key }) => key),
    )
  })
  return new Set([...first].filter((key) => others.every((other) => other.has(key))))
}

/** The blocks that a row of words spells; words before the first head are not in any block. */
export function blocksOf(words: readonly Word[]): Block[] {
  const lines: { head: LineHead; inlines: Inline[] }[] = []
  for (const word of words) {
    if ('head' in word) lines.push({ head: word.head, inlines: [] })
    else lines.at(-1)?.inlines.push(word.inline)
  }
  const blocks: Block[] = []
  for (const { head, inlines: raw } of lines) {
    const inlines = normalizeInlines(raw)
    const mark = { id: head.id, ...(head.origin === undefined ? {} : { origin: head.origin }) }
    const last = blocks.at(-1)
    if (head.type === 'paragraph') {
      const align = head.align === undefined ? {} : { align: head.align }
      blocks.push({ type: 'paragraph', ...mark, ...align, inlines })
    } else if (head.type === 'heading') {
      const runIn = head.runIn === undefined ? {} : { runIn: head.runIn }
      blocks.push({ type: 'heading', ...mark, level: head.level, ...runIn, inlines })
    } else if (last?.type === 'list' && !head.opens) {
      last.items.push({ depth: head.depth, inlines })
    } else {
      blocks.push({ type: 'list', ...mark, ordered: head.ordered, items: [{ depth: head.depth, inlines }] })
    }
  }
  return blocks
}

function linesOf(
  block: Exclude<Block, { type: 'table' | 'image' }>,
): { head: LineHead; inlines: Inline[] }[] {
  const mark = { id: block.id, ...(block.origin === undefined ? {} : { origin: block.origin }) }
  switch (block.type) {
    case 'paragraph': {
      const align = block.align === undefined ? {} : { align: block.align }
      return [{ head: { type: 'paragraph', ...mark, ...align }, inlines: block.inlines }]
    }
    case 'heading': {
      const runIn = block.runIn === undefined ? {} : { runIn: block.runIn }
      return [{ head: { type: 'heading', ...mark, level: block.level, ...runIn }, inlines: block.inlines }]
    }
    case 'list':
      return block.items.map(({ depth, inlines }, at) => ({
        head: { type: 'item', ...mark, ordered: block.ordered, depth, opens: at === 0 },
        inlines,
      }))
  }
}

function headKey(head: LineHead): string {
  switch (head.type) {
    case 'paragraph':
      return `line paragraph ${head.align ?? ''}`
    case 'heading':
      return `line heading ${head.level} ${head.runIn ?? ''}`
    case 'item':
      return `line item ${head.ordered} ${head.depth} ${head.opens}`
  }
}

function inlineWords(inline: Inline, whole: ReadonlySet<string>): Word[] {
  switch (inline.type) {
    case 'text':
      return clauses(inline).flatMap((clause) => {
        if (whole.has(clause.key)) return [clause]
        return splitWords(clause.inline.text).map((text) => textWord({ ...inline, text }))
      })
    case 'figure':
      return [{ key: `figure ${figureKey(inline)}`, inline }]
    case 'break':
      return [{ key: 'break', inline }]
    case 'note':
      return [{ key: `note ${inline.note}`, inline }]
  }
}

function clauses(inline: TextInline) {
  return (inline.text.match(CLAUSE) ?? []).map((text) => textWord({ ...inline, text }))
}

function textWord(inline: TextInline) {
  return { key: `word ${(inline.marks ?? []).join()} ${inline.text}`, inline }
}
