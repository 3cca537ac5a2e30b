import fc from 'fast-check'
import {
  ATTACHMENT_IDS,
  MARKS,
  type Binding,
  type Block,
  type Inline,
  type ReviewDocument,
  type Section,
  type Table,
} from '#shared/document/model.ts'
import { normalizeDocument } from '#shared/document/normalize.ts'
import { paperSchema, type Paper } from '#shared/document/paper.ts'
import { AGGREGATES } from '#shared/figures/indicator.ts'

const words = fc.stringMatching(/^[一-龥a-zA-Z0-9，。“”【】 <&]{1,12}$/)
const marks = fc.subarray([...MARKS]).map((list) => (list.length > 0 ? { marks: list } : {}))
const day = fc.constantFrom('2024-01-01', '2024-02-29', '2024-12-31')

const binding = fc.record({
  label: words,
  aggregate: fc.constantFrom(...AGGREGATES),
  from: day,
  to: day,
  value: fc.double({ min: 0, max: 1e9, noNaN: true }).map((value) => value + 0),
  unit: fc.constantFrom('件', '', '万元', '%'),
  approx: fc.constantFrom('', '余', '多'),
  records: fc.array(fc.constantFrom('r1', 'r2', 'r3'), { maxLength: 3 }),
})
const claim = fc.constantFrom<Pick<Binding, 'measure' | 'revisions'>>(
  {},
  { measure: 'change' },
  { revisions: [1, 7] },
)
const override = fc.constantFrom(
  {},
  { override: { reason: '按区委口径', by: '某同志', at: '2025-01-02T08:00:00.000Z' } },
)

/** Every inline kind; ids come later, when the whole document is known. */
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(words, marks).map(([text, m]): Inline => ({ type: 'text', text, ...m })) },
  fc.tuple(words, binding, claim, override, marks).map(([text, b, c, o, m]): Inline => ({
    type: 'figure',
    id: 'x',
    text,
    binding: { ...b, ...c },
    ...o,
    ...m,
  })),
  fc.constant<Inline>({ type: 'break' }),
  fc.oneof(words, fc.constant('')).map((note): Inline => ({ type: 'note', id: 'x', note })),
)
const inlines = fc.array(inline, { maxLength: 5 })
const origin = fc.constantFrom({}, { origin: 'consultation/proposals/1' })

const paragraph = fc
  .tuple(inlines, origin, fc.constantFrom({}, { align: 'center' as const }, { align: 'left' as const }))
  .map(([list, o, align]): Block => ({ type: 'paragraph', id: 'x', ...o, ...align, inlines: list }))
const runIn = fc.constantFrom({}, { runIn: true as const })
const heading = fc
  .tuple(inlines, origin, fc.constantFrom(2 as const, 3 as const, 4 as const), runIn)
  .map(([list, o, level, r]): Block => ({ type: 'heading', id: 'x', ...o, level, ...r, inlines: list }))
const list = fc
  .tuple(
    fc.boolean(),
    origin,
    fc.array(fc.record({ depth: fc.integer({ min: 0, max: 5 }), inlines }), { minLength: 1, maxLength: 6 }),
  )
  .map(([ordered, o, items]): Block => ({ type: 'list', id: 'x', ...o, ordered, items }))
const line = fc.array(inlines, { minLength: 1, maxLength: 2 })

const tableForm = fc.constantFrom<Pick<Table, 'caption' | 'landscape'>>(
  {},
  { caption: '表1　提案办理' },
  { caption: '' },
  { landscape: true },
)

/** Full grids, or one with merged cells: a table that leaves holes is not a document we write. */
const table = fc
  .tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 1, max: 3 }),
    fc.boolean(),
    line,
    origin,
    tableForm,
  )
  .map(([rows, columns, merged, lines, o, form]): Block => {
    const cell = { colSpan: 1, rowSpan: 1, header: false, lines }
    const grid = Array.from({ length: rows }, (_row, row) => ({
      cells: Array.from({ length: columns }, () => ({ ...cell, header: row === 0 })),
    }))
    const wide = { cells: [{ ...cell, colSpan: columns, header: true }] }
    return {
      type: 'table',
      id: 'x',
      ...o,
      widths: Array.from({ length: columns }, (_column, index) => index + 1.5),
      rows: merged ? [wide, ...grid] : grid,
      ...form,
    }
  })

const image = fc
  .record({
    picture: fc.record({
      hash: fc.constantFrom('0'.repeat(64), 'a1'.repeat(32)),
      format: fc.constantFrom('png' as const, 'jpeg' as const),
      width: fc.integer({ min: 1, max: 9000 }),
      height: fc.integer({ min: 1, max: 9000 }),
    }),
    widthMm: fc.integer({ min: 5, max: 156 }),
    caption: fc.option(words, { nil: '' }),
  })
  .chain((own) => origin.map((o): Block => ({ type: 'image', id: 'x', ...o, ...own })))

/** Every field of the paper may be there or not. */
const paper: fc.Arbitrary<Paper> = fc.record(
  {
    ...Object.fromEntries(
      Object.keys(paperSchema.shape).map((key) => [key, fc.constantFrom('某某市', '')] as const),
    ),
    stageMark: fc.boolean(),
    contents: fc.boolean(),
    sealed: fc.boolean(),
    imprintApart: fc.boolean(),
    signatureDate: day,
    issueDate: day,
  },
  { requiredKeys: [] },
)

const section = (id: Section['id'], hasHeading: boolean): fc.Arbitrary<Section> =>
  fc
    .tuple(
      fc.option(words, { nil: '' }),
      fc.array(fc.oneof(paragraph, heading, list, table, image), { maxLength: 4 }),
    )
    .map(([text, blocks]) => ({ id, heading: hasHeading ? text : null, blocks }))

/** Normalised documents with unique block and figure ids. */
export const anyDocument: fc.Arbitrary<ReviewDocument> = fc
  .record({
    version: fc.constant(1 as const),
    title: fc.constantFrom('', '守正创新开新局\n砥砺奋进谱新篇', '综述'),
    subtitle: fc.constantFrom('', '——区政协2024年工作综述'),
    numbering: fc.constantFrom('none' as const, 'chinese' as const),
    parts: fc.tuple(
      section('intro', false),
      section('leadership', true),
      section('people', true),
      section('outro', false),
    ),
  })
  .chain((document) => fc.constantFrom(document, { ...document, generation: 3 }))
  .chain((document) => fc.option(paper).map((own) => (own === null ? document : { ...document, paper: own })))
  .chain((document) =>
    fc
      .integer({ min: 0, max: 2 })
      .chain((count) => fc.tuple(...ATTACHMENT_IDS.slice(0, count).map((id) => section(id, true))))
      .map((attachments) => ({ ...document, parts: [...document.parts, ...attachments] })),
  )
  .map((document) => normalizeDocument(withIds(document)))

function withIds(document: ReviewDocument): ReviewDocument {
  let count = 0
  const next = () => `i${++count}`
  const figures = (items: Inline[]) =>
    items.map((item): Inline =>
      item.type === 'figure' || item.type === 'note' ? { ...item, id: next() } : item,
    )
  const blocks = (block: Block): Block => {
    const id = next()
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return { ...block, id, inlines: figures(block.inlines) }
      case 'list':
        return {
          ...block,
          id,
          items: block.items.map((item) => ({ ...item, inlines: figures(item.inlines) })),
        }
      case 'image':
        return { ...block, id }
      case 'table':
        return {
          ...block,
          id,
          rows: block.rows.map((row) => ({
            cells: row.cells.map((cell) => ({ ...cell, lines: cell.lines.map(figures) })),
          })),
        }
    }
  }
  return { ...document, parts: document.parts.map((part) => ({ ...part, blocks: part.blocks.map(blocks) })) }
}
