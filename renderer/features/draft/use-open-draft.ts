import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Draft } from '#shared/drafting/draft.ts'
import { call } from '../../bridge/call.ts'

/**
 * The draft to edit, read once. Its key is not that of drafts:get on purpose: the page holds the living text,
 * and a change of the stored one (its own save above all) must not replace it.
 */
export function useOpenDraft(id: string | null): {
  draft: Draft | null
  /** Grows with every reading, so that the editor is made anew. */
  opening: number
  reopen: () => void
} {
  const [opening, setOpening] = useState(0)
  const query = useQuery({
    queryKey: ['open-draft', id, opening],
    queryFn: () => call('drafts:get', { id: id ?? '' }),
    enabled: id !== null,
    gcTime: 0,
  })
  return {
    draft: id === null ? null : (query.data ?? null),
    opening,
    reopen: () => setOpening((count) => count + 1),
  }
}
