import { expect, test } from 'vitest'
import { correctRecord, fieldChanges } from '#shared/importing/correction.ts'
import { countsDiffer, likeness } from '#shared/importing/likeness.ts'
import { matchRows, type Matter } from '#shared/importing/row-match.ts'
import { recordInput } from '../../support/library.ts'

function matter(change: Partial<Matter> = {}): Matter {
  return {
    date: '2024-03-12',
    category: '提案',
    title: '提案审查立案',
    summary: '',
    department: '提案委',
    figures: '立案=326 件',
    file: '提案委.csv',
    sheet: '',
    row: 2,
    ...change,
  }
}

const known = (id: string, change: Partial<Matter> = {}) => ({ id, ...matter(change) })

test('likeness goes from nothing in common to the same words, whatever spaces and marks stand between', () => {
  expect(likeness('提案审查立案', '“提案”审查 立案。')).toBe(1)
  expect(likeness('养老服务专题视察', '养老服务体系专题视察')).toBeGreaterThan(0.7)
  expect(likeness('养老服务专题视察', '委员进社区')).toBe(0)
})

test('titles that count differently are different matters', () => {
  expect(countsDiffer('重点提案督办（第5件）', '重点提案督办（第6件）')).toBe(true)
  expect(countsDiffer('第一季度信息', '第二季度信息')).toBe(true)
  expect(countsDiffer('养老服务视察', '养老服务体系视察')).toBe(false)
})

test('a row finds the record of its place, of its words, or none', () => {
  expect(matchRows([matter({ figures: '立案=329 件' })], [known('a')])).toEqual([
    { ids: ['a'], standing: 'sure' },
  ])
  expect(matchRows([matter({ file: '更正.csv', figures: '立案=329 件' })], [known('a')])).toEqual([
    { ids: ['a'], standing: 'sure' },
  ])
  const other = matter({ date: '2024-11-20', category: '委员活动', title: '委员进社区', figures: '' })
  expect(matchRows([other], [known('a')])).toEqual([null])
})

test('another summary under the same words is likely, never sure: it may be the next of a series', () => {
  const row = matter({ file: '更正.csv', summary: '市长领衔督办' })
  expect(matchRows([row], [known('a', { summary: '书记领衔督办' })])).toEqual([
    { ids: ['a'], standing: 'likely' },
  ])
})

test('a record is given to one row only, and to none when two ask alike', () => {
  const rows = [matter({ figures: '立案=1 件' }), matter({ figures: '立案=2 件', row: 3 })]
  expect(matchRows(rows, [known('a')])).toEqual([{ ids: ['a'], standing: 'sure' }, null])
  const elsewhere = rows.map((row) => ({ ...row, file: '补报.csv' }))
  expect(matchRows(elsewhere, [known('a')])?.map((match) => match?.standing)).toEqual(['tied', 'tied'])
})

test('a correction keeps what the table does not state, and tells what it changes', () => {
  const before = recordInput({ outcome: '已办复', highlight: true })
  const row = recordInput({
    outcome: '',
    people: '',
    highlight: false,
    figures: [{ label: '提案立案', value: 329, unit: '件', approx: '' }],
  })
  const after = correctRecord(before, row, new Set(['title', 'figures']))
  expect(after).toMatchObject({ outcome: '已办复', highlight: true, people: before.people })
  expect(fieldChanges(before, after)).toEqual([
    { field: 'figures', before: '提案立案=326 件', after: '提案立案=329 件' },
  ])
  expect(correctRecord(before, row, new Set(['highlight'])).highlight).toBe(false)
})

test('two departments that name their files alike and report one meeting in the same row stay two', () => {
  const report = { file: '台账.xlsx', sheet: 'Sheet1', date: '2024-05-10', category: '专题协商' }
  const first = known('a', { ...report, title: '优化营商环境专题协商会', department: '经济委' })
  const likeIt = matter({ ...report, title: '市政协召开优化营商环境专题协商会议', department: '办公室' })
  const same = matter({ ...report, title: '优化营商环境专题协商会', department: '办公室' })
  expect(matchRows([likeIt], [first])[0]?.standing).not.toBe('sure')
  expect(matchRows([same], [first])[0]?.standing).not.toBe('sure')
})
