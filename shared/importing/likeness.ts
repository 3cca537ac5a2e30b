/** Texts that differ in spaces, width or the marks between words only are the same. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '')
}

/**
 * How like two titles are: 1 for the same words, 0 for none in common; twice the pairs of neighbouring characters
 * that both have, over all pairs.
 */
export function likeness(one: string, other: string): number {
  const [a, b] = [plainWords(one), plainWords(other)]
  if (a === b) return 1
  const left = new Map<string, number>()
  for (const pair of pairsOf(a)) left.set(pair, (left.get(pair) ?? 0) + 1)
  let common = 0
  for (const pair of pairsOf(b)) {
    const count = left.get(pair) ?? 0
    if (count === 0) continue
    common += 1
    left.set(pair, count - 1)
  }
  const all = Math.max(a.length - 1, 0) + Math.max(b.length - 1, 0)
  return all === 0 ? 0 : (2 * common) / all
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2))
}

/** Whether two titles count differently: 第1号 and 第2号, 一季度 and 二季度 are two matters however like the words. */
export function countsDiffer(one: string, other: string): boolean {
  const numbers = (text: string) => plainWords(text).replace(/[^0-9零〇一二三四五六七八九十百千上下]/g, '')
  return numbers(one) !== numbers(other)
}
