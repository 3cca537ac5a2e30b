/** Hands out the names and numbers of bookmarks: unique in the file, the same for the same document. */
export type Bookmarks = {
  readonly next: (figureId: string) => { readonly name: string; readonly id: number }
  /** A number for a bookmark of another kind. */
  readonly nextId: () => number
}

/**
 * Names are `_fig_<id>` (design 3.4). Word takes names that differ only in case for one and silently drops the
 * second, so a repeated id gets `_2`, `_3`, … in reading order.
 */
export function createBookmarks(): Bookmarks {
  const seen = new Map<string, number>()
  let id = 0
  return {
    nextId: () => ++id,
    next: (figureId) => {
      const key = figureId.toLowerCase()
      const count = (seen.get(key) ?? 0) + 1
      seen.set(key, count)
      return { name: count === 1 ? `_fig_${figureId}` : `_fig_${figureId}_${count}`, id: ++id }
    },
  }
}
