import type { ReviewDocument } from '../document/model.ts'
import { findRareCharacters, findUnprintable } from './characters.ts'
import { findStaleFigures, findUnprovenNumbers } from './figures.ts'
import type { PreflightFinding } from './finding.ts'
import { checkHeadings } from './headings.ts'
import { withIds, type FoundMatter } from './make-finding.ts'
import { findOpenSlots } from './open-slots.ts'
import type { PaperCheck, PreflightCheck, PreflightFacts } from './paper-check.ts'
import { checkPaperFields } from './paper-rules.ts'
import { paperTexts } from './paper-texts.ts'
import { findMissingPictures } from './pictures.ts'
import { findResidualMarks } from './residual-marks.ts'

const CHECKS: readonly PreflightCheck[] = [
  findOpenSlots,
  checkPaperFields,
  findStaleFigures,
  findUnprovenNumbers,
  checkHeadings,
  findResidualMarks,
  findRareCharacters,
  findUnprintable,
  findMissingPictures,
]

/**
 * What to look at before a paper leaves, in reading order. Pure: equal input gives equal findings with equal ids, each id
 * once. Fonts of this computer and what stands at a page's end are judged where they are known.
 */
export function preflight(document: ReviewDocument, facts: PreflightFacts): PreflightFinding[] {
  return withIds(findMatters(document, facts))
}

/** The same before findings are put in order and get their ids, each with the word it is about. */
export function findMatters(document: ReviewDocument, facts: PreflightFacts): FoundMatter[] {
  const texts = paperTexts(document, facts.parts, facts.profile)
  const paper: PaperCheck = { ...facts, document, texts }
  return CHECKS.flatMap((check) => check(paper))
}
