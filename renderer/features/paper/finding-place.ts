import { inlineText } from '#shared/document/inline-text.ts'
import type { ReviewDocument } from '#shared/document/model.ts'
import { blockLines, walkBlocks } from '#shared/document/walk.ts'
import type { PreflightFinding } from '#shared/preflight/finding.ts'
import type { TextPlace } from '../../editor/search/block-lines.ts'

const SLOT = /【待补[^】]*】/u

/**
 * The stretch of the text that a finding quotes: the open slot itself, so that typing fills it, else the words around
 * the place. null when the words no longer stand there.
 */
export function findingPlace(document: ReviewDocument, finding: PreflightFinding): TextPlace | null {
  const { blockId, excerpt, rule } = finding
  const around = excerpt.replace(/^…|…$/gu, '')
  if (blockId === null || around === '') return null
  const slot = rule === 'open-slot' ? SLOT.exec(around) : null
  for (const { block } of walkBlocks(document)) {
    if (block.id !== blockId) continue
    for (const [line, inlines] of blockLines(block).entries()) {
      const at = inlines.map(inlineText).join('').indexOf(around)
      if (at < 0) continue
      const start = at + (slot?.index ?? 0)
      return { blockId, line, start, end: start + (slot?.[0] ?? around).length }
    }
  }
  return null
}
