import { FIELD_NAMES, type PaperField } from './paper-fields.ts'
import { foundIn, type FoundMatter } from './make-finding.ts'
import type { PaperCheck } from './paper-check.ts'
import type { PaperText } from './paper-texts.ts'

const SLOT = /【待补[：:]?\s*([^】]*)】/gu

/** What is still to be filled in: 【待补：…】 of the text, and what the paper needs around it. */
export function findOpenSlots({ texts, document }: PaperCheck): FoundMatter[] {
  return texts.flatMap((place) => slotsOf(place).map((slot) => tell(place, slot, document.paper ?? {})))
}

type Slot = { readonly name: string; readonly start: number; readonly end: number }

function slotsOf({ text }: PaperText): Slot[] {
  return [...text.matchAll(SLOT)].map((match) => {
    const name = (match[1] ?? '').trim() || '内容'
    return { name, start: match.index, end: match.index + match[0].length }
  })
}

function tell(
  place: PaperText,
  { name, start, end }: Slot,
  paper: Partial<Record<string, unknown>>,
): FoundMatter {
  const { field } = place
  const isMissing = field !== null && paper[field] === undefined
  if (field === null || !(isMissing || paper[field] === '')) {
    const message = `还有一处待补：${name}。`
    return foundIn(place, { rule: 'open-slot', severity: 'block', message, what: name }, start, end)
  }
  const message = `“${FIELD_NAMES[field as PaperField]}”还没有填写，纸上会印出【待补：${name}】。`
  return foundIn(place, { rule: 'paper-field', severity: 'block', message, what: 'missing' }, start, end)
}
