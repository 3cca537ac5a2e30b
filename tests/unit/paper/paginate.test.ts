import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { paginate, type FlowItem, type PageRoom } from '#shared/paper/paginate.ts'

const ROOM: PageRoom = { upright: 22 * 579, side: 15 * 579, noteGap: 300 }
const lines = (count: number, more: Partial<FlowItem> = {}): FlowItem => ({
  before: 0,
  content: { kind: 'lines', count, height: 579 },
  ...more,
})
const rows = (heights: number[], header = 0, more: Partial<FlowItem> = {}): FlowItem => ({
  before: 0,
  content: { kind: 'rows', heights, header, lead: 0 },
  ...more,
})
const told = (items: FlowItem[]) =>
  paginate(items, ROOM).map(({ slices }) =>
    slices.map(({ item, from, to }) => `${item}:${from}-${to}`).join(' '),
  )

describe('pages are filled as the paper fills them', () => {
  it('puts 22 lines on a page and goes on in the middle of a paragraph', () => {
    expect(told([lines(10), lines(30), lines(5)])).toEqual(['0:0-10 1:0-12', '1:12-30 2:0-4', '2:4-5'])
  })

  it('is one empty page for nothing', () => {
    expect(told([])).toEqual([''])
  })

  it('takes a heading along to the page on which its text begins', () => {
    expect(told([lines(21), lines(1, { keepNext: true }), lines(3)])).toEqual(['0:0-21', '1:0-1 2:0-3'])
    expect(told([lines(20), lines(1, { keepNext: true }), lines(3)])).toEqual(['0:0-20 1:0-1 2:0-1', '2:1-3'])
  })

  it('takes a chain of headings along together', () => {
    const chain = [lines(1, { keepNext: true }), lines(1, { keepNext: true }), lines(2)]
    expect(told([lines(20), ...chain])).toEqual(['0:0-20', '1:0-1 2:0-1 3:0-2'])
  })

  it('drops the room above what a page break put at the top, but not on the first page', () => {
    const pages = paginate([lines(22), lines(2, { before: 579 })], ROOM)
    expect(pages[1]?.slices[0]?.top).toBe(0)
    expect(paginate([lines(1, { before: 579 })], ROOM)[0]?.slices[0]?.top).toBe(579)
  })

  it('starts attachments on a new page', () => {
    expect(told([lines(2), lines(1, { pageBefore: true })])).toEqual(['0:0-2', '1:0-1'])
  })

  it('divides a table between rows and counts its header on every page', () => {
    const pages = paginate(
      [
        lines(20),
        rows(
          Array.from({ length: 30 }, () => 579),
          1,
        ),
      ],
      ROOM,
    )
    expect(pages.map(({ slices }) => slices.at(-1))).toMatchObject([
      { item: 1, from: 0, to: 2, repeated: 0 },
      { item: 1, from: 2, to: 23, repeated: 579 },
      { item: 1, from: 23, to: 30, repeated: 579 },
    ])
  })

  it('never leaves the header of a table alone at the foot of a page', () => {
    expect(told([lines(21), rows([579, 579, 579], 1)])).toEqual(['0:0-21', '1:0-3'])
  })

  it('gives a row that is higher than a page a page of its own', () => {
    expect(told([lines(1), rows([579, 30 * 579, 579])])).toEqual(['0:0-1 1:0-1', '1:1-2', '1:2-3'])
  })

  it('keeps the lines above a note that needs room at the foot', () => {
    const noted = lines(22, { notes: [{ at: 20, height: 600 }] })
    const pages = paginate([noted], ROOM)
    expect(pages.map(({ slices, notes }) => [slices[0]?.from, slices[0]?.to, notes.length])).toEqual([
      [0, 20, 0],
      [20, 22, 1],
    ])
  })

  it('turns the sheet for what lies on its side, and back', () => {
    const pages = paginate([lines(2), rows([579, 579], 0, { side: true }), lines(2)], ROOM)
    expect(pages.map(({ side, slices }) => [side, slices.length])).toEqual([
      [false, 1],
      [true, 1],
      [false, 1],
    ])
  })

  const item = fc.record({
    before: fc.constantFrom(0, 579),
    content: fc.oneof(
      fc.record({
        kind: fc.constant('lines' as const),
        count: fc.nat(60),
        height: fc.constantFrom(579, 460),
      }),
      fc.record({
        kind: fc.constant('rows' as const),
        heights: fc.array(fc.integer({ min: 300, max: 20_000 }), { minLength: 1, maxLength: 40 }),
        header: fc.nat(2),
        lead: fc.constantFrom(0, 579),
      }),
      fc.record({ kind: fc.constant('box' as const), height: fc.integer({ min: 100, max: 20_000 }) }),
    ),
    keepNext: fc.boolean(),
    keepLines: fc.boolean(),
    pageBefore: fc.boolean(),
    side: fc.boolean(),
    notes: fc.array(fc.record({ at: fc.nat(10), height: fc.integer({ min: 200, max: 3000 }) }), {
      maxLength: 3,
    }),
  })

  it('loses nothing, repeats nothing and keeps the order, whatever it is given', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 30 }), (items) => {
        const pages = paginate(items, ROOM)
        const slices = pages.flatMap((page) => page.slices)
        const expected = items.flatMap(({ content }, index) => {
          const count =
            content.kind === 'lines' ? content.count : content.kind === 'rows' ? content.heights.length : 1
          return Array.from({ length: count }, (_, at) => `${index}:${at}`)
        })
        const got = slices.flatMap(({ item: index, from, to }) =>
          Array.from({ length: to - from }, (_, at) => `${index}:${from + at}`),
        )
        expect(got).toEqual(expected)
      }),
    )
  })

  it('overfills a page only with what is too high for any', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 30 }), (items) => {
        for (const { side, slices, used } of paginate(items, ROOM)) {
          const room = side ? ROOM.side : ROOM.upright
          if (slices.filter(({ height }) => height > 0).length > 1) expect(used).toBeLessThanOrEqual(room + 8)
        }
      }),
    )
  })
})
