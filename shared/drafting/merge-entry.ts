import type { Block, ReviewDocument, SectionId } from '../document/model.ts'

export type MergeKind = 'renewed' | 'merged' | 'removed' | 'added' | 'conflict'

/** `both`: the writer's text, and after it the program's as a text of its own; only blocks in conflict know it. */
export type MergeChoice = 'ours' | 'theirs' | 'both'

/** By entry id; an entry without a choice is taken as it stands, a conflict stays open. */
export type MergeChoices = Readonly<Partial<Record<string, MergeChoice>>>

/** base: what the program wrote; ours: what the writer made of it; theirs: what the program would write now. */
export type Sides<T> = { readonly base: T; readonly ours: T; readonly theirs: T }

/** `result` is what stands in the text when nobody chooses. */
type Outcome<T> = { readonly id: string; readonly kind: MergeKind; readonly result: T } & Sides<T>

/** A paragraph, heading, list or table; several blocks where the writer split or joined them, none where it is absent. */
export type BlockEntry = Outcome<Block[]> & { readonly what: 'block'; readonly section: SectionId }

/** A title or part heading; null where the document has none. `section` is null for title and subtitle. */
export type TextEntry = Outcome<string | null> & {
  readonly what: 'title' | 'subtitle' | 'heading'
  readonly section: SectionId | null
}

export type MergeEntry = BlockEntry | TextEntry

/** Blocks that tell the same on all sides. `key` is the id of the first; `home` says where each side has them. */
export type MergeUnit = Sides<Block[]> & { readonly key: string; readonly home: Sides<Home | null> }
export type Home = { readonly section: SectionId; readonly index: number }
export type Place = { readonly block: Block; readonly home: Home }

export type DecidedUnit = MergeUnit & {
  readonly id: string
  /** null: nothing to tell, the text stays. */
  readonly kind: MergeKind | null
  readonly result: Block[]
}

export type DecidedText = Sides<string | null> & {
  readonly id: string
  readonly what: TextEntry['what']
  readonly section: SectionId | null
  readonly kind: MergeKind | null
  readonly result: string | null
}

/** A review written again, with everything that a writer may still refuse; plain data. */
export type Merge = {
  /** Places with the writer's hand (blocks, title, headings) that stay as they are. */
  readonly kept: number
  /** Places that take the program's new text: entries renewed, merged and removed. */
  readonly renewed: number
  /** Places where the writer changed nothing and the program says the same. */
  readonly unchanged: number
  /** Blocks that read as before but whose figures rest on other records now; they have no entry. */
  readonly refreshed: number
  /** In reading order. */
  readonly entries: MergeEntry[]
  /** What applyMerge works from. */
  readonly plan: {
    readonly documents: Sides<ReviewDocument>
    readonly units: readonly DecidedUnit[]
    readonly texts: readonly DecidedText[]
  }
}
