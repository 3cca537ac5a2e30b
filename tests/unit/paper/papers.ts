import { documentSchema, type ReviewDocument } from '#shared/document/model.ts'
import type { Paper } from '#shared/document/paper.ts'
import { contentsEntries } from '#shared/paper/contents.ts'
import { type FrameItem, frameItems } from '#shared/paper/frame-items.ts'
import { paperParts } from '#shared/paper/paper-parts.ts'
import type { PaperProfile, ProfileKind } from '#shared/paper/profile.ts'
import { builtInProfile, resolveProfile } from '#shared/paper/profiles.ts'

/** A document with one part, and as many attachments as are named. */
export function documentOf(paper: Paper, attachments: readonly string[] = []): ReviewDocument {
  return documentSchema.parse({
    version: 1,
    title: '综述',
    subtitle: '',
    numbering: 'chinese',
    parts: [
      { id: 'consultation', heading: '协商', blocks: [] },
      ...attachments.map((heading, index) => ({ id: `attachment${index + 1}`, heading, blocks: [] })),
    ],
    paper,
  })
}

/** The profile of a kind as it comes with the program, with another line if one is given. */
export function profileOf(kind: ProfileKind, line?: number): PaperProfile {
  const settings = builtInProfile(kind)
  return resolveProfile(line === undefined ? settings : { ...settings, line })
}

/** The frame of a document in a kind of paper. */
export function frameOf(
  kind: ProfileKind,
  paper: Paper,
  attachments: readonly string[] = [],
  line?: number,
): FrameItem[] {
  const document = documentOf(paper, attachments)
  const profile = profileOf(kind, line)
  const parts = paperParts(document, profile, { organ: '政协青山市委员会', stage: 'first' })
  return frameItems(parts, profile, contentsEntries(document))
}
