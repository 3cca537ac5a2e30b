import fc from 'fast-check'
import { ATTACHMENT_IDS, type Block, type Inline, type ReviewDocument } from '#shared/document/model.ts'
import { normalizeDocument } from '#shared/document/normalize.ts'
import { blockLines, mapBlockLines, mapDocumentLines, walkBlocks } from '#shared/document/walk.ts'
import { anyDocument } from '../unit/editor/arbitrary-document.ts'

const WORDS = ['提案', '的', '，', '委员', '。', '开展协商', '2,000件', '走访企业']
const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...WORDS).map((text): Inline => ({ type: 'text', text })) },
  { weight: 1, arbitrary: fc.constantFrom('提案', '走访').map(boundTo) },
)

/** Paragraphs that repeat a few words over and over, so that there is more than one way to align them. */
const paragraphs = fc
  .array(fc.array(piece, { minLength: 4, maxLength: 20 }), { minLength: 2, maxLength: 5 })
  .map((lines): ReviewDocument => {
    const blocks = lines.map((inlines, at): Block => ({ type: 'paragraph', id: `p${at}`, inlines }))
    const parts: ReviewDocument['parts'] = [
      { id: 'intro', heading: null, blocks: blocks.slice(0, 1) },
      { id: 'people', heading: '为民履职', blocks: blocks.slice(1) },
    ]
    return normalizeDocument({ version: 1, title: '综述', subtitle: '', numbering: 'chinese', parts })
  })
  .map(withFigureIds)
export const program = fc.oneof(anyDocument, paragraphs)

function boundTo(label: string): Inline {
  const period = { from: '2024-01-01', to: '2024-12-31' }
  const binding = {
    label,
    aggregate: 'sum' as const,
    ...period,
    value: 3,
    unit: '件',
    approx: '',
    records: ['r1'],
  }
  return { type: 'figure', id: 'x', text: '3件', binding }
}

function withFigureIds(document: ReviewDocument): ReviewDocument {
  let count = 0
  return mapDocumentLines(document, (inlines) =>
    inlines.map((inline) => (inline.type === 'figure' ? { ...inline, id: `f${(count += 1)}` } : inline)),
  )
}

export type Hand = { readonly name: 'w' | 'g'; count: number }
type Op = { readonly what: string; readonly block: number; readonly line: number; readonly place: number }

const COMMON = [
  'split',
  'join',
  'insert',
  'insert',
  'replace',
  'delete words',
  'delete block',
  'move block',
  'add block',
  'heading',
  'title',
]
const WRITER = [...COMMON, 'bold', 'override', 'note', 'picture', 'caption', 'run in', 'attachment', 'paper']
const PROGRAM = [
  ...COMMON,
  'values',
  'values',
  'rewrite',
  'rename',
  'drop section',
  'add section',
  'swap sections',
]
const op = (kinds: readonly string[]) =>
  fc.record({
    what: fc.constantFrom(...kinds),
    block: fc.nat(4),
    line: fc.nat(6),
    place: fc.nat(40),
  })

export const byHand = fc.array(op(WRITER), { maxLength: 8 })
export const byProgram = fc.array(op(PROGRAM), { maxLength: 8 })
export const chances = fc.array(
  fc.constantFrom('ours' as const, 'theirs' as const, 'both' as const, undefined),
  {
    minLength: 12,
    maxLength: 12,
  },
)

/** Base, what a writer made of it, and what the program would write now, all with marks that name who wrote what. */
export const threeTexts = fc.tuple(program, byHand, byProgram).map(([base, hand, again]) => ({
  base,
  ours: { ...change(base, hand, { name: 'w', count: 0 }), generation: 3 },
  theirs: change(base, again, { name: 'g', count: 0 }),
}))

export function change(document: ReviewDocument, ops: readonly Op[], hand: Hand): ReviewDocument {
  return normalizeDocument(ops.reduce((text, each) => applyOp(structuredClone(text), each, hand), document))
}

/** Carries one edit out on a document of its own; an edit that finds no place does nothing. */
function applyOp(document: ReviewDocument, { what, block: at, line, place }: Op, hand: Hand): ReviewDocument {
  const { parts } = document
  const mark = () => `〔${hand.name}${(hand.count += 1)}〕`
  const all = [...walkBlocks(document)]
  const target = all[at % Math.max(1, all.length)]
  const other = parts[place % parts.length]
  const edit = (alter: (inlines: Inline[]) => Inline[]) => {
    if (target === undefined) return
    let current = -1
    const lines = blockLines(target.block).length
    const edited = mapBlockLines(target.block, (inlines) =>
      (current += 1) === line % lines ? alter(inlines) : inlines,
    )
    target.section.blocks.splice(target.section.blocks.indexOf(target.block), 1, edited)
  }
  const inText = (alter: (text: string, from: number) => string) =>
    edit((inlines) => {
      const texts = inlines.filter((inline) => inline.type === 'text')
      const chosen = texts[place % Math.max(1, texts.length)]
      if (chosen === undefined) return [...inlines, { type: 'text', text: alter('', 0) }]
      const text = alter(chosen.text, place % (chosen.text.length + 1))
      return inlines.map((inline) => (inline === chosen ? { ...chosen, text } : inline))
    })
  const own = (text: string): Block => {
    const id = `${hand.name}${(hand.count += 1)}`
    return { type: 'paragraph', id, inlines: [{ type: 'text', text }] }
  }
  switch (what) {
    case 'insert':
      inText((text, from) => text.slice(0, from) + mark() + text.slice(from))
      break
    case 'replace':
      inText((text, from) => text.slice(0, from) + mark() + text.slice(from + 3))
      break
    case 'delete words':
      inText((text, from) => text.slice(0, from) + text.slice(from + 4))
      break
    case 'rewrite':
      edit(() => [{ type: 'text', text: `${mark()}提案的委员${mark()}` }])
      break
    case 'rename':
      if (target !== undefined) target.block.id = own('').id
      break
    case 'bold':
      edit((inlines) => [...inlines, { type: 'text', text: mark(), marks: ['bold'] }])
      break
    case 'override':
    case 'values':
      edit((inlines) =>
        inlines.map((inline): Inline => {
          if (inline.type !== 'figure') return inline
          if (what === 'values')
            return { ...inline, text: `${place}件`, binding: { ...inline.binding, value: place } }
          return { ...inline, text: mark(), override: { reason: '手改', by: '', at: '2025-01-01T00:00:00Z' } }
        }),
      )
      break
    case 'delete block':
    case 'move block': {
      if (target === undefined || other === undefined) break
      target.section.blocks.splice(target.section.blocks.indexOf(target.block), 1)
      if (what === 'move block') other.blocks.splice(line, 0, target.block)
      break
    }
    case 'add block':
      other?.blocks.splice(line, 0, own(`${mark()}，委员的提案`))
      break
    case 'split': {
      if (target?.block.type !== 'paragraph') break
      const { inlines } = target.block
      const cut = inlines[place % Math.max(1, inlines.length)]
      const from = cut?.type === 'text' ? line : 0
      const index = cut === undefined ? 0 : inlines.indexOf(cut)
      const [before, after] =
        cut?.type === 'text'
          ? [[{ ...cut, text: cut.text.slice(0, from) }], [{ ...cut, text: cut.text.slice(from) }]]
          : [[], cut === undefined ? [] : [cut]]
      const rest = { ...own(''), inlines: [...after, ...inlines.slice(index + 1)] } as Block
      const first = { ...target.block, inlines: [...inlines.slice(0, index), ...before] }
      target.section.blocks.splice(target.section.blocks.indexOf(target.block), 1, first, rest)
      break
    }
    case 'join': {
      const index = target?.section.blocks.indexOf(target.block) ?? 0
      const next = target?.section.blocks[index + 1]
      if (target?.block.type !== 'paragraph' || next?.type !== 'paragraph') break
      const joined = { ...target.block, inlines: [...target.block.inlines, ...next.inlines] }
      target.section.blocks.splice(index, 2, joined)
      break
    }
    case 'note':
      edit((inlines) =>
        inlines.toSpliced(place % (inlines.length + 1), 0, {
          type: 'note',
          id: own('').id,
          note: mark(),
        }),
      )
      break
    case 'picture': {
      const picture = { hash: 'a1'.repeat(32), format: 'png' as const, width: 8, height: 6 }
      const image: Block = { type: 'image', id: own('').id, picture, widthMm: 80, caption: mark() }
      other?.blocks.splice(line, 0, image)
      break
    }
    case 'caption':
      if (target?.block.type === 'table' || target?.block.type === 'image') target.block.caption = mark()
      if (target?.block.type === 'table') target.block.landscape = true
      break
    case 'run in':
      if (target?.block.type === 'heading') target.block.runIn = true
      break
    case 'attachment': {
      const id = ATTACHMENT_IDS.find((free) => parts.every((section) => section.id !== free))
      if (id !== undefined) parts.push({ id, heading: mark(), blocks: [own(mark())] })
      break
    }
    case 'paper':
      return { ...document, paper: { ...document.paper, reporter: mark() } }
    case 'heading':
      if (other !== undefined && other.heading !== null) other.heading += mark()
      break
    case 'title':
      return { ...document, title: document.title + mark() }
    case 'drop section':
      return { ...document, parts: parts.filter((section) => parts.length === 1 || section !== other) }
    case 'add section': {
      if (parts.some((section) => section.id === 'unity')) break
      parts.splice(place % (parts.length + 1), 0, { id: 'unity', heading: mark(), blocks: [own(mark())] })
      break
    }
    case 'swap sections':
      parts.splice(line % parts.length, 0, ...parts.splice(place % parts.length, 1))
      break
  }
  return document
}
