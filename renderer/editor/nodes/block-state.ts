import { $getState, $setState, createState, type LexicalNode } from 'lexical'

/** What our document knows of a block and Lexical does not: its id and the template slot that wrote it. */
export type BlockMark = { readonly id: string; readonly origin: string | null }

const NONE: BlockMark = { id: '', origin: null }

/** Reset on copy: the second half of a split paragraph is a new block that the writer made. */
export const blockState = createState('block', {
  parse: (value): BlockMark => {
    if (typeof value !== 'object' || value === null) return NONE
    const { id, origin } = value as Partial<BlockMark>
    return typeof id === 'string' ? { id, origin: typeof origin === 'string' ? origin : null } : NONE
  },
  isEqual: (a, b) => a.id === b.id && a.origin === b.origin,
  resetOnCopyNode: true,
})

/** The mark of a block; an id of '' means that it has none yet. */
export function $blockMark(node: LexicalNode): BlockMark {
  return $getState(node, blockState)
}

export function $setBlockMark(node: LexicalNode, mark: BlockMark): void {
  $setState(node, blockState, mark)
}
