import { quoteShort } from '../domain/figure-problem.ts'
import { parseQuantity, plainWidth } from '../domain/quantity-parse.ts'
import type { Parsed } from '../domain/quantity-parse.ts'
import type { Quantity } from '../domain/quantity.ts'
import { approximationEnd, approximationStart } from './approximation-word.ts'
import type { CheckedLine } from './checked-line.ts'
import type { Draft, Words } from './make-finding.ts'

/** A single digit with 余 or 多 behind it; 十余, 20多 and 3万余 are fine. */
const SINGLE = /(?:^|[^\d.〇零一二两三四五六七八九十百千万亿])[\d一二两三四五六七八九](?:余|多)/

/**
 * N08: approximations said twice (上千余人次, 超6万余元, 近 before a bound 20余次) and 余 or 多 behind a single digit (3余次).
 * Sees typed numbers and bound figures with the words beside them.
 */
export function checkNumberWording(line: CheckedLine): Draft[] {
  const typed = line.typed.flatMap(({ start, end, read }) =>
    judge(line.plain.slice(start, end), read, { line, start, end }),
  )
  const bound = line.figures.flatMap(({ start, end, figure }) => {
    const from = approximationStart(line.plain, start)
    const to = approximationEnd(line.plain, end)
    const words = line.plain.slice(from, start) + plainWidth(figure.text) + line.plain.slice(end, to)
    return judge(words, parseQuantity(words), { line, start: from, end: to, figureId: figure.id })
  })
  return [...typed, ...bound]
}

function judge(words: string, read: Parsed<Quantity>, place: Words): Draft[] {
  const fault = (message: string): Draft[] => [
    { rule: 'number-wording', code: 'N08', severity: 'error', message, at: [place] },
  ]
  if (!read.ok && read.problem.code === 'double-approximation') {
    // 达 says only that the number was reached and may stay.
    const twice = read.problem.data.split('、').filter((word) => !word.startsWith('达'))
    return fault(`${quoteShort(words)}里概数词重复：“${twice.join('”“')}”只留一个`)
  }
  return SINGLE.test(words) ? fault(`${quoteShort(words)}：个位数写确数，后面不用“余”或“多”`) : []
}
