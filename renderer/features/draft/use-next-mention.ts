import { useState } from 'react'

/** Goes through the mentions of a figure one after the other; `at` counts the one `go` names next, from 1. */
export function useNextMention(ids: readonly string[]): { at: number; go: () => string } {
  const [at, setAt] = useState(0)
  const shown = at % Math.max(1, ids.length)
  return {
    at: shown + 1,
    go: () => {
      setAt(shown + 1)
      return ids[shown] ?? ''
    },
  }
}
