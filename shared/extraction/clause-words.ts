/** Marks that end what may say what a number counts; brackets end it unless they only add a few words. */
const END = new Set('，。；：！？…—\n,;:!?')
const LONGEST_ASIDE = 10
const BEFORE = 60
const AFTER = 44

/** The words of a clause before `at`, back to a mark that ends it or to `floor`. */
export function wordsBefore(text: string, at: number, floor: number): string {
  const from = Math.max(floor, at - BEFORE)
  // 提案立案：326件 names what it counts before the colon.
  let start = at
  while (start > from && ' ：:'.includes(text[start - 1] ?? '.')) start -= 1
  while (start > from) {
    const char = text[start - 1] ?? ''
    if (END.has(char)) break
    if (char === '）' || char === ')') {
      const open = asideStart(text, start - 1, from)
      if (open === null) break
      start = open
      continue
    }
    if (char === '（' || char === '(' || isGap(text, start - 1)) break
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
    if (isGap(text, end)) break
    end += 1
  }
  return text.slice(at, end)
}

const WORD = /[\u3400-\u9fff]/

/** Whether a space parts two words, as in headings: 开展调研 加强督办. Spaces beside numbers and marks do not. */
function isGap(text: string, at: number): boolean {
  return text[at] === ' ' && WORD.test(text[at - 1] ?? '') && WORD.test(text[at + 1] ?? '')
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
