import { readChineseNumber, writeChineseNumber } from '../domain/chinese-number.ts'
import type { CheckedLine } from './checked-line.ts'
import type { Draft } from './make-finding.ts'

const NUMBER = '(?<![第\\d〇零一二三四五六七八九十百])([两二三四五六七八九]|十|[2-9]|10)'
/** 三个方面工作：, 以下4项举措。; the number is the last of its clause, and before a full stop it has to say of what. */
const ANNOUNCED = new RegExp(
  `${NUMBER}(?:大|个方面|方面|[个项点条件种类步])(?:[^，。；：、！？\\d\\n]{0,14}(?=[：:])|(?:(?<=方面)|[^，。；：、！？\\d\\n]{1,14})(?=。))`,
  'g',
)
/** How parts of an enumeration begin; the number stands in the group. */
const STYLES: readonly RegExp[] = [
  /(?<![第\d零一二三四五六七八九十百])([一二三四五六七八九十]{1,2})(?:是|要|则)/g,
  /第([一二三四五六七八九十]{1,2})[，、]/g,
  /[（(]([一二三四五六七八九十]{1,2})[）)]/g,
  /[（(](\d{1,2})[）)]/g,
  /(?<![\d.])(\d{1,2})[.．、](?!\d)/g,
]
/** How far behind an announcement its parts may go, in characters. */
const REACH = 4000
/** Lines behind an announcement that are looked at for its parts. */
const LINES_AHEAD = 24

/**
 * P11: as many parts follow as were announced: 三个方面工作：一是…；二是…。 fires. The parts begin right behind the
 * announcement, in its paragraph, or as the lines or the list behind it; where none do, nothing is said. 几个方面 and
 * numbers that count something else than what follows are left alone.
 */
export function checkEnumerations(lines: readonly CheckedLine[]): Draft[] {
  return lines.flatMap((line, at) =>
    Array.from(line.plain.matchAll(ANNOUNCED)).flatMap(({ 0: words, 1: digits = '', index }): Draft[] => {
      const end = index + words.length
      const announced = numberOf(digits)
      const listed = countListed(lines, at, line.plain.slice(end + 1, end + 1 + REACH), announced)
      if (listed === null || listed === announced) return []
      const message = `前面说“${line.text.slice(index, end)}”，后面列了${writeChineseNumber(listed)}项`
      return [{ rule: 'count', code: 'P11', severity: 'error', message, at: [{ line, start: index, end }] }]
    }),
  )
}

/** How many parts stand behind an announcement: in the `rest` of its line, in those behind it, or as a list. */
function countListed(
  lines: readonly CheckedLine[],
  at: number,
  rest: string,
  announced: number,
): number | null {
  const line = lines[at]
  const ahead = lines.slice(at + 1, at + 1 + LINES_AHEAD).filter(({ section }) => section === line?.section)
  const inline = rest.trim() !== ''
  const list = ahead[0]?.block
  if (!inline && list?.type === 'list' && list !== line?.block) {
    return list.items.filter(({ depth }) => depth === 0).length
  }
  for (const style of STYLES) {
    let count = inline ? countOn(style, rest, 0) : 0
    if (inline && count === 0) continue
    for (const { plain } of ahead) {
      // Parts that began in the paragraph go on behind it only while some are missing: 三是 may be the part around it.
      if (inline && count >= announced) break
      count = countOn(style, plain, count)
      if (count === 0) break
    }
    if (count > 0) return count
  }
  return null
}

/** The count after a text that begins with the next part; the same count when it begins otherwise. */
function countOn(style: RegExp, text: string, before: number): number {
  let count = before
  const begin = text.length - text.trimStart().length
  for (const { 1: digits = '', index } of text.slice(0, REACH).matchAll(style)) {
    if (count === before ? index !== begin || numberOf(digits) !== before + 1 : numberOf(digits) <= count)
      break
    count += 1
  }
  return count
}

function numberOf(digits: string): number {
  return /^\d/.test(digits) ? Number(digits) : (readChineseNumber(digits) ?? 0)
}
