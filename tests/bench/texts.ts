import { unzipSync, strFromU8 } from 'fflate'
import { SaxesParser } from 'saxes'
import { extractFigures } from '#shared/extraction/extract-figures.ts'
import { toProposals } from '#shared/texts/proposal.ts'
import { readTextBytes } from '../../electron/services/texts/read-text-file.ts'
import { makeDocx, p, r } from '../fixtures/texts-in/make-docx.ts'
import { REVIEW } from '../fixtures/texts-in/synthetic-review.ts'

/**
 * Reading a .docx beside unpacking and parsing the same XML without looking at it, which is the floor; then what the room
 * does with a text before the writer sees it, for a review of twenty pages and for 5 MB.
 */
const PAGES = 45
const MOST = 5 * 1024 * 1024

function best(times: number, work: () => unknown): number {
  let least = Infinity
  for (let turn = 0; turn < times; turn += 1) {
    const from = performance.now()
    work()
    least = Math.min(least, performance.now() - from)
  }
  return least
}

async function bestAsync(times: number, work: () => Promise<unknown>): Promise<number> {
  let least = Infinity
  for (let turn = 0; turn < times; turn += 1) {
    const from = performance.now()
    await work()
    least = Math.min(least, performance.now() - from)
  }
  return least
}

const docxOf = (text: string) =>
  makeDocx(
    text
      .split('\n')
      .map((line) => p(r(line)))
      .join(''),
  )
function parseAlone(docx: Uint8Array): void {
  const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array())
  new SaxesParser({ xmlns: true }).write(xml).close()
}

const review = Array.from({ length: PAGES }, (_, at) => REVIEW.replace('412件', `${at + 1}件`)).join('\n')
const copies = Math.floor(MOST / (Buffer.byteLength(REVIEW) + 8))
const long = Array.from({ length: copies }, (_, at) => REVIEW.replace('412件', `${at + 1}件`)).join('\n')

for (const [name, text, times] of [
  [`${review.length} characters`, review, 20],
  ['5 MB', long, 2],
] as const) {
  const docx = docxOf(text)
  const floor = best(times, () => parseAlone(docx))
  const read = await bestAsync(times, () => readTextBytes(docx, '稿.docx'))
  const found = extractFigures(text)
  const extract = best(times, () => toProposals(extractFigures(text).figures, []))
  console.log(
    `texts, ${name}: parsing the .docx alone takes ${floor.toFixed(0)} ms, reading it ${read.toFixed(0)} ms (${(read / floor).toFixed(1)} ×); ` +
      `its ${found.figures.length} figures are found in ${extract.toFixed(0)} ms (${(extract / floor).toFixed(1)} ×)`,
  )
}
