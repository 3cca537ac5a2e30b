import type { Period } from '../domain/period.ts'
import type { OrganName } from './organ-name.ts'
import { nameSpan, nameYears } from './span.ts'
import type { Variant } from './template.ts'

export type Slots = Readonly<Record<string, string>>

/** Values of the slots that leads, openings, closings and titles may use. */
export function draftSlots(organ: OrganName, period: Period): Slots {
  return {
    span: nameSpan(period),
    year: nameYears(period),
    organ: organ.organ,
    self: organ.self,
    place: organ.place,
    party: organ.party,
    government: organ.government,
  }
}

/** A gap the writer must fill; it prints so that nobody can miss it. */
export function gap(what: string): string {
  return `【待补：${what}】`
}

/** Fills {slot}s; a slot without a value becomes a gap and is told to `miss`. */
export function fillSlots(text: string, slots: Slots, miss: (what: string) => void): string {
  return text.replaceAll(/\{([a-z]+)\}/gu, (_, name: string) => {
    const value = slots[name] ?? ''
    if (value !== '') return value
    const what = SLOT_NAMES[name] ?? name
    miss(what)
    return gap(what)
  })
}

const SLOT_NAMES: Readonly<Record<string, string>> = { organ: '单位名称', self: '单位名称', place: '地名' }

/** The first variant that existed when the period ended and whose {place} can be filled, else the last. */
export function chooseVariant(variants: readonly Variant[], period: Period, slots: Slots): string {
  const fits = variants.find(
    (variant) =>
      (variant.since === undefined || variant.since <= period.to) &&
      !(variant.text.includes('{place}') && slots['place'] === ''),
  )
  return (fits ?? variants.at(-1))?.text ?? ''
}
