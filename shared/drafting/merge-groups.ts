import type { Block } from '../document/model.ts'
import { sameContent } from './merge-content.ts'
import type { Home, MergeUnit } from './merge-entry.ts'
import { mostlyIn, trigramsBeyond, trigramsOf } from './merge-trigrams.ts'

/** Who split or joined. */
type Side = 'ours' | 'theirs'

/**
 * A text that a side no longer has, while its words stand in one that this side changed, before it in the same part,
 * was joined to that one, not deleted. In the writer's text the two must still stand side by side.
 */
export function joinUnits(units: readonly MergeUnit[], side: Side): MergeUnit[] {
  const joined = new Map(units.map((unit) => [unit.key, unit]))
  const lost = units.filter((unit) => unit.base.length > 0 && unit[side].length === 0 && !isNoText(unit))
  const edited = lost.length === 0 ? [] : units.filter((unit) => isEditedText(unit, side))
  const gained = new Map(
    edited.map((unit) => [unit.key, trigramsBeyond(trigramsOf(unit[side]), trigramsOf(unit.base))]),
  )
  for (const unit of lost) {
    const trigrams = trigramsOf(unit.base)
    const host = edited
      .flatMap((each) => joined.get(each.key) ?? [])
      .filter((each) => standsBefore(each.home.base, unit.home.base) && canStandTogether(each, unit))
      .sort((a, b) => (b.home.base?.index ?? 0) - (a.home.base?.index ?? 0))
      .find((each) => mostlyIn(trigrams, gained.get(each.key) ?? new Map()))
    if (host === undefined) continue
    gained.set(host.key, trigramsBeyond(gained.get(host.key) ?? new Map(), trigrams))
    joined.set(host.key, combine(host, unit))
    joined.delete(unit.key)
  }
  return [...joined.values()]
}

/** Texts that only one side has, directly after one whose lost words they hold, were split off it. */
export function gatherSplits(units: readonly MergeUnit[], side: Side): MergeUnit[] {
  const gathered = new Map(units.map((unit) => [unit.key, unit]))
  const byPlace = new Map(units.map((unit) => [placeKey(unit.home[side]), unit]))
  for (const unit of units) {
    const after = isEditedText(unit, side) ? ownAfter(unit, side, byPlace) : []
    if (after.length === 0) continue
    const moved = trigramsBeyond(trigramsOf(unit.base), trigramsOf(unit[side]))
    const last = after.findLastIndex((each) => mostlyIn(trigramsOf(each[side]), moved))
    const split = after.slice(0, last + 1)
    for (const each of split) gathered.delete(each.key)
    gathered.set(unit.key, split.reduce(combine, unit))
  }
  return [...gathered.values()]
}

/**
 * The program names a paragraph by the first thing that it tells: one that goes while a new one of the same part holds
 * most of its words has only changed its name.
 */
export function pairRenamed(units: readonly MergeUnit[]): MergeUnit[] {
  const paired = new Map(units.map((unit) => [unit.key, unit]))
  const fresh = units
    .filter((unit) => unit.base.length + unit.ours.length === 0 && !isNoText(unit))
    .sort((a, b) => (a.home.theirs?.index ?? 0) - (b.home.theirs?.index ?? 0))
  for (const unit of units) {
    if (unit.base.length === 0 || unit.ours.length === 0 || unit.theirs.length > 0 || isNoText(unit)) continue
    const trigrams = trigramsOf(unit.base)
    const renamed = fresh.find(
      (each) =>
        paired.has(each.key) &&
        each.home.theirs?.section === unit.home.base?.section &&
        mostlyIn(trigrams, trigramsOf(each.theirs)),
    )
    if (renamed === undefined) continue
    paired.delete(renamed.key)
    paired.set(unit.key, combine(unit, renamed))
  }
  return [...paired.values()]
}

function combine(first: MergeUnit, second: MergeUnit): MergeUnit {
  return {
    key: first.key,
    base: [...first.base, ...second.base],
    ours: [...first.ours, ...second.ours],
    theirs: [...first.theirs, ...second.theirs],
    home: {
      base: first.home.base ?? second.home.base,
      ours: first.home.ours ?? second.home.ours,
      theirs: first.home.theirs ?? second.home.theirs,
    },
  }
}

function standsBefore(a: Home | null, b: Home | null): boolean {
  return a !== null && b !== null && a.section === b.section && a.index < b.index
}

/** What the writer put between two texts, or moved away, must not be moved with them. */
function canStandTogether(first: MergeUnit, second: MergeUnit): boolean {
  if (first.ours.length === 0 || second.ours.length === 0) return true
  return placeKey(second.home.ours) === placeKey(first.home.ours, first.ours.length)
}

/** The units directly after one that only this side has. */
function ownAfter(unit: MergeUnit, side: Side, byPlace: ReadonlyMap<string, MergeUnit>): MergeUnit[] {
  const other = side === 'ours' ? 'theirs' : 'ours'
  const after: MergeUnit[] = []
  for (;;) {
    const next = byPlace.get(placeKey(unit.home[side], unit[side].length + after.length))
    if (next === undefined || next.base.length + next[other].length > 0 || isNoText(next)) return after
    after.push(next)
  }
}

function placeKey(home: Home | null, further = 0): string {
  return home === null ? '' : `${home.section} ${home.index + further}`
}

function isEditedText(unit: MergeUnit, side: Side): boolean {
  const isThere = unit.base.length > 0 && unit[side].length > 0
  return isThere && !isNoText(unit) && !sameContent(unit.base, unit[side])
}

/** Tables and pictures are never split or joined. */
function isNoText({ base, ours, theirs }: MergeUnit): boolean {
  return [base, ours, theirs].some((blocks: readonly Block[]) =>
    blocks.some(({ type }) => type === 'table' || type === 'image'),
  )
}
