import { create } from 'zustand'
import type { PreflightFinding } from '#shared/preflight/finding.ts'

/** What only the laid-out pages of the open draft know. */
export type PageFacts = {
  /** Findings about pages: a heading left alone at a page's end. */
  readonly findings: readonly PreflightFinding[]
  /** Pages on which headings stand, by block id or section id; for 目录. */
  readonly headingPages: Readonly<Record<string, number>>
}

const NOTHING: PageFacts = { findings: [], headingPages: {} }

export const usePageFacts = create<PageFacts>(() => NOTHING)

/** Tells what the pages of the open draft are now; null when no pages are laid out. */
export function setPageFacts(facts: PageFacts | null): void {
  usePageFacts.setState(facts ?? NOTHING, true)
}
