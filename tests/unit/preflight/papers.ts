import type { Block, Inline, Picture, ReviewDocument, Section } from '#shared/document/model.ts'
import type { Paper } from '#shared/document/paper.ts'
import { paperParts } from '#shared/paper/paper-parts.ts'
import type { ProfileKind } from '#shared/paper/profile.ts'
import { builtInProfile, resolveProfile } from '#shared/paper/profiles.ts'
import type { PreflightFinding, PreflightRule } from '#shared/preflight/finding.ts'
import type { PreflightFacts } from '#shared/preflight/paper-check.ts'
import { preflight } from '#shared/preflight/preflight.ts'

export const words = (text: string): Inline[] => (text === '' ? [] : [{ type: 'text', text }])

export function paragraph(text: string, id = 'p'): Block {
  return { type: 'paragraph', id, inlines: words(text) }
}

export function heading(text: string, level: 2 | 3 | 4 = 2, id = 'h', runIn = false): Block {
  return { type: 'heading', id, level, ...(runIn ? { runIn: true as const } : {}), inlines: words(text) }
}

export const PICTURE: Picture = { hash: 'a'.repeat(64), format: 'png', width: 100, height: 50 }

/** A paper with nothing to find in it, changed as a test needs it. */
export function paperOf(
  blocks: Block[],
  more: Partial<ReviewDocument> & { readonly paper?: Paper } = {},
): ReviewDocument {
  const section = (id: Section['id'], name: string | null, inner: Block[]): Section => ({
    id,
    heading: name,
    blocks: inner,
  })
  return {
    version: 1,
    title: '砥砺奋进谱新篇',
    subtitle: '',
    numbering: 'chinese',
    parts: [
      section('intro', null, [paragraph('一年来，政协青山市委员会认真履职。', 'intro')]),
      section('leadership', '坚持党的领导', blocks),
    ],
    ...more,
  }
}

export function factsOf(
  document: ReviewDocument,
  { kind = 'report', ...change }: Partial<PreflightFacts> & { readonly kind?: ProfileKind } = {},
): PreflightFacts {
  const profile = resolveProfile(builtInProfile(kind))
  const stage = change.stage ?? 'first'
  return {
    profile,
    parts: paperParts(document, profile, { organ: '政协青山市委员会', stage }),
    stage,
    period: { from: '2024-01-01', to: '2024-12-31' },
    figures: [],
    hasPicture: () => true,
    ...change,
  }
}

export function findings(
  document: ReviewDocument,
  change: Parameters<typeof factsOf>[1] = {},
  rule?: PreflightRule,
): PreflightFinding[] {
  const all = preflight(document, factsOf(document, change))
  return rule === undefined ? all : all.filter((finding) => finding.rule === rule)
}
