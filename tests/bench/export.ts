import {
  Bookmark,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type FileChild,
} from 'docx'
import { inlinesText } from '#shared/document/plain-text.ts'
import { documentSchema, type Inline, type ReviewDocument } from '#shared/document/model.ts'
import { exportKind } from '../golden/export-kind.ts'
import { figure } from '../fixtures/every-kind-document.ts'

/**
 * Export of 20 and of 200 pages and of a table of 2,000 rows against the bare docx library writing the same paragraphs and
 * cells: the same texts, runs and bookmarks, with none of our styles, fonts, numbers or fixed bytes. Both sides run in
 * turn in one process; the memory stated is the most that this process ever took for the pages.
 */
const CHARACTERS_A_PAGE = 22 * 28
const WARM_UP = 5
const ROUNDS = 25
const AIM = 1.3
const MEMORY_AIM = 500

const SENTENCES = [
  '聚焦“十四五”规划实施，组织委员深入企业、社区、田间地头开展调研视察',
  '，坚持问题导向、目标导向、结果导向相统一，形成专题调研报告',
  '，得到市委、市政府主要领导批示，有关建议转化为政策措施',
  '；围绕优化营商环境、推进乡村全面振兴、加强基层社会治理等课题深度协商，提出意见建议',
]

function review(pages: number): ReviewDocument {
  const blocks: unknown[] = []
  for (let count = 0, characters = 0; characters < pages * CHARACTERS_A_PAGE; count += 1) {
    const inlines: Inline[] = SENTENCES.flatMap((text, index): Inline[] => [
      { type: 'text', text },
      figure(`f${count}x${index}`, '意见建议', `${count + index}余条`, count + index, '条'),
    ])
    inlines.push({ type: 'text', text: '。' })
    if (count % 8 === 0)
      blocks.push({
        type: 'heading',
        id: `h${count}`,
        level: 2,
        inlines: [{ type: 'text', text: '聚力协商议政' }],
      })
    blocks.push({ type: 'paragraph', id: `p${count}`, inlines })
    characters += inlinesText(inlines).length
  }
  return documentSchema.parse({
    version: 1,
    title: '年度工作综述',
    subtitle: '',
    numbering: 'chinese',
    parts: [{ id: 'consultation', heading: '聚焦中心大局', blocks }],
  })
}

function longTable(rows: number): ReviewDocument {
  const cell = (text: string, header: boolean) => {
    return { colSpan: 1, rowSpan: 1, header, lines: [[{ type: 'text', text }]] }
  }
  const table = {
    type: 'table',
    id: 't',
    widths: [1, 3, 2, 2, 1],
    rows: Array.from({ length: rows }, (_, row) => ({
      cells: Array.from({ length: 5 }, (_other, column) => cell(`第${row}行第${column}列`, row === 0)),
    })),
  }
  return documentSchema.parse({
    version: 1,
    title: '年度工作综述',
    subtitle: '',
    numbering: 'none',
    parts: [{ id: 'intro', heading: null, blocks: [table] }],
  })
}

/** The floor: what the library costs for these paragraphs, called as its own documentation calls it. */
async function bareDocx(document: ReviewDocument): Promise<Uint8Array> {
  const children = document.parts.flatMap((part) =>
    part.blocks.map((block): FileChild => {
      if (block.type === 'table') {
        return new Table({
          rows: block.rows.map(
            (row) =>
              new TableRow({
                children: row.cells.map(
                  (cell) =>
                    new TableCell({
                      children: cell.lines.map(
                        (line) => new Paragraph({ children: [new TextRun(inlinesText(line))] }),
                      ),
                    }),
                ),
              }),
          ),
        })
      }
      if (block.type === 'heading') {
        return new Paragraph({
          heading: HeadingLevel.HEADING_2,
          children: [new TextRun(inlinesText(block.inlines))],
        })
      }
      const inlines = block.type === 'paragraph' ? block.inlines : []
      return new Paragraph({
        children: inlines.map((inline) => {
          if (inline.type === 'figure') {
            return new Bookmark({ id: `_fig_${inline.id}`, children: [new TextRun(inline.text)] })
          }
          return new TextRun(inline.type === 'text' ? inline.text : '')
        }),
      })
    }),
  )
  return Packer.pack(new Document({ sections: [{ children }] }), 'uint8array')
}

const ours = (document: ReviewDocument) => exportKind(document)

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN

/** Milliseconds that both sides take for a document, in the middle of many rounds. */
async function compare(document: ReviewDocument, rounds: number): Promise<string> {
  const times = { ours: [] as number[], bare: [] as number[] }
  for (let round = -WARM_UP; round < rounds; round += 1) {
    // In turn first, so that neither side always pays for the other's garbage.
    const first = round % 2 === 0 ? bareDocx : ours
    const second = first === ours ? bareDocx : ours
    const firstTime = await milliseconds(() => first(document))
    const secondTime = await milliseconds(() => second(document))
    // The first rounds only warm the code of both sides up.
    if (round < 0) continue
    times.ours.push(first === ours ? firstTime : secondTime)
    times.bare.push(first === ours ? secondTime : firstTime)
  }
  const own = median(times.ours)
  const bare = median(times.bare)
  const ratio = `ratio ${(own / bare).toFixed(2)} (aim <= ${AIM})`
  return `${own.toFixed(0)} ms, bare docx ${bare.toFixed(0)} ms, ${ratio}`
}

for (const pages of [20, 200]) {
  const document = review(pages)
  const figures = document.parts[0]?.blocks.filter((block) => block.type === 'paragraph').length ?? 0
  console.log(
    `export ${pages} pages, ${figures * SENTENCES.length} figures: ${await compare(document, ROUNDS)}`,
  )
}
// Kilobytes.
const peak = process.resourceUsage().maxRSS / 1024
console.log(`export peak memory of both sides up to 200 pages: ${peak.toFixed(0)} MB (aim <= ${MEMORY_AIM})`)
console.log(`export a table of 2000 rows: ${await compare(longTable(2000), 9)}`)
