import type { Block } from './model.ts'

/**
 * Remembers what was worked out of a block as long as the block lives, for one `key` at a time. A document is never
 * changed in place, and the editor gives the same object for a block that nobody touched: so a pause in typing costs the
 * paragraph that was typed in, not the whole text.
 */
export function perBlock<T>(read: (block: Block, key: string) => T): (block: Block, key: string) => T {
  const known = new WeakMap<Block, { readonly key: string; readonly value: T }>()
  return (block, key) => {
    const before = known.get(block)
    if (before?.key === key) return before.value
    const value = read(block, key)
    known.set(block, { key, value })
    return value
  }
}
