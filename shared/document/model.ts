import { z } from 'zod'
import { PARTS } from '../domain/part.ts'
import { aggregateSchema } from '../figures/indicator.ts'
import { daySchema } from '../domain/period.ts'
import { paperSchema } from './paper.ts'

/**
 * The draft's own document: title > parts > blocks > inlines (design 1, 稿). It is what the database stores,
 * what the editor loads and what the export reads; never editor JSON.
 */
export const DOCUMENT_VERSION = 1

/** 附件1 to 附件9: sections of their own behind the outro, each on a new page; their heading is the attachment's name. */
export const ATTACHMENT_IDS = [
  'attachment1',
  'attachment2',
  'attachment3',
  'attachment4',
  'attachment5',
  'attachment6',
  'attachment7',
  'attachment8',
  'attachment9',
] as const
export type AttachmentId = (typeof ATTACHMENT_IDS)[number]

export const SECTION_IDS = ['intro', ...PARTS, 'outro', ...ATTACHMENT_IDS] as const
export const sectionIdSchema = z.enum(SECTION_IDS)
export type SectionId = z.infer<typeof sectionIdSchema>

export const MARKS = ['bold', 'italic', 'underline'] as const
export const markSchema = z.enum(MARKS)
export type Mark = z.infer<typeof markSchema>

/** Marks are kept in the order of MARKS and never twice, so that equal texts are deep-equal. */
const marksSchema = z.array(markSchema).max(MARKS.length)

export const textInlineSchema = z.strictObject({
  type: z.literal('text'),
  text: z.string(),
  marks: marksSchema.optional(),
})

/**
 * What of an indicator a figure shows when it is not the value: `change` against the period before (增长7.5%),
 * `years` in a row with records (连续三年), `first` time (首次).
 */
export const MEASURES = ['change', 'years', 'first'] as const
export const measureSchema = z.enum(MEASURES)
export type Measure = z.infer<typeof measureSchema>

/**
 * What a bound figure points to, and the indicator as it stood when the text was last set from it. A document may
 * come from anywhere: whether a figure is true is always asked of the ledger, never of its binding.
 */
export const bindingSchema = z.strictObject({
  label: z.string().min(1),
  aggregate: aggregateSchema,
  from: daySchema,
  to: daySchema,
  value: z.number(),
  unit: z.string(),
  approx: z.string(),
  records: z.array(z.string()),
  /** Revisions of `records`, in their order; absent in texts set before they were kept. */
  revisions: z.array(z.int().positive()).optional(),
  /** Absent: the value. */
  measure: measureSchema.optional(),
})
export type Binding = z.infer<typeof bindingSchema>

/** 手改: why the writer lets the text differ from the ledger, who did and when (ISO 8601). */
export const overrideSchema = z.strictObject({
  reason: z.string().trim().min(1).max(500),
  by: z.string().max(100),
  at: z.iso.datetime(),
})
export type Override = z.infer<typeof overrideSchema>

/**
 * 活数字: shows `text`, knows its records. `id` is unique in the document and names the bookmark _fig_<id>. With an
 * `override` the text is the writer's own and `binding` is what the ledger said when it was set.
 */
export const figureInlineSchema = z.strictObject({
  type: z.literal('figure'),
  id: z.string().regex(/^[A-Za-z0-9]{1,32}$/),
  text: z.string().min(1),
  binding: bindingSchema,
  override: overrideSchema.optional(),
  marks: marksSchema.optional(),
})

export const breakInlineSchema = z.strictObject({ type: z.literal('break') })

/** A footnote: its mark stands here, its `note` at the foot of the page. It takes no room in the visible text of a line. */
export const noteInlineSchema = z.strictObject({
  type: z.literal('note'),
  id: z.string().regex(/^[A-Za-z0-9]{1,32}$/),
  note: z.string().max(2000),
})

export const inlineSchema = z.discriminatedUnion('type', [
  textInlineSchema,
  figureInlineSchema,
  breakInlineSchema,
  noteInlineSchema,
])
export type FigureInline = z.infer<typeof figureInlineSchema>
export type NoteInline = z.infer<typeof noteInlineSchema>
export type Inline = z.infer<typeof inlineSchema>

const inlinesSchema = z.array(inlineSchema)

/**
 * `origin` is the slot of the template that wrote a block (for example consultation/proposals/1); a block the
 * writer added has none.
 */
const blockBase = { id: z.string().min(1).max(64), origin: z.string().max(120).optional() }

export const paragraphSchema = z.strictObject({
  type: z.literal('paragraph'),
  ...blockBase,
  align: z.enum(['left', 'center', 'right']).optional(),
  inlines: inlinesSchema,
})

/**
 * Headings inside a part; level 1 is the part's own heading. A `runIn` heading (段首句) stands in the line with the
 * paragraph that follows it; where none follows it stands alone.
 */
export const headingSchema = z.strictObject({
  type: z.literal('heading'),
  ...blockBase,
  level: z.union([z.literal(2), z.literal(3), z.literal(4)]),
  runIn: z.literal(true).optional(),
  inlines: inlinesSchema,
})

export const listItemSchema = z.strictObject({
  depth: z.int().min(0).max(5),
  inlines: inlinesSchema,
})

export const listSchema = z.strictObject({
  type: z.literal('list'),
  ...blockBase,
  ordered: z.boolean(),
  items: z.array(listItemSchema).min(1),
})

export const cellSchema = z.strictObject({
  colSpan: z.int().min(1).max(63),
  rowSpan: z.int().min(1).max(5000),
  header: z.boolean(),
  /** One entry a paragraph of the cell; never empty. */
  lines: z.array(inlinesSchema).min(1),
})
export type Cell = z.infer<typeof cellSchema>

export const tableSchema = z.strictObject({
  type: z.literal('table'),
  ...blockBase,
  /** Relative column widths, one a grid column. */
  widths: z.array(z.number().positive()).min(1).max(63),
  rows: z.array(z.strictObject({ cells: z.array(cellSchema) })).min(1),
  /** Printed above the table; absent: none. */
  caption: z.string().max(300).optional(),
  /** On a page of its own that lies on its side. */
  landscape: z.literal(true).optional(),
})

/** A picture kept in the library's folder; `hash` is the SHA-256 of its bytes, width and height are pixels. */
export const pictureSchema = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  format: z.enum(['png', 'jpeg']),
  width: z.int().positive(),
  height: z.int().positive(),
})
export type Picture = z.infer<typeof pictureSchema>

export const imageSchema = z.strictObject({
  type: z.literal('image'),
  ...blockBase,
  picture: pictureSchema,
  /** Printed width; never wider than the type area. */
  widthMm: z.number().min(5).max(156),
  /** Printed below; empty: none. */
  caption: z.string().max(300),
})

export const blockSchema = z.discriminatedUnion('type', [
  paragraphSchema,
  headingSchema,
  listSchema,
  tableSchema,
  imageSchema,
])
export type Paragraph = z.infer<typeof paragraphSchema>
export type Heading = z.infer<typeof headingSchema>
export type List = z.infer<typeof listSchema>
export type Table = z.infer<typeof tableSchema>
export type ImageBlock = z.infer<typeof imageSchema>
export type Block = z.infer<typeof blockSchema>

/** intro and outro have no heading (null); every other section has one, perhaps empty. */
export const sectionSchema = z.strictObject({
  id: sectionIdSchema,
  heading: z.string().max(2000).nullable(),
  blocks: z.array(blockSchema),
})
export type Section = z.infer<typeof sectionSchema>

export const documentSchema = z.strictObject({
  version: z.literal(DOCUMENT_VERSION),
  /** Lines of the title are separated by \n. */
  title: z.string().max(2000),
  /** Printed under the title, with its own dash if it has one; empty when there is none. */
  subtitle: z.string().max(2000),
  /** Whether headings are numbered 一、（一）1. by position; the numbers are never part of the text. */
  numbering: z.enum(['none', 'chinese']),
  /** intro first, parts in template order, outro, then attachments in their order. */
  parts: z.array(sectionSchema).min(1),
  /** Which text of the program this one was written from, for the next three-way merge; absent: the draft's first. */
  generation: z.int().positive().optional(),
  /** What the paper carries around the review's own text; absent: nothing. */
  paper: paperSchema.optional(),
})
export type ReviewDocument = z.infer<typeof documentSchema>
