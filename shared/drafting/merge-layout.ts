import type { ReviewDocument, SectionId } from '../document/model.ts'
import type { MergeUnit, Sides } from './merge-entry.ts'
import { mergeOrder } from './merge-order.ts'

type Side = keyof Sides<unknown>

/** The sections of ours and theirs in their merged order, each with the units that stand in it, in order. */
export function layUnits<U extends MergeUnit>(
  documents: Sides<ReviewDocument>,
  units: readonly U[],
): Map<SectionId, U[]> {
  const ids = (side: Side) => documents[side].parts.map((section) => section.id)
  const sections = mergeOrder(ids('base'), ids('ours'), ids('theirs'))
  return new Map(sections.map((id) => [id, unitsIn(units, id)]))
}

/** Where the writer moved a text, else where the program would put it now. */
export function sectionOf({ home }: MergeUnit): SectionId | undefined {
  const isMoved = home.ours !== null && home.ours.section !== home.base?.section
  const place = isMoved ? home.ours : (home.theirs ?? home.ours)
  return place?.section
}

function unitsIn<U extends MergeUnit>(units: readonly U[], section: SectionId): U[] {
  const here = units.filter((unit) => sectionOf(unit) === section)
  const keys = (side: Side, among: readonly U[]) =>
    among
      .filter((unit) => unit.home[side]?.section === section)
      .sort((a, b) => (a.home[side]?.index ?? 0) - (b.home[side]?.index ?? 0))
      .map((unit) => unit.key)
  const byKey = new Map(here.map((unit) => [unit.key, unit]))
  const order = mergeOrder(keys('base', units), keys('ours', here), keys('theirs', here))
  return order.flatMap((key) => byKey.get(key) ?? [])
}
