import type { ReviewDocument, Section, SectionId } from '../document/model.ts'
import { decideBlocks, decideText, type Verdict } from './merge-decide.ts'
import type { DecidedText, DecidedUnit, Merge, MergeEntry, MergeKind, Sides } from './merge-entry.ts'
import { layUnits, sectionOf } from './merge-layout.ts'
import { pairBlocks } from './merge-units.ts'

/**
 * Writes a review again without throwing the writer's edits away. `base` is what the program wrote, `ours` what the
 * writer made of it, `theirs` what the program would write now. Pure. Words decide, figures count as what they are
 * bound to: what the writer left takes the program's text, what the writer changed stays, what both changed is merged
 * inside its paragraph or becomes a conflict that leaves ours in the text. With theirs = base there is no entry and
 * nothing changes; with ours = base the result is theirs. Ids are unique in each text, as the editor and composer
 * see to; nothing is lost where they are not.
 */
export function mergeReview(base: ReviewDocument, ours: ReviewDocument, theirs: ReviewDocument): Merge {
  const documents = { base, ours, theirs }
  const counts = { kept: 0, unchanged: 0, refreshed: 0 }
  const count = ({ stays }: Verdict<unknown>) => {
    if (stays !== null) counts[stays] += 1
  }
  const units = pairBlocks(documents).map((unit): DecidedUnit => {
    const verdict = decideBlocks(unit)
    count(verdict)
    return { ...unit, id: `block/${unit.key}`, kind: verdict.kind, result: verdict.result }
  })
  const isFilled = (id: SectionId) => units.some((unit) => unit.result.length > 0 && sectionOf(unit) === id)

  const texts: DecidedText[] = []
  const decide = (place: Pick<DecidedText, 'id' | 'what' | 'section'>, sides: Sides<string | null>) => {
    const { section } = place
    const verdict = section === null ? decideText(sides) : decideHeading(documents, section, isFilled)
    if (sides.ours !== null && sides.ours !== '') count(verdict)
    texts.push({ ...place, ...sides, kind: verdict.kind, result: verdict.result })
  }
  for (const what of ['title', 'subtitle'] as const) {
    decide({ id: what, what, section: null }, { base: base[what], ours: ours[what], theirs: theirs[what] })
  }
  const laid = layUnits(documents, units)
  for (const section of laid.keys()) {
    decide({ id: `heading/${section}`, what: 'heading', section }, headingsOf(documents, section))
  }

  const entries: MergeEntry[] = texts.flatMap((text) => {
    const blocks = text.section === null ? [] : (laid.get(text.section) ?? [])
    return [...entryOfText(text), ...blocks.flatMap(entryOfBlocks)]
  })
  const took: readonly MergeKind[] = ['renewed', 'merged', 'removed']
  const renewed = entries.filter((entry) => took.includes(entry.kind)).length
  return { ...counts, renewed, entries, plan: { documents, units, texts } }
}

function headingsOf(documents: Sides<ReviewDocument>, id: SectionId): Sides<string | null> {
  const heading = (document: ReviewDocument) => find(document, id)?.heading ?? null
  return { base: heading(documents.base), ours: heading(documents.ours), theirs: heading(documents.theirs) }
}

/** A section that the template no longer has goes only when nothing stands in it and its heading is the program's. */
function decideHeading(
  documents: Sides<ReviewDocument>,
  id: SectionId,
  isFilled: (id: SectionId) => boolean,
): Verdict<string | null> {
  const headings = headingsOf(documents, id)
  const inBase = find(documents.base, id) !== undefined
  const inOurs = find(documents.ours, id) !== undefined
  const inTheirs = find(documents.theirs, id) !== undefined
  if (inOurs && inTheirs) return decideText(headings)
  if (inOurs) {
    const isTouched = !inBase || headings.ours !== headings.base
    if (isTouched) return { kind: null, result: headings.ours, stays: 'kept' }
    if (headings.ours === null || isFilled(id))
      return { kind: null, result: headings.ours, stays: 'unchanged' }
    return { kind: 'removed', result: null, stays: null }
  }
  return { kind: inBase || headings.theirs === null ? null : 'added', result: headings.theirs, stays: null }
}

function find(document: ReviewDocument, id: SectionId): Section | undefined {
  return document.parts.find((section) => section.id === id)
}

function entryOfText({ kind, ...text }: DecidedText): MergeEntry[] {
  return kind === null ? [] : [{ ...text, kind }]
}

function entryOfBlocks(unit: DecidedUnit): MergeEntry[] {
  const { id, kind, base, ours, theirs, result } = unit
  const section = sectionOf(unit)
  if (kind === null || section === undefined) return []
  return [{ id, kind, what: 'block', section, base, ours, theirs, result }]
}
