export type PostingLists = ReturnType<typeof createPostingLists>

const NOTHING = new Int32Array()

/** Row numbers under keys, in the order in which they were put there. Rows are never taken out again. */
export function createPostingLists() {
  const lists = new Map<number, { rows: Int32Array; length: number }>()
  return {
    /** Puts a row under a key; the same row again, with none between, is put once. */
    put(key: number, row: number): void {
      const list = lists.get(key)
      if (list === undefined) {
        lists.set(key, { rows: new Int32Array([row, 0]), length: 1 })
        return
      }
      if (list.rows[list.length - 1] === row) return
      if (list.length === list.rows.length) {
        const longer = new Int32Array(list.length * 2)
        longer.set(list.rows)
        list.rows = longer
      }
      list.rows[list.length] = row
      list.length += 1
    },
    /** The rows under a key; good until the next put. */
    get(key: number): Int32Array {
      const list = lists.get(key)
      return list === undefined ? NOTHING : list.rows.subarray(0, list.length)
    },
  }
}

/** The shortest of some lists; null of none. */
export function shortest(lists: readonly Int32Array[]): Int32Array | null {
  return lists.reduce<Int32Array | null>(
    (best, list) => (best === null || list.length < best.length ? list : best),
    null,
  )
}
