import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { PART_NAMES } from '#shared/domain/part.ts'
import { recordKey } from '#shared/domain/record-key.ts'
import { writeRecordRow } from '#shared/domain/records-file.ts'
import type { RecordInput } from '#shared/domain/record.ts'
import { RECORD_COLUMNS, type RecordColumn } from '#shared/domain/records-header.ts'
import { FORM_COLUMNS, type FormFacts } from '#shared/tables/form-layout.ts'
import { readForm } from '#shared/tables/read-form.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import { contentKey } from '../../electron/services/content-key.ts'
import { writeForm } from '../../electron/services/collect/write-form.ts'
import { openWorkbook } from '../../electron/services/import/workbook/open-workbook.ts'
import { figure } from '../support/arbitraries.ts'
import { fillForm, FIRST_ENTRY } from '../support/fill-form.ts'

const FACTS: FormFacts = {
  form: 'f',
  round: 'r',
  roundName: '2024年度',
  organ: '政协某市委员会',
  department: '提案委',
  from: '2024-01-01',
  to: '2024-12-31',
  due: null,
  issuedAt: '2025-01-01T00:00:00.000Z',
}
const CATEGORIES = ['提案', '视察调研', '为民服务']

const words = (maxLength: number) =>
  fc
    .string({ unit: fc.constantFrom(...`=+-@'"<>&;；,_x000D#示例（）提案办理会议 1a%`), maxLength })
    .map((text) => text.replace(/\s+/g, ' ').trim())
const lines = fc.array(words(20), { maxLength: 3 }).map((parts) => parts.join('\n').trim())
const day = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, date]) => `2024-${`${month}`.padStart(2, '0')}-${`${date}`.padStart(2, '0')}`)
const needed = words(30).map((text) => (text === '' ? '无题' : text))

const record: fc.Arbitrary<RecordInput> = fc
  .record({
    date: day,
    endDate: fc.option(day),
    category: fc.oneof(fc.constantFrom(...CATEGORIES), needed),
    title: needed,
    summary: lines,
    outcome: lines,
    people: words(20),
    department: fc.constant(FACTS.department),
    source: words(20),
    highlight: fc.boolean(),
    part: fc.option(fc.constantFrom('leadership', 'consultation', 'people', 'unity', 'self-building')),
    figures: fc.array(figure, { maxLength: 4 }),
  })
  .map((each) => ({
    ...each,
    endDate: each.endDate !== null && each.endDate < each.date ? null : each.endDate,
  }))

const NAMES = Object.keys(RECORD_COLUMNS) as RecordColumn[]

/** What a department types for a record. */
function typed(each: RecordInput): Partial<Record<RecordColumn, string>> {
  const line = writeRecordRow(each)
  return Object.fromEntries(
    NAMES.flatMap((name, place) =>
      FORM_COLUMNS.includes(name) && line[place] !== '' ? [[name, line[place] ?? '']] : [],
    ),
  )
}

const keys = (records: readonly RecordInput[]) => records.map(recordKey)

test('any records survive the way out in a form and back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(record, { maxLength: 6 }), async (records) => {
      const sent = records.map((each, place) => ({ id: `id${place}`, key: contentKey(each), record: each }))
      const bytes = await writeForm({ facts: FACTS, categories: CATEGORIES, records: sent })
      const form = readForm(await openWorkbook({ name: '表.xlsx', bytes }))
      if (form.kind !== 'form') throw new Error(form.kind)
      expect(form.problems).toEqual([])
      expect(form.facts).toEqual(FACTS)
      const back = form.rows.map((row) => ({ ...row.record, department: FACTS.department }))
      expect(keys(back)).toEqual(keys(records))
      expect(form.rows.map(({ mark }) => mark)).toEqual(
        sent.map(({ id, key }) => ({ kind: 'record', id, key })),
      )
    }),
    { numRuns: 15 },
  )
})

test('any records that another program types into a form come back as they were typed', async () => {
  const bytes = await writeForm({ facts: FACTS, categories: CATEGORIES, records: [] })
  await fc.assert(
    fc.asyncProperty(fc.array(record, { maxLength: 8 }), async (records) => {
      const entries = Object.fromEntries(records.map((each, place) => [FIRST_ENTRY + place, typed(each)]))
      const filled = records.length === 0 ? bytes : fillForm(bytes, entries)
      const form = readForm(await openWorkbook({ name: '表.xlsx', bytes: filled }))
      if (form.kind !== 'form') throw new Error(form.kind)
      expect(form.problems).toEqual([])
      expect(keys(form.rows.map((row) => ({ ...row.record, department: FACTS.department })))).toEqual(
        keys(records),
      )
    }),
    { numRuns: 25 },
  )
})

test('whatever happens to a form on its way, it is read, refused in a sentence or no form; the reader never breaks', async () => {
  const bytes = await writeForm({ facts: FACTS, categories: CATEGORIES, records: [] })
  const filled = fillForm(bytes, { [FIRST_ENTRY]: { date: '2024-03-12', category: '提案', title: '立案' } })
  const damage = fc.array(fc.tuple(fc.nat(filled.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(damage, fc.option(fc.nat(filled.length)), async (changes, cut) => {
      const broken = filled.slice(0, cut ?? filled.length)
      for (const [at, byte] of changes) if (at < broken.length) broken[at] = byte
      try {
        const form = readForm(await openWorkbook({ name: '坏.xlsx', bytes: broken }))
        expect(['form', 'refused', 'foreign']).toContain(form.kind)
      } catch (error) {
        expect(error).toBeInstanceOf(ServiceError)
      }
    }),
    { numRuns: 150 },
  )
})

test('cells of any text, number or day in any place never break the reader of forms', () => {
  const cell = fc.record({
    text: fc.oneof(
      fc.constantFrom(
        '',
        '日期',
        '类别',
        '标题',
        '数据',
        '示例',
        'r1',
        '综述收集表',
        '9',
        ...Object.values(PART_NAMES),
      ),
      fc.string(),
    ),
    number: fc.option(fc.double()),
    day: fc.option(day),
  })
  const sheet = fc.record({
    name: fc.oneof(fc.constantFrom('履职记录', '填写说明', '收集表信息'), fc.string()),
    hidden: fc.boolean(),
    rows: fc.array(fc.array(cell, { maxLength: 14 }), { maxLength: 12 }),
    merged: fc.constant([]),
  })
  const heads = [...FORM_COLUMNS.map((column) => RECORD_COLUMNS[column][0]), '行标'].map((text) => ({
    text,
    number: null,
    day: null,
  }))
  fc.assert(
    fc.property(fc.array(sheet, { maxLength: 3 }), fc.boolean(), (sheets, hasHeads) => {
      const all = hasHeads ? sheets.map((each) => ({ ...each, rows: [heads, ...each.rows] })) : sheets
      const form = readForm({ kind: 'xlsx', encoding: null, sheets: all, notes: [] })
      expect(['form', 'refused', 'foreign']).toContain(form.kind)
    }),
    { numRuns: 400 },
  )
})
