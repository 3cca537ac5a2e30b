import PinyinMatch from 'pinyin-match'
import type { Indicator } from '#shared/figures/indicator.ts'

const MOST = 200

/**
 * Indicators whose label, text or category holds every word of the query, or whose label's pinyin or initials do
 * (sqmy for 社情民意信息); those whose label begins with it first, else in their order.
 */
export function matchIndicators(indicators: readonly Indicator[], query: string): Indicator[] {
  const words = query.trim().toLowerCase().split(/\s+/)
  const [first = ''] = words
  return indicators
    .filter((one) => {
      const haystack = `${one.label} ${one.text} ${one.value}${one.unit} ${one.category}`.toLowerCase()
      return words.every((word) => haystack.includes(word) || isPinyin(one.label, word))
    })
    .toSorted((a, b) => Number(b.label.startsWith(first)) - Number(a.label.startsWith(first)))
    .slice(0, MOST)
}

function isPinyin(label: string, word: string): boolean {
  return /^[a-z]+$/.test(word) && PinyinMatch.match(label, word) !== false
}
