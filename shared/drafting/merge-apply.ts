import type { Block, ReviewDocument, Section } from '../document/model.ts'
import type { DecidedText, DecidedUnit, Merge, MergeChoice, MergeChoices } from './merge-entry.ts'
import { withUniqueIds } from './merge-ids.ts'
import { layUnits } from './merge-layout.ts'
import { stableId } from './phrase.ts'

/** The review after a merge, and what the next merge takes as the program's text. */
export type MergedReview = { readonly document: ReviewDocument; readonly base: ReviewDocument }

/**
 * Carries a merge out. Without a choice an entry is taken as it stands; 'ours' refuses it (an addition then counts as
 * deleted by the writer), 'theirs' takes the program's text, 'both' puts it after the writer's. A conflict without a
 * choice ('both' is none for a title or heading) leaves ours in the text and the old text in `base`, so that it comes
 * back; every other place of `base` is theirs. Version, numbering and generation of `document` are those of ours. Its
 * ids are unique. Pure; merging `document` again with `base` and the same theirs finds the open conflicts and no more.
 */
export function applyMerge(merge: Merge, choices: MergeChoices): MergedReview {
  return { document: mergedDocument(merge, choices), base: nextBase(merge, choices) }
}

function mergedDocument({ plan }: Merge, choices: MergeChoices): ReviewDocument {
  const { ours, theirs, base } = plan.documents
  const texts = new Map(plan.texts.map((text) => [text.id, chooseText(text, choices[text.id])]))
  const chosen = plan.units.map((unit) => ({ ...unit, result: chooseBlocks(unit, choices[unit.id]) }))
  const present = chosen.filter((unit) => unit.result.length > 0)

  const sections: Section[] = []
  for (const [id, units] of layUnits(plan.documents, present)) {
    const blocks = units.flatMap((unit) => unit.result)
    const [old, own, fresh] = [base, ours, theirs].map((document) =>
      document.parts.find((each) => each.id === id),
    )
    const isRefused = choices[`heading/${id}`] === 'ours'
    if (own !== undefined && fresh !== undefined) {
      sections.push({ id, heading: texts.get(`heading/${id}`) ?? null, blocks })
    } else if (own !== undefined) {
      const isTouched = own.heading !== old?.heading
      if (blocks.length > 0 || isTouched || isRefused) sections.push({ ...own, blocks })
    } else if (fresh !== undefined) {
      if (blocks.length > 0 || (old === undefined && !isRefused)) sections.push({ ...fresh, blocks })
    }
  }
  const title = texts.get('title') ?? ours.title
  const subtitle = texts.get('subtitle') ?? ours.subtitle
  // Only where every section of both was refused: a document has at least one.
  const parts = sections.length > 0 ? sections : ours.parts.slice(0, 1).map((own) => ({ ...own, blocks: [] }))
  return withUniqueIds({ ...ours, title, subtitle, parts }, ours)
}

/** Theirs, but for the conflicts still open, which keep what they rest on. */
function nextBase({ plan }: Merge, choices: MergeChoices): ReviewDocument {
  const { theirs } = plan.documents
  const open = plan.units.filter((unit) => unit.kind === 'conflict' && choices[unit.id] === undefined)
  const replaced = new Map(
    open.flatMap((unit) => unit.theirs.map(({ id }, at) => [id, at === 0 ? unit.base : []] as const)),
  )
  const texts = new Map(
    plan.texts.map((text) => [text.id, isOpenText(text, choices[text.id]) ? text.base : text.theirs]),
  )
  const parts = theirs.parts.map((section) => ({
    ...section,
    heading: texts.get(`heading/${section.id}`) ?? null,
    blocks: section.blocks.flatMap((block) => replaced.get(block.id) ?? [block]),
  }))
  const title = texts.get('title') ?? theirs.title
  const subtitle = texts.get('subtitle') ?? theirs.subtitle
  return withUniqueIds({ ...theirs, title, subtitle, parts }, theirs)
}

function chooseBlocks(unit: DecidedUnit, choice: MergeChoice | undefined): Block[] {
  const { kind, ours, theirs, result } = unit
  if (kind === 'conflict' && choice === undefined) return result
  if (kind === 'conflict' && choice === 'both') {
    return ours.length === 0 ? theirs : [...underItsName(ours, unit), ...theirs.map(asOwnBlock)]
  }
  if (choice === 'theirs' && (kind === 'conflict' || kind === 'merged')) return theirs
  return underItsName(choice === 'ours' && kind !== null ? ours : result, unit)
}

/** A text that the program names anew takes the name over, or the next merge would not know whose text it is. */
function underItsName(blocks: Block[], { base, theirs }: DecidedUnit): Block[] {
  const [first, ...others] = blocks
  const [named] = theirs
  if (first === undefined || named === undefined || base.length === 0) return blocks
  if (theirs.some((block) => blocks.some(({ id }) => id === block.id))) return blocks
  return [
    { ...first, id: named.id, ...(named.origin === undefined ? {} : { origin: named.origin }) },
    ...others,
  ]
}

/** The program's text as a paragraph of the writer's own, beside the one that has its id. */
function asOwnBlock(block: Block): Block {
  const { origin: _origin, ...own } = block
  return { ...own, id: stableId(`${block.id}|both`) }
}

function chooseText(text: DecidedText, choice: MergeChoice | undefined): string | null {
  if (text.kind === null || choice === undefined || isOpenText(text, choice)) return text.result
  if (choice === 'ours') return text.ours
  return text.kind === 'conflict' ? text.theirs : text.result
}

function isOpenText({ kind }: DecidedText, choice: MergeChoice | undefined): boolean {
  return kind === 'conflict' && (choice === undefined || choice === 'both')
}
