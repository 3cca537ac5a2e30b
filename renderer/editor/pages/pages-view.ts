import type { PaperLayout } from '#shared/paper/flow.ts'
import type { FlowBlock } from './flow-blocks.ts'
import type { PlacedPage } from './place-blocks.ts'

/** Pages as they stand on the desk, or in the print view. */
export type PagesView = {
  readonly layout: PaperLayout
  readonly pages: readonly PlacedPage[]
  readonly blocks: readonly FlowBlock[]
}

/** The block of the text that an item of the layout is; undefined for a piece of the frame. */
export function blockOfItem(
  { layout, blocks }: Pick<PagesView, 'layout' | 'blocks'>,
  item: number,
): FlowBlock | undefined {
  const source = layout.sources[item]
  return source !== undefined && 'block' in source ? blocks[source.block] : undefined
}
