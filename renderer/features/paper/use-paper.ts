import { useEffect, useState } from 'react'
import type { Paper } from '#shared/document/paper.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { readPaper } from '../../editor/commands/paper.ts'

const same = (a: Paper, b: Paper) => a === b || JSON.stringify(a) === JSON.stringify(b)

/** What the paper of the open draft carries now; drawn again only when that changes, never for the text. */
export function usePaper(handle: DraftHandle): Paper {
  const [paper, setPaper] = useState(() => readPaper(handle.lexical))
  useEffect(() => {
    const read = () => {
      const now = readPaper(handle.lexical)
      setPaper((before) => (same(before, now) ? before : now))
    }
    read()
    return handle.onEdit(read)
  }, [handle])
  return paper
}
