/** Marks that end what may say what a number counts; brackets end it unless they only add a few words. */
const END = new Set('，。；：！？…—\n,;:!?')
const LONGEST_ASIDE = 10
const BEFORE = 60
const AFTER = 44

/** The words of a clause before `at`, back to a mark that ends it or to `floor`. */
export function wordsBefore(text: string, at: number, floor: number): string {
  const from = Math.max(floor, at - BEFORE)
  let start = at
  while (start > from) {
    const char = text[start - 1] ?? ''
    if (END.has(char)) break
    if (char === '）' || char === ')') {
      const open = asideStart(text, start - 1, from)
      if (open === null) break
      start = open
      continue
    }
    if (char === '（' || char === '(') break
    start -= 1
  }
  return text.slice(start, at)
}

/** The words of a clause behind `at`, up to a mark that ends it or to `ceiling`. */
export function wordsAfter(text: string, at: number, ceiling: number): string {
  const to = Math.min(ceiling, at + AFTER)
  let end = at
  while (end < to) {
    const char = text[end] ?? ''
    if (END.has(char) || char === '）' || char === ')') break
    if (char === '（' || char === '(') {
      const close = asideEnd(text, end, to)
      if (close === null) break
      end = close
      continue
    }
    end += 1
  }
  return text.slice(at, end)
}

/** Where a short aside without a number opens that closes at `close`; null when it is no such aside. */
function asideStart(text: string, close: number, from: number): number | null {
  for (let at = close - 1; at >= Math.max(from, close - LONGEST_ASIDE); at -= 1) {
    const char = text[at] ?? ''
    if (char === '（' || char === '(') return at
    if (/[\d，。；）)]/.test(char)) return null
  }
  return null
}

function asideEnd(text: string, open: number, to: number): number | null {
  for (let at = open + 1; at < Math.min(to, open + LONGEST_ASIDE); at += 1) {
    const char = text[at] ?? ''
    if (char === '）' || char === ')') return at + 1
    if (/[\d，。；（(]/.test(char)) return null
  }
  return null
}
