import { extractFigures } from '#shared/extraction/extract-figures.ts'
import { markedTexts } from '../support/extraction-truth.ts'
import { categories } from '../support/compose.ts'

/**
 * Reading the figures out of a review of twenty pages, and out of a text of 5 MB, against looking up every run of digits
 * in the same text with one regular expression.
 */
const ROUNDS = 15
const PAGES = 13_000

const texts = markedTexts(new URL('../fixtures/texts', import.meta.url).pathname).map(({ text }) => text)
/** What stands between the figures of a review: most of it. */
const PROSE =
  '坚持把政治建设摆在首位，充分发挥政协党组领导作用和党员委员先锋模范作用，把学习贯彻党的创新理论同履职实践结合起来，' +
  '不断增强懂政协、会协商、善议政的能力和本领。围绕中心、服务大局，聚焦群众急难愁盼，深入基层一线开展调查研究，' +
  '推动一批民生实事落地见效，汇聚起团结奋斗的强大合力。\n'
const grown = (length: number): string => {
  let text = ''
  for (let at = 0; text.length < length; at += 1) text += (texts[at % texts.length] ?? '') + PROSE.repeat(12)
  return text.slice(0, length)
}
const median = (work: () => number, rounds: number): { ms: number; count: number } => {
  const times: number[] = []
  let count = 0
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now()
    count = work()
    times.push(performance.now() - start)
  }
  return { ms: times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0, count }
}

const line = (name: string, text: string, rounds: number): void => {
  const ours = median(() => extractFigures(text, { categories }).figures.length, rounds)
  const floor = median(() => [...text.matchAll(/[\d０-９]+(?:\.\d+)?/g)].length, rounds)
  const ratio = (ours.ms / floor.ms).toFixed(0)
  process.stdout.write(
    `${name}: ${ours.ms.toFixed(1)} ms for ${ours.count} figures; digits alone ${floor.ms.toFixed(2)} ms for ${floor.count}; ratio ${ratio}\n`,
  )
}

extractFigures(grown(PAGES), { categories })
line('20 pages', grown(PAGES), ROUNDS)
line('5 MB (1.75 million characters)', grown(1_750_000), 3)
