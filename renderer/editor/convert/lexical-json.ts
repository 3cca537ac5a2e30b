import type { SectionId } from '#shared/document/model.ts'
import type { BoundFigure } from '../nodes/bound-figure-node.ts'
import type { FixedLineRole } from '../nodes/fixed-line-node.ts'

/** The part of Lexical's JSON that we write and read; Lexical fills in what is left out. */
export type BlockJsonState = { readonly block: { readonly id: string; readonly origin: string | null } }

export type InlineJson =
  | { type: 'text'; text: string; format: number }
  | { type: 'linebreak' }
  | { type: 'bound-figure'; figure: BoundFigure; format: number }

export type ListItemJson = { type: 'listitem'; value?: number; children: (InlineJson | ListJson)[] }
export type ListJson = {
  type: 'list'
  listType: 'bullet' | 'number'
  start: 1
  children: ListItemJson[]
  $?: BlockJsonState
}

export type ParagraphJson = {
  type: 'paragraph'
  format?: string
  children: InlineJson[]
  $?: BlockJsonState
}
export type HeadingJson = { type: 'heading'; tag: 'h3' | 'h4'; children: InlineJson[]; $?: BlockJsonState }

export type CellJson = {
  type: 'tablecell'
  colSpan: number
  rowSpan: number
  headerState: number
  children: ParagraphJson[]
}
export type TableJson = {
  type: 'table'
  colWidths: number[]
  children: { type: 'tablerow'; children: CellJson[] }[]
  $?: BlockJsonState
}

export type BlockJson = ParagraphJson | HeadingJson | ListJson | TableJson
export type FixedLineJson = { type: 'fixed-line'; role: FixedLineRole; children: InlineJson[] }
export type PartJson = { type: 'review-part'; section: SectionId; children: (FixedLineJson | BlockJson)[] }
export type EditorJson = {
  root: { type: 'root'; $?: { generation: number }; children: (FixedLineJson | PartJson)[] }
}

/** Any node of Lexical's JSON as it comes back, before we know its type. */
export type AnyJson = {
  readonly type: string
  readonly children?: readonly AnyJson[]
  readonly [key: string]: unknown
}
