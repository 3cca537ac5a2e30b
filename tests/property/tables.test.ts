import fc from 'fast-check'
import { writeOds } from 'hucre'
import { beforeAll, describe, expect, test } from 'vitest'
import { ServiceError } from '#shared/ipc/result.ts'
import { findTable } from '#shared/tables/find-table.ts'
import { guessColumns } from '#shared/tables/guess-columns.ts'
import type { Cell, Sheet, Workbook } from '#shared/tables/model.ts'
import { readDate, NO_CONTEXT } from '#shared/tables/date-habits.ts'
import { figureCellReader, readFigureCell } from '#shared/tables/plain-figures.ts'
import { readRows } from '#shared/tables/read-rows.ts'
import { packRows, unpackRows } from '../../electron/services/import/workbook/packed-rows.ts'
import { readPaste } from '../../electron/services/import/workbook/read-paste.ts'
import { encodeGbk } from '../support/encode-gbk.ts'
import { buildXls } from '../support/build-xls.ts'
import { day, xlsx } from '../support/build-xlsx.ts'
import { read } from '../support/read-tables.ts'

const ROWS = [
  ['某市政协2025年台账', null, null, null],
  ['时间', '活动名称', '类别', '参加人次'],
  ['3月12日', '提案办理协商会', '提案', 26],
  ['3.13', '视察老旧小区', '视察', 12],
]
const HTML = `<html><head><meta charset=gbk></head><table>${ROWS.map((row) => `<tr>${row.map((cell) => `<td rowspan=1>${cell ?? ''}</td>`).join('')}</tr>`).join('')}</table></html>`

/** Ends in a workbook or a ServiceError, and reads every table of it. */
async function survives(bytes: Uint8Array): Promise<void> {
  let book: Workbook
  try {
    book = await read(bytes, '表.bin')
  } catch (error) {
    if (error instanceof ServiceError) {
      expect(error.message).toMatch(/[\u4e00-\u9fff].*[。]$/)
      return
    }
    throw error
  }
  for (const sheet of book.sheets) understand(sheet)
}

function understand(sheet: Sheet): void {
  const frame = findTable(sheet)
  if (frame === null) return
  const choices = guessColumns(sheet, frame, { categories: [], departments: [] })
  const { rows } = readRows(sheet, frame, choices, {
    categories: [],
    defaultYear: 2025,
    department: '',
    category: '提案',
  })
  for (const { record, errors } of rows) expect(record === null).toBe(errors.length > 0)
}

const originals: Record<string, Uint8Array> = {}
beforeAll(async () => {
  originals['xlsx'] = await xlsx([...ROWS, [day(2025, 3, 14), '丁', '提案', 3]], { merged: [[0, 0, 0, 3]] })
  originals['xls'] = buildXls([{ name: '台账', rows: ROWS, merged: [[0, 0, 0, 3]] }], { continueEvery: 60 })
  originals['ods'] = await writeOds({ sheets: [{ name: '台账', rows: ROWS }] })
  originals['html'] = encodeGbk(HTML)
  originals['csv'] = encodeGbk(ROWS.map((row) => row.join(',')).join('\n'))
})

describe('whatever the bytes are, a reader ends in a workbook or a sentence', () => {
  test.each(['xlsx', 'xls', 'ods', 'html', 'csv'])('a cut or bent %s', async (kind) => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 })), {
          maxLength: 8,
        }),
        async (keep, flips) => {
          const whole = originals[kind] ?? new Uint8Array()
          const bytes = whole.slice(0, keep < 0.5 ? whole.length : Math.floor(whole.length * keep))
          for (const [place, value] of flips) bytes[Math.floor(place * (bytes.length - 1))] = value
          await survives(bytes)
        },
      ),
      { numRuns: 150 },
    )
  })

  test.each([
    ['nothing known', []],
    ['a zip', [0x50, 0x4b, 3, 4]],
    ['a compound file', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
    ['a web page', [...'<html><table><tr><td>'].map((c) => c.charCodeAt(0))],
    ['UTF-16', [0xff, 0xfe]],
  ])('random bytes that begin like %s', async (_, head) => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (tail) => {
        await survives(Uint8Array.from([...head, ...tail]))
      }),
      { numRuns: 100 },
    )
  })

  test('a paste of any text and HTML', () => {
    const piece = fc.constantFrom(
      '<table>',
      '<tr>',
      '<td colspan=3>',
      '<td',
      '</table>',
      '"',
      '甲',
      '\t',
      '\n',
      '<!--',
      '-->',
      '&nbsp;',
      '<style>',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), (pieces) => {
        try {
          for (const sheet of readPaste({ html: pieces.join(''), text: pieces.join('') }).sheets)
            understand(sheet)
        } catch (error) {
          if (!(error instanceof ServiceError)) throw error
        }
      }),
    )
  })
})

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => ({ text, number: null, day: null })),
  fc
    .constantFrom('日期', '标题', '时间', '合计', '同上', '3.12', '3月', '26人次', '#REF!')
    .map((text) => ({ text, number: null, day: null })),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map((number) => ({ text: String(number), number, day: null })),
  fc.constant({ text: '2025-03-12', number: 45728, day: '2025-03-12' }),
)

test('rows come out of the thread as they went in', () => {
  const shown = cell.filter(({ text }) => text !== '')
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.oneof(shown, fc.constant({ text: '', number: null, day: null })))),
      (rows) => {
        expect(unpackRows(packRows(rows))).toEqual(rows)
      },
    ),
  )
})

test('any sheet with any merged cells is understood or has no table', () => {
  const place = fc.nat({ max: 12 })
  const area = fc.tuple(place, place, place, place).map(([a, b, c, d]) => ({
    top: Math.min(a, b),
    bottom: Math.max(a, b),
    left: Math.min(c, d),
    right: Math.max(c, d),
  }))
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }),
      fc.array(area, { maxLength: 5 }),
      (rows, merged) => {
        understand({ name: '表', hidden: false, rows, merged })
      },
    ),
    { numRuns: 500 },
  )
})

test('a date that is read exists, and its end is not before it', () => {
  const sign = fc.constantFrom(...'0123456789年月日.-/至、上下旬中第一二三四季度', '2025', '12')
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
      const got = readDate(
        { text: signs.join(''), number: null, day: null },
        { ...NO_CONTEXT, givenYear: 2025 },
      )
      if (got.kind !== 'date') return
      for (const each of [got.date, got.endDate ?? got.date]) {
        expect(new Date(`${each}T00:00:00Z`).toISOString().slice(0, 10)).toBe(each)
      }
      if (got.endDate !== null) expect(got.endDate > got.date).toBe(true)
    }),
    { numRuns: 3000 },
  )
})

test('a cell of a column of numbers reads the same wherever it stands', () => {
  const sign = fc.constantFrom(...'0123456789.,约余多万人次件%—无', '26', '3件')
  const text = fc.array(sign, { maxLength: 5 }).map((signs) => signs.join(''))
  const number = fc.oneof(fc.nat(30), fc.double({ min: 0, max: 99, noNaN: true }))
  const one = fc.oneof(
    text.map((shown): Cell => ({ text: shown, number: null, day: null })),
    number.map((value): Cell => ({ text: String(value), number: value, day: null })),
  )
  fc.assert(
    fc.property(
      fc.array(one, { maxLength: 20 }),
      fc.constantFrom('', '人次', '%', '万元', '成'),
      (cells, unit) => {
        const column = { label: '参加', unit }
        const readCell = figureCellReader(column)
        for (const each of [...cells, ...cells]) {
          expect(readCell(each)).toEqual(readFigureCell(each, column))
        }
      },
    ),
    { numRuns: 500 },
  )
})
