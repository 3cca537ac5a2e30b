/** Longest title made of a sentence; a writer reads it in one glance. */
const LONGEST = 48
/** A clause shorter than this takes the one before it along. */
const SHORTEST = 8

const CLAUSE_END = /[，；：。！？,;:!?\n]/
const NUMBERING =
  /^[\s\u3000]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十]{1,3}[，、]?)[\s\u3000]*/
const LINKING =
  /^(?:和(?!谐|平|睦)|以及|其中|并且|并(?!案)|或者?(?=已|正|未)|同时|此外|另外|还|而且|期间|与此同时)[，,：:]?/

/** Works named one after another before their number: the first stands for all. */
const INSTANCES = /(《[^《》]*》)(?:[、和及与]?《[^《》]*》)+等?/
/** A clause that needs the one before it to be understood: 涉及经济方面的有47件, 上年298件. */
const BARE = /(?:的(?:有|共有|占|约占)?|^[（(]?(?:[去上]年度?|同期|[去上]年度?同期)(?:为|是|仅)?)$/

type Span = { readonly start: number; readonly end: number }

/**
 * A title for what a sentence says by its figures at `own`: the clause around the first, with the one before where it is
 * short, without numbering and linking words. Figures at `others` belong to other records, and the title stops short of
 * them: 召开党组会议12次、主席会议9次 tells two things. `name` says what the first counts and takes the place of a clause
 * that does not. Never empty for a sentence with words; a longer one is cut to … but keeps its number where it can.
 */
export function titleOfSentence(
  sentence: string,
  own: readonly Span[],
  others: readonly Span[] = [],
  name = '',
): string {
  const [first = { start: 0, end: 0 }] = own
  const at = Math.min(Math.max(first.start, 0), Math.max(sentence.length - 1, 0))
  let start = clauseStart(sentence, at)
  const number = sentence.slice(first.start, first.end)
  let end = clauseEnd(sentence, at)
  const before = others.findLast((each) => each.start >= start && each.end <= first.start)
  const next = others.find((each) => each.start >= first.end && each.end <= end)
  const isLast = /^[ ）)]*$/.test(sentence.slice(first.end, end))
  if (name !== '' && isLast && BARE.test(sentence.slice(Math.max(start, before?.end ?? 0), first.start)))
    return name
  if (next) end = own.findLast((each) => each.end <= next.start)?.end ?? end
  if (before) {
    const title = tidy(sentence.slice(before.end, end))
    if (/\p{Script=Han}{2}/u.test(title)) return shortened(title, number)
  }
  let title = tidy(sentence.slice(start, end))
  while (title.length < SHORTEST && start > 0) {
    start = clauseStart(sentence, start - 2)
    title = tidy(sentence.slice(start, end))
  }
  return shortened(title === '' ? tidy(sentence) || sentence.trim() : title, number)
}

function shortened(whole: string, number: string): string {
  const title = whole.length > LONGEST ? whole.replace(INSTANCES, '$1等') : whole
  if (title.length <= LONGEST) return title
  const end = title.indexOf(number) + number.length
  if (number === '' || end < LONGEST) return `${title.slice(0, LONGEST - 1)}…`
  // What was counted stands at the end of a long clause; it says more than the beginning.
  const tail = title.slice(-(LONGEST - 1))
  return tail.includes(number) ? `…${tail}` : `${title.slice(0, LONGEST - 1)}…`
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
  return closed(
    words
      .replace(NUMBERING, '')
      .replace(/^[）)、，；：,;:\s—]+/, '')
      .trim()
      .replace(LINKING, '')
      .replace(/\s+/g, ' ')
      .replace(/^[）)、，；：,;:\s—]+|[（(、，；：,;:\s]+$/g, ''),
  )
}

/** Words whose bracket was cut off get it back. */
function closed(words: string): string {
  const open = words.lastIndexOf('（')
  return open > words.lastIndexOf('）') ? `${words}）` : words
}
