import type { List } from '../document/model.ts'

/** Marks of bulleted lists by depth; all are in GB 2312, so that the body font has them. */
export const BULLETS = ['●', '○', '■', '□', '◆', '◇'] as const
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** The printed mark of every item of a list: 1. （1） ① a. （a） i. by depth, each counting anew below its item; or bullets. */
export function listMarks({ ordered, items }: List): string[] {
  const counts: number[] = []
  return items.map(({ depth }) => {
    if (!ordered) return `${BULLETS[depth] ?? '●'} `
    for (let level = 0; level < depth; level += 1) counts[level] ??= 0
    counts.length = depth + 1
    const count = (counts[depth] ?? 0) + 1
    counts[depth] = count
    return markOf(depth, count)
  })
}

function markOf(depth: number, count: number): string {
  switch (depth) {
    case 0:
      return `${count}.`
    case 1:
      return `（${count}）`
    case 2:
      return count <= 20 ? String.fromCodePoint(0x245f + count) : String(count)
    case 3:
      return `${letters(count)}.`
    case 4:
      return `（${letters(count)}）`
    default:
      return `${roman(count)}.`
  }
}

/** a to z, then aa, bb, as Word counts. */
function letters(count: number): string {
  const letter = String.fromCodePoint(97 + ((count - 1) % 26))
  return letter.repeat(Math.ceil(count / 26))
}

function roman(count: number): string {
  let left = count
  let text = ''
  for (const [value, letter] of ROMAN) {
    while (left >= value) {
      text += letter
      left -= value
    }
  }
  return text
}
