import type { SectionId } from '#shared/document/model.ts'
import type { Paper } from '#shared/document/paper.ts'
import type { BoundFigure } from '../nodes/bound-figure-node.ts'
import type { FixedLineRole } from '../nodes/fixed-line-node.ts'
import type { Image } from '../nodes/image-node.ts'
import type { Note } from '../nodes/note-node.ts'
import type { SectionShape } from '../nodes/sections-state.ts'

/** The part of Lexical's JSON that we write and read; Lexical fills in what is left out. */
export type BlockJsonState = { readonly block: { readonly id: string; readonly origin: string | null } }

export type InlineJson =
  | { type: 'text'; text: string; format: number }
  | { type: 'linebreak' }
  | { type: 'bound-figure'; figure: BoundFigure; format: number }
  | { type: 'note'; note: Note }

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
export type HeadingTag = 'h3' | 'h4' | 'h5'
export type HeadingJson = {
  type: 'heading'
  tag: HeadingTag
  children: InlineJson[]
  $?: BlockJsonState & { readonly runIn?: true }
}

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
  $?: BlockJsonState & { readonly caption?: string; readonly landscape?: true }
}

export type ImageJson = { type: 'image'; image: Image; $?: BlockJsonState }

export type BlockJson = ParagraphJson | HeadingJson | ListJson | TableJson | ImageJson
export type FixedLineJson = { type: 'fixed-line'; role: FixedLineRole; children: InlineJson[] }
export type PartJson = { type: 'review-part'; section: SectionId; children: (FixedLineJson | BlockJson)[] }
export type EditorJson = {
  root: {
    type: 'root'
    $: { sections: readonly SectionShape[]; generation?: number; paper?: Paper }
    children: (FixedLineJson | PartJson)[]
  }
}

/** Any node of Lexical's JSON as it comes back, before we know its type. */
export type AnyJson = {
  readonly type: string
  readonly children?: readonly AnyJson[]
  readonly [key: string]: unknown
}
