import { describe, expect, test } from 'vitest'
import type { RecordInput } from '#shared/domain/record.ts'
import {
  emptyValues,
  formProblems,
  sameValues,
  toRecord,
  valuesOf,
  type FormValues,
} from '../../../renderer/features/ledger/record-form.ts'
import { ledger as en } from '../../../renderer/text/en/ledger.ts'
import { ledger as zh } from '../../../renderer/text/zh-CN/ledger.ts'

const TODAY = '2024-12-29'
const filled: FormValues = {
  ...emptyValues(TODAY),
  title: ' 年末补报信息 ',
  category: '社情民意信息',
  figures: '社情民意信息6条，批示2件',
}

const record: RecordInput = {
  date: '2024-03-12',
  endDate: '2024-03-14',
  category: '视察调研',
  title: '乡村振兴专题调研',
  summary: '赴五个镇',
  outcome: '形成报告',
  people: '经济委委员',
  department: '经济委',
  source: '调研报告',
  highlight: true,
  part: 'people',
  figures: [
    { label: '调研报告', value: 1, unit: '篇', approx: '' },
    { label: '捐款捐物', value: 290, unit: '万元', approx: '多' },
  ],
}

describe('the entry form', () => {
  test('files what was typed, trimmed, with its figures parsed', () => {
    expect(formProblems(filled, TODAY, zh)).toEqual({})
    expect(toRecord(filled, TODAY)).toMatchObject({
      title: '年末补报信息',
      date: TODAY,
      endDate: null,
      part: null,
      figures: [
        { label: '社情民意信息', value: 6, unit: '条', approx: '' },
        { label: '批示', value: 2, unit: '件', approx: '' },
      ],
    })
  })

  test('shows a stored record and files it back unchanged', () => {
    expect(toRecord(valuesOf(record), TODAY)).toEqual(record)
  })

  test('names each field that keeps it from being filed', () => {
    expect(formProblems(emptyValues(TODAY), TODAY, zh)).toEqual({
      title: zh.noTitle,
      category: zh.noCategory,
    })
    const wrong = {
      ...filled,
      date: '2024-02-31',
      endDate: 'soon',
      figures: '批示2',
      title: '长'.repeat(201),
    }
    const problems = formProblems(wrong, TODAY, zh)
    expect(Object.keys(problems).sort()).toEqual(['date', 'endDate', 'figures', 'title'])
    expect(problems.figures).toContain('缺少单位')
  })

  test('says the same in English without a Chinese sentence', () => {
    const problems = formProblems({ ...filled, title: '', figures: '批示2' }, TODAY, en)
    expect(problems.title).toBe('The title is missing')
    expect(problems.figures).toMatch(/has no unit/)
  })

  test('refuses a last day before the first', () => {
    const problems = formProblems({ ...filled, endDate: '2024-12-01' }, TODAY, zh)
    expect(problems).toEqual({ endDate: zh.endBeforeStart })
  })

  test('keeps date, category and department for the next entry and nothing else', () => {
    const next = emptyValues(TODAY, { ...valuesOf(record) })
    expect(next).toEqual({
      ...emptyValues('2024-03-12'),
      category: '视察调研',
      department: '经济委',
    })
  })

  test('knows whether anything was changed', () => {
    expect(sameValues(valuesOf(record), valuesOf({ ...record }))).toBe(true)
    expect(sameValues(valuesOf(record), { ...valuesOf(record), highlight: false })).toBe(false)
  })
})
