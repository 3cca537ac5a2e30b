import { describe, expect, test } from 'vitest'
import type { GridColumnKey } from '../../../renderer/features/ledger/grid-columns.ts'
import { planBulk } from '../../../renderer/features/spreadsheet/bulk-change.ts'
import { editCells, fillDown } from '../../../renderer/features/spreadsheet/cell-edits.ts'
import { changeCell } from '../../../renderer/features/spreadsheet/cell-value.ts'
import { columns, gridRow, WORDS } from '../../support/grid-rows.ts'

function change(key: GridColumnKey, text: string, row = gridRow('甲')) {
  const [column] = columns(key)
  if (column === undefined) throw new Error(key)
  const changed = changeCell(row, column, text, WORDS)
  return changed.ok ? changed.record : changed.problem
}

describe('a cell as it is typed', () => {
  test('changes its own field and leaves the others as they are', () => {
    const row = gridRow('甲', { title: ' 两边有空格 ', summary: '一\n二' })
    expect(change('department', '经济委', row)).toEqual({
      date: row.date,
      endDate: null,
      category: '提案',
      title: ' 两边有空格 ',
      summary: '一\n二',
      outcome: '',
      people: '',
      department: '经济委',
      source: '',
      highlight: false,
      part: null,
      figures: [],
    })
  })

  test('a day without a year takes the year of its record', () => {
    expect(change('date', '12-29')).toMatchObject({ date: '2024-12-29' })
    expect(change('endDate', '3月15日')).toMatchObject({ endDate: '2024-03-15' })
    expect(change('endDate', '2024-03-01')).toBe('结束日期早于日期')
  })

  test('date, category and title cannot be empty', () => {
    expect([change('date', ''), change('category', ' '), change('title', '')]).toEqual([
      '请填日期',
      '请填类别',
      '请填标题',
    ])
  })

  test('parts are taken by name, stars by yes and no, and other words refused in a sentence', () => {
    expect(change('part', '团结联谊')).toMatchObject({ part: 'unity' })
    expect(change('part', '')).toMatchObject({ part: null })
    expect(change('part', '后勤')).toContain('部分只能填')
    expect(change('star', '是')).toMatchObject({ highlight: true })
    expect(change('star', '也许')).toBe('亮点只能填“是”或“否”')
  })

  test('a line break in a field of one line becomes a space, in a text it stays', () => {
    expect(change('title', '第一行\r\n第二行')).toMatchObject({ title: '第一行 第二行' })
    expect(change('summary', '第一行\r\n第二行')).toMatchObject({ summary: '第一行\n第二行' })
  })

  test('characters that cannot be seen are refused', () => {
    expect(change('summary', 'a\u0000b')).toBe('含有看不见的控制字符，请重新录入')
  })
})

describe('many cells', () => {
  const grid = { first: 10, rows: ['甲', '乙', '丙'].map((id) => gridRow(id)) }

  test('only records that then say something else are changed', () => {
    const range = { top: 10, bottom: 12, left: 0, right: 0 }
    const textAt = (row: number) => (row === 11 ? '提案委' : '经济委')
    const { changes, problems } = editCells(grid, range, columns('department'), textAt, WORDS)
    expect(changes.map(({ row }) => row.id)).toEqual(['甲', '丙'])
    expect(problems).toEqual([])
  })

  test('every cell that refuses is named by row and column', () => {
    const range = { top: 10, bottom: 11, left: 0, right: 1 }
    const { problems } = editCells(grid, range, columns('title', 'date'), () => '', WORDS)
    expect(problems.map(({ row, column }) => [row, column.key])).toEqual([
      [10, 'title'],
      [10, 'date'],
      [11, 'title'],
      [11, 'date'],
    ])
  })

  test('both days of a record move together, forward and back', () => {
    const rows = [gridRow('甲', { date: '2024-03-12', endDate: '2024-03-14' })]
    for (const [date, end] of [
      ['2024-05-01', '2024-05-03'],
      ['2024-01-01', '2024-01-03'],
    ]) {
      const range = { top: 0, bottom: 0, left: 0, right: 1 }
      const textAt = (_: number, column: number) => (column === 0 ? (date ?? '') : (end ?? ''))
      const edits = editCells({ first: 0, rows }, range, columns('date', 'endDate'), textAt, WORDS)
      expect(edits.problems).toEqual([])
      expect(edits.changes[0]?.record).toMatchObject({ date, endDate: end })
    }
  })

  test('filling down repeats the marked rows', () => {
    const rows = ['一委', '二委', '三委', '四委', '五委'].map((department) =>
      gridRow(department, { department }),
    )
    const source = { top: 0, bottom: 1, left: 0, right: 0 }
    const { changes } = fillDown({ first: 0, rows }, source, 4, columns('department'), WORDS)
    expect(changes.map(({ record }) => record.department)).toEqual(['一委', '二委', '一委'])
  })
})

describe('one change for many records', () => {
  const rows = [gridRow('甲', { people: '王委员' }), gridRow('乙'), gridRow('丙', { department: '经济委' })]
  const plan = (field: 'department' | 'people' | 'title' | 'endDate', how: 'set' | 'append' | 'replace') => ({
    field,
    how,
    value: '',
    find: '',
  })

  test('counts the records that change and those that already say so', () => {
    const { changes, same } = planBulk(rows, { ...plan('department', 'set'), value: '经济委' }, WORDS)
    expect([changes.length, same]).toEqual([2, 1])
  })

  test('adds at the end and replaces inside a text', () => {
    const added = planBulk(rows, { ...plan('people', 'append'), value: '、李委员' }, WORDS)
    expect(added.changes.map(({ record }) => record.people)).toEqual([
      '王委员、李委员',
      '、李委员',
      '、李委员',
    ])
    const replaced = planBulk(rows, { ...plan('title', 'replace'), find: '记录', value: '会议' }, WORDS)
    expect(replaced.changes.map(({ record }) => record.title)).toEqual(['会议甲', '会议乙', '会议丙'])
  })

  test('names the first record that cannot take it', () => {
    const { problem } = planBulk(rows, { ...plan('endDate', 'set'), value: '2024-01-01' }, WORDS)
    expect(problem).toEqual({ title: '记录甲', problem: '结束日期早于日期' })
  })

  test('changes nothing before something is filled in', () => {
    expect(planBulk(rows, plan('department', 'set'), WORDS).changes).toEqual([])
    expect(planBulk(rows, plan('title', 'replace'), WORDS).changes).toEqual([])
  })
})
