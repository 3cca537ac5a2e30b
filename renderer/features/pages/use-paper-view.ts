import { useMemo, useState } from 'react'
import type { ReviewDocument } from '#shared/document/model.ts'
import type { DraftSummary } from '#shared/drafting/draft.ts'
import { contentsEntries, type ContentsEntry } from '#shared/paper/contents.ts'
import { type FrameItem, frameItems } from '#shared/paper/frame-items.ts'
import { type PaperParts, paperParts } from '#shared/paper/paper-parts.ts'
import type { PaperProfile } from '#shared/paper/profile.ts'
import { chooseProfile, resolveProfile } from '#shared/paper/profiles.ts'
import { useProfiles } from '../paper/use-profile.ts'

/** A draft as paper: its profile and what is printed around its text. The same objects as long as they say the same. */
export type PaperView = {
  readonly profile: PaperProfile
  readonly parts: PaperParts
  readonly entries: readonly ContentsEntry[]
  readonly frame: readonly FrameItem[]
}

/** A document as paper, in the profile it names or in another that is wanted. */
export function usePaperView(
  document: ReviewDocument,
  { organ, stage }: Pick<DraftSummary, 'organ' | 'stage'>,
  wanted: string | undefined = document.paper?.profile,
): PaperView {
  const settings = chooseProfile(useProfiles(), wanted)
  const profile = useSame(settings, resolveProfile)
  const parts = useMemo(
    () => paperParts(document, profile, { organ, stage }),
    [document, profile, organ, stage],
  )
  const entries = useMemo(
    () => (parts.contents ? contentsEntries(document) : NONE),
    [document, parts.contents],
  )
  return useSame({ profile, parts, entries }, build)
}

const NONE: readonly ContentsEntry[] = []

function build({ profile, parts, entries }: Omit<PaperView, 'frame'>): PaperView {
  return { profile, parts, entries, frame: frameItems(parts, profile, entries) }
}

/** What `make` gives for a value, the same object until the value says something else. */
function useSame<T, R>(value: T, make: (value: T) => R): R {
  const key = JSON.stringify(value)
  const [kept, keep] = useState(() => ({ key, made: make(value) }))
  if (kept.key === key) return kept.made
  const next = { key, made: make(value) }
  keep(next)
  return next.made
}
