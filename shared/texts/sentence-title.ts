/** Longest title made of a sentence; a writer reads it in one glance. */
const LONGEST = 48
/** A clause shorter than this takes the one before it along. */
const SHORTEST = 8

const CLAUSE_END = /[，；：。！？,;:!?\n]/
const NUMBERING =
  /^[\s\u3000]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十]{1,3}[，、]?)[\s\u3000]*/
const LINKING = /^(?:其中|并且|并|同时|此外|另外|还|而且|期间|与此同时)[，,：:]?/

/**
 * A title for what a sentence says at an offset: the clause around it, with the one before where it is short, without
 * numbering and linking words. Never empty for a sentence with words; longer ones end in ….
 */
export function titleOfSentence(sentence: string, offset: number): string {
  const at = Math.min(Math.max(offset, 0), Math.max(sentence.length - 1, 0))
  let start = clauseStart(sentence, at)
  const end = clauseEnd(sentence, at)
  let title = tidy(sentence.slice(start, end))
  while (title.length < SHORTEST && start > 0) {
    start = clauseStart(sentence, start - 2)
    title = tidy(sentence.slice(start, end))
  }
  if (title === '') title = tidy(sentence) || sentence.trim()
  return title.length > LONGEST ? `${title.slice(0, LONGEST - 1)}…` : title
}

function clauseStart(sentence: string, at: number): number {
  for (let place = at; place > 0; place -= 1) {
    if (isEnd(sentence, place - 1)) return place
  }
  return 0
}

function clauseEnd(sentence: string, at: number): number {
  for (let place = at; place < sentence.length; place += 1) if (isEnd(sentence, place)) return place
  return sentence.length
}

/** A comma in 1,853 and a colon in 10:30 end nothing. */
function isEnd(sentence: string, place: number): boolean {
  if (!CLAUSE_END.test(sentence[place] ?? '')) return false
  return !(/\d/.test(sentence[place - 1] ?? '') && /\d/.test(sentence[place + 1] ?? ''))
}

function tidy(words: string): string {
  return words
    .replace(NUMBERING, '')
    .trim()
    .replace(LINKING, '')
    .replace(/\s+/g, ' ')
    .replace(/^[、，；：,;:\s—]+|[、，；：,;:\s]+$/g, '')
}
