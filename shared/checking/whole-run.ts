import { isExact } from './agreement.ts'
import type { CountedItem } from './counted-item.ts'
import { exclusiveKinds } from './exclusive-kinds.ts'
import { MARKER, partName } from './part-run.ts'

/** Why parts have to make up their total; null when they need not. */
export type Whole = 'wording' | 'shares' | 'kinds' | null

/** Numbers that are listed with each other, and the words before the first. */
export type Listed = {
  readonly listed: readonly CountedItem[]
  readonly marker: string
}

const MARKERS = new RegExp(MARKER, 'g')
const REST = /其[他余]|剩余|余下/
/** What happens to parts of a whole is no part of it: 立案 and 办复 of the same proposals overlap. */
const OVERLAPPING = /立案|办复|办结|答复|采用|采纳|批示|满意|督办|表彰|获/
/** The list is not complete, or goes on in other words. */
const GOES_ON = /^[^，。；]{0,8}等|^[^，。；]{0,8}[，,、；;](?:还|另|此外|以及)/
const NEVER = 101

/** How much of a list makes up a whole, and why: by percentages that add to a hundred, by its kinds or by its wording. */
export function wholeRun(list: Listed): { readonly run: readonly CountedItem[]; readonly whole: Whole } {
  const { listed } = list
  const unshared = listed.findIndex(({ share }) => share === null)
  const withShare = unshared < 0 ? listed : listed.slice(0, unshared)
  if (withShare.length > 1 && addsToHundred(withShare)) return { run: withShare, whole: 'shares' }
  const kinds = exclusiveKinds(listed.map(({ mention }) => partName(mention)))
  if (kinds > 0) return { run: listed.slice(0, kinds), whole: 'kinds' }
  return { run: listed, whole: listed.length > 1 && leastPercent(list) < NEVER ? 'wording' : null }
}

/**
 * How many per cent of the total the parts must reach for the words to mean all of it: 其中民建、农工党分别提交12件、15件 of
 * 424 does not. More than a hundred where the words mean nothing of the kind.
 */
export function leastPercent(list: Listed): number {
  const { listed } = list
  const last = listed.at(-1)
  const words = markerWords(list)
  const between = listed.slice(1).map(({ gap }) => gap)
  if (last === undefined || [words, ...between].some((text) => OVERLAPPING.test(text) || text.includes('等')))
    return NEVER
  if (GOES_ON.test(last.behind)) return NEVER
  if (REST.test(last.mention.before)) return 0
  if (words.startsWith('由')) return /^[^，。；]{0,8}(?:组成|构成)/.test(last.behind) ? 0 : NEVER
  if (/分别(?:为|是|有)?$|^包[括含]/.test(words)) return 50
  return words.includes('分别') ? 80 : NEVER
}

/** The words before the first part, from the last marker on. */
function markerWords({ marker }: Listed): string {
  const last = Array.from(marker.matchAll(MARKERS)).at(-1)
  return last === undefined ? '' : marker.slice(last.index).replace(/^[，：,:；;]/, '')
}

/** Percentages that mean to make up the whole: within one point of a hundred. */
function addsToHundred(parts: readonly CountedItem[]): boolean {
  const shares = parts.flatMap(({ share }) => share ?? [])
  const sum = shares.reduce((total, { amount }) => total + amount, 0n)
  return shares.every(isExact) && sum >= 990_000n && sum <= 1_010_000n
}
