import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FrameItem } from '#shared/paper/frame-items.ts'
import { layPaper, type PaperLayout, type TextBlock } from '#shared/paper/flow.ts'
import type { FlowItem } from '#shared/paper/paginate.ts'
import { frameOf, profileOf } from './papers.ts'

const REPORT = profileOf('report')
const OFFICIAL = profileOf('official')
const LINE = REPORT.body.line

const block = (
  count: number,
  section: string | null = 'consultation',
  more: Partial<FlowItem> = {},
): TextBlock => ({
  kind: 'block',
  section,
  item: { before: 0, content: { kind: 'lines', count, height: LINE }, ...more },
})
const title: TextBlock = { ...block(1, null), kind: 'title' }
/** What stands on each page: blocks by number, the frame by name. */
const told = ({ pages, sources }: PaperLayout) =>
  pages.map(({ slices }) =>
    slices.map(({ item }) => {
      const source = sources[item]
      return source === undefined ? '' : 'frame' in source ? source.frame.id : String(source.block)
    }),
  )
const topOf = ({ pages, sources }: PaperLayout, wanted: number | FrameItem['id']) =>
  pages
    .flatMap(({ slices }) => slices)
    .find(({ item }) => {
      const source = sources[item]
      return source !== undefined && ('frame' in source ? source.frame.id : source.block) === wanted
    })?.top

test('one blank line parts the title from the text, and what belongs to the title stands close to it', () => {
  expect(topOf(layPaper([title, block(1)], [], REPORT), 1)).toBe(2 * LINE)
  const meeting = layPaper(
    [title, block(1)],
    frameOf('meeting', { reporter: '王某某' }),
    profileOf('meeting'),
  )
  expect([topOf(meeting, 'meeting'), topOf(meeting, 'reporter')]).toEqual([LINE, 2 * LINE])
  expect([topOf(meeting, 'salutation'), topOf(meeting, 1)]).toEqual([4 * LINE, 5 * LINE])
})

test('below a red head the title leaves two lines', () => {
  const layout = layPaper([title, block(1)], frameOf('official', {}), OFFICIAL)
  const head = layout.pages[0]?.slices[0]
  expect(topOf(layout, 0)).toBe((head?.height ?? 0) + 2 * LINE)
})

test('the signature follows the text, attachments begin new pages and 版记 comes last', () => {
  const frame = frameOf('official', { signatureOrgan: '政协青山市委员会', signatureDate: '2026-01-08' }, [
    '名单',
  ])
  const layout = layPaper(
    [title, block(2), block(1, 'attachment1', { keepNext: true }), block(3, 'attachment1')],
    frame,
    OFFICIAL,
  )
  expect(told(layout)).toEqual([
    ['head', '0', '1', 'attachments', 'signature'],
    ['attachment1', '2', '3', 'imprint'],
  ])
})

test('版记 stands on the lower edge of the type area', () => {
  const layout = layPaper([title, block(2)], frameOf('official', {}), OFFICIAL)
  const last = layout.pages.at(-1)?.slices.at(-1)
  const { height, top, bottom } = OFFICIAL.page
  expect((last?.top ?? 0) + (last?.height ?? 0)).toBe(height - top - bottom)
})

test('版记 apart stands on the back of the last sheet, and neither it nor a blank page has a number', () => {
  const frame = frameOf('official', { imprintApart: true })
  const numbers = (lines: number) =>
    layPaper([title, block(lines)], frame, OFFICIAL).pages.map(({ number }) => number)
  expect(numbers(2)).toEqual([1, null])
  expect(numbers(30)).toEqual([1, 2, null, null])
})

test('目录 has pages of its own, and the title begins a new one', () => {
  const layout = layPaper([title, block(2)], frameOf('report', { contents: true }), REPORT)
  expect(told(layout)).toEqual([['contents'], ['0', '1']])
})

test('every block stands on the pages whole and in order, whatever the frame', () => {
  const paper = fc.record({
    contents: fc.boolean(),
    imprintApart: fc.boolean(),
    signatureOrgan: fc.constantFrom('', '政协青山市委员会'),
  })
  const counts = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 12 })
  fc.assert(
    fc.property(counts, paper, (lines, facts) => {
      const layout = layPaper(
        [title, ...lines.map((count) => block(count))],
        frameOf('official', facts),
        OFFICIAL,
      )
      const found = layout.pages.flatMap(({ slices }) =>
        slices.flatMap(({ item, from, to }) => {
          const source = layout.sources[item]
          return source !== undefined && 'block' in source ? [{ at: source.block, lines: to - from }] : []
        }),
      )
      expect(found.map(({ at }) => at)).toEqual(found.map(({ at }) => at).sort((a, b) => a - b))
      const sums = [1, ...lines].map((_count, index) =>
        found.reduce((sum, slice) => (slice.at === index ? sum + slice.lines : sum), 0),
      )
      expect(sums).toEqual([1, ...lines])
    }),
  )
})
