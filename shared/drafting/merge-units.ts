import type { ReviewDocument } from '../document/model.ts'
import type { MergeUnit, Place, Sides } from './merge-entry.ts'
import { gatherSplits, joinUnits, pairRenamed } from './merge-groups.ts'

/**
 * What tells the same in the three texts, by block id, wherever it was moved. A paragraph that one side split is one
 * unit with the paragraphs that hold the rest of its words, and paragraphs that one side joined are one: the writer
 * does so, and the program where paragraphs become too long or too short. Every block of `ours` and `theirs` is in
 * exactly one unit; ids are unique in `base` and in `theirs`.
 */
export function pairBlocks(documents: Sides<ReviewDocument>): MergeUnit[] {
  const base = placesById(documents.base)
  const theirs = placesById(documents.theirs)
  const units = new Map<string, MergeUnit>()
  for (const place of placesOf(documents.ours)) {
    const { id } = place.block
    // A repeated id is no counterpart, and no block has an id with a blank of ours in it.
    const key = units.has(id) ? `${id} ${units.size}` : id
    units.set(key, unitOf(key, base.get(key), place, theirs.get(key)))
  }
  for (const id of [...base.keys(), ...theirs.keys()]) {
    if (!units.has(id)) units.set(id, unitOf(id, base.get(id), undefined, theirs.get(id)))
  }
  const byWriter = gatherSplits(joinUnits([...units.values()], 'ours'), 'ours')
  const byProgram = gatherSplits(pairRenamed(joinUnits(byWriter, 'theirs')), 'theirs')
  return byProgram.filter((unit) => unit.ours.length + unit.theirs.length > 0)
}

function placesOf(document: ReviewDocument): Place[] {
  return document.parts.flatMap((section) =>
    section.blocks.map((block, index) => ({ block, home: { section: section.id, index } })),
  )
}

function placesById(document: ReviewDocument): ReadonlyMap<string, Place> {
  return new Map(placesOf(document).map((place) => [place.block.id, place]))
}

function unitOf(key: string, base?: Place, ours?: Place, theirs?: Place): MergeUnit {
  return {
    key,
    base: base === undefined ? [] : [base.block],
    ours: ours === undefined ? [] : [ours.block],
    theirs: theirs === undefined ? [] : [theirs.block],
    home: { base: base?.home ?? null, ours: ours?.home ?? null, theirs: theirs?.home ?? null },
  }
}
