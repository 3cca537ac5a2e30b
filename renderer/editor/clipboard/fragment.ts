import { z } from 'zod'
import { blockSchema, type Block } from '#shared/document/model.ts'
import { inlinesText } from '#shared/document/plain-text.ts'
import { blockLines, mapBlockLines } from '#shared/document/walk.ts'

/** Our own clipboard format: blocks of the document, checked before anything becomes a node. */
export const FRAGMENT_MIME = 'application/x-zongshu-fragment'

/** A piece of a review. `inline` means part of one line, to be put into the line where it is pasted. */
export type Fragment = { readonly inline: boolean; readonly blocks: readonly Block[] }

/** Where a fragment was copied; figures stay bound, and pictures are there, only in the same library. */
export type FragmentOrigin = { readonly library: string; readonly draft: string }

const payloadSchema = z.strictObject({
  library: z.string(),
  draft: z.string(),
  inline: z.boolean(),
  blocks: z.array(blockSchema).max(5000),
})

export function writeFragment(fragment: Fragment, origin: FragmentOrigin): string {
  return JSON.stringify({ ...origin, ...fragment })
}

/**
 * The fragment of a clipboard payload; null when it is malformed. From another library figures come as plain
 * text and pictures are left out, counted by `images`; from another draft blocks come without the slot that wrote them.
 */
export function readFragment(
  payload: string,
  here: FragmentOrigin,
): { readonly fragment: Fragment; readonly images: number } | null {
  const parsed = payloadSchema.safeParse(parseJson(payload))
  if (!parsed.success) return null
  const { library, draft, inline } = parsed.data
  const isHere = library === here.library
  const known = parsed.data.blocks.filter((block) => isHere || block.type !== 'image')
  const blocks = known.map((block) => {
    const { origin: _slot, ...bare } = block
    const own = draft === here.draft && isHere ? block : (bare as Block)
    return isHere ? own : withoutBindings(own)
  })
  return { fragment: { inline, blocks }, images: parsed.data.blocks.length - known.length }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function withoutBindings(block: Block): Block {
  return mapBlockLines(block, (inlines) =>
    inlines.map((inline) =>
      inline.type === 'figure'
        ? { type: 'text', text: inline.text, ...(inline.marks ? { marks: inline.marks } : {}) }
        : inline,
    ),
  )
}

/** One line of text for every caption, paragraph, item and line of a cell. */
export function fragmentText(fragment: Fragment): string {
  return fragment.blocks.flatMap(blockText).join('\n')
}

function blockText(block: Block): string[] {
  const lines = blockLines(block).map(inlinesText)
  const caption = block.type === 'table' || block.type === 'image' ? block.caption : undefined
  return caption ? [caption, ...lines] : lines
}
