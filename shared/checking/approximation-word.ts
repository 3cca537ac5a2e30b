/**
 * Words of approximation before a number, longer ones first, with the characters after which they are the end of
 * another word: 签约3个 is no approximation, nor is 传达2次.
 */
const BEFORE: readonly (readonly [word: string, notAfter: string])[] = [
  ['不少于', ''],
  ['不低于', ''],
  ['至少', ''],
  ['大约', ''],
  ['将近', ''],
  ['接近', ''],
  ['超过', ''],
  ['达到', '传表送'],
  ['多达', ''],
  ['高达', ''],
  ['约', '签预节集邀合条公履特契制违缔赴守失相'],
  ['近', '附最就临邻亲靠远贴迫相'],
  ['超', '反赶'],
  ['逾', ''],
  ['达', '传表到送下抵直通转豁发'],
]
/** 上千 is a thousand or more; 会上百人 and 成百上千 are not. */
const UP = /(?<![百以早晚网线会场身马])上$/
const AFTER = /以上(?!率)|左右|上下(?!联动|一心|同心|贯通|协同)/y
const MOST_WORDS = 3

/** Where the words of approximation begin that stand directly before `at`; `at` itself when there are none. */
export function approximationStart(text: string, at: number): number {
  let start = at
  for (let count = 0; count < MOST_WORDS; count += 1) {
    const before = text.slice(Math.max(0, start - 5), start).trimEnd()
    const gap = text.slice(Math.max(0, start - 5), start).length - before.length
    if (count === 0 && gap === 0 && UP.test(before) && /[百千万亿]/.test(text[at] ?? '')) {
      start -= 1
      continue
    }
    const found = BEFORE.find(
      ([word, notAfter]) => before.endsWith(word) && !endsWithAny(before.slice(0, -word.length), notAfter),
    )
    if (found === undefined) return start
    start -= found[0].length + gap
  }
  return start
}

/** Where 以上, 左右 or 上下 ends that stands at `at`; `at` itself when none does. */
export function approximationEnd(text: string, at: number): number {
  AFTER.lastIndex = at
  return AFTER.test(text) ? AFTER.lastIndex : at
}

function endsWithAny(text: string, characters: string): boolean {
  return text !== '' && characters.includes(text.at(-1) ?? '')
}
