import type { PreflightFinding } from './finding.ts'
import type { PaperText } from './paper-texts.ts'

/** A finding before it has its id. */
export type FoundMatter = Omit<PreflightFinding, 'id'> & {
  readonly order: number
  /** Offset in the text, to put two findings of one text in order. */
  readonly at: number
  /** What it is about in a word; part of the id, so that it tells two findings of one rule at one place apart. */
  readonly what: string
}

type Told = Pick<PreflightFinding, 'rule' | 'severity' | 'message'> & {
  readonly what?: string
  readonly figureId?: string
}

/** A finding about a text, or about its part from `start` to `end`. */
export function foundIn(place: PaperText, told: Told, start = 0, end = start): FoundMatter {
  const { section, block, field, order, text } = place
  const { what = '', figureId = null, ...rest } = told
  return {
    ...rest,
    section: section?.id ?? null,
    blockId: block?.id ?? null,
    figureId,
    field,
    excerpt: excerptAt(text, start, end),
    order,
    at: start,
    what,
  }
}

const AROUND = 14
/** Most of the part itself that an excerpt shows. */
const LONGEST = 60

/** The words around a part of a text, on one line and without what a screen cannot show. */
function excerptAt(text: string, start: number, end: number): string {
  const from = onCharacter(text, start - AROUND)
  const to = onCharacter(text, Math.min(Math.max(end, start), start + LONGEST) + AROUND)
  const words = text
    .slice(from, to)
    .replace(/[^\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '□')
    .replace(/\s+/gu, ' ')
    .trim()
  return `${from > 0 ? '…' : ''}${words}${to < text.length ? '…' : ''}`
}

/** An offset within the text that cuts no pair of surrogates. */
function onCharacter(text: string, offset: number): number {
  const at = Math.max(0, Math.min(text.length, offset))
  const code = text.charCodeAt(at)
  return at > 0 && code >= 0xdc00 && code <= 0xdfff ? at - 1 : at
}

/** The findings in reading order, each under an id of its own that stays while its place and matter do. */
export function withIds(found: readonly FoundMatter[]): PreflightFinding[] {
  const sorted = [...found].sort((a, b) => a.order - b.order || a.at - b.at)
  const used = new Map<string, number>()
  return sorted.map(({ order: _order, at: _at, what, ...finding }) => {
    const { rule, section, blockId, figureId, field } = finding
    const key = [rule, section, blockId, figureId ?? field, what].map((part) => part ?? '').join('/')
    const count = (used.get(key) ?? 0) + 1
    used.set(key, count)
    return { id: count === 1 ? key : `${key}/${count}`, ...finding }
  })
}
