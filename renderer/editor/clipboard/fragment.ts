import { z } from 'zod'
import { blockSchema, type Block } from '#shared/document/model.ts'
import { inlinesText } from '#shared/document/plain-text.ts'
import { blockLines, mapBlockLines } from '#shared/document/walk.ts'

/** Our own clipboard format: blocks of the document, checked before anything becomes a node. */
export const FRAGMENT_MIME = 'application/x-zongshu-fragment'

/** A piece of a review. `inline` means part of one line, to be put into the line where it is pasted. */
export type Fragment = { readonly inline: boolean; readonly blocks: readonly Block[] }

/** Where a fragment was copied; figures stay bound only in the same library. */
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
 * text, from another draft blocks come without the slot that wrote them.
 */
export function readFragment(payload: string, here: FragmentOrigin): Fragment | null {
  const parsed = payloadSchema.safeParse(parseJson(payload))
  if (!parsed.success) return null
  const { library, draft, inline } = parsed.data
  const blocks = parsed.data.blocks.map((block) => {
    const { origin: _slot, ...bare } = block
    const own = draft === here.draft && library === here.library ? block : (bare as Block)
    return library === here.library ? own : withoutBindings(own)
  })
  return { inline, blocks }
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

/** One line of text for every paragraph, item and line of a cell. */
export function fragmentText(fragment: Fragment): string {
  return fragment.blocks.flatMap((block) => blockLines(block).map(inlinesText)).join('\n')
}
