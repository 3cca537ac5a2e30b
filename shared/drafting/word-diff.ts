import { alignSequences } from './merge-align.ts'

export type WordChange = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }

/** 2,000、290.5、100%、三百二十六; the word breaker would take them apart. */
const NUMBER =
  /[0-9０-９]+(?:,[0-9]{3})*(?:[.．][0-9０-９]+)?[%％‰]?|(?=[一二两三四五六七八九十百千万亿]{2})[一二两三四五六七八九]*[十百千万亿][零一二三四五六七八九十百千万亿]*/gu
/** Made when it is first used: it loads its dictionary. */
let breaker: Intl.Segmenter | undefined

/** Above this many pairs of words the changed middle is shown as one removal and one addition. */
const PAIRS = 4_000_000

/** The words of a text, numbers whole; joined again they are the text. */
export function splitWords(text: string): string[] {
  const words: string[] = []
  let from = 0
  const breakUpTo = (end: number) => {
    breaker ??= new Intl.Segmenter('zh', { granularity: 'word' })
    for (const { segment } of breaker.segment(text.slice(from, end))) words.push(segment)
  }
  for (const match of text.matchAll(NUMBER)) {
    breakUpTo(match.index)
    words.push(match[0])
    from = match.index + match[0].length
  }
  breakUpTo(text.length)
  return words
}

/**
 * How `before` became `after`, word by word, for showing two paragraphs side by side. `same` and `removed` together
 * are `before`, `same` and `added` together are `after`; a removal stands before the addition that replaces it, and
 * neighbours of one kind are one entry.
 */
export function diffWords(before: string, after: string): WordChange[] {
  const old = splitWords(before)
  const fresh = splitWords(after)
  const changes: { kind: WordChange['kind']; text: string }[] = []
  const say = (kind: WordChange['kind'], words: readonly string[]) => {
    const text = words.join('')
    const last = changes.at(-1)
    if (text === '') return
    if (last?.kind === kind) last.text += text
    else changes.push({ kind, text })
  }
  let oldEnd = 0
  let freshEnd = 0
  for (const [at, match] of [...alignSequences(old, fresh, PAIRS), fresh.length].entries()) {
    if (match === undefined) continue
    say('removed', old.slice(oldEnd, at))
    say('added', fresh.slice(freshEnd, match))
    say('same', old.slice(at, at + 1))
    oldEnd = at + 1
    freshEnd = match + 1
  }
  return changes
}
