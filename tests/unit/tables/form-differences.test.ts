import { expect, test } from 'vitest'
import { parseFiguresCell } from '#shared/domain/figures-cell.ts'
import { formDifferences } from '#shared/tables/form-differences.ts'
import type { FormRow } from '#shared/tables/read-form.ts'
import { recordInput } from '../../support/library.ts'

function row(place: number | null, date: string, title: string, figures = ''): FormRow {
  return {
    row: 8 + (place ?? 0),
    mark: place === null ? null : { kind: 'row', place },
    record: recordInput({ date, title, figures: parseFiguresCell(figures).figures, department: '' }),
  }
}

const told = (before: FormRow[], after: FormRow[]) =>
  formDifferences(before, after).map((each) =>
    each.kind === 'gone'
      ? `gone ${each.row.record.title}`
      : `${each.label} ${each.before}→${each.after}${each.shrank ? ' shrank' : ''}`,
  )

test('a figure of the same row that shrank, grew or is no longer stated is a difference', () => {
  const before = [row(1, '2024-03-01', '立案', '提案立案=326 件;提案收到=400 件;办复率=98 %')]
  const after = [row(1, '2024-03-01', '立案', '提案立案=320 件;提案收到=401 件')]
  expect(told(before, after)).toEqual(['提案立案 326件→320件 shrank', '提案收到 400件→401件', '办复率 98%→'])
})

test('a row that is gone is a difference; a new row, a new figure and another order are none', () => {
  const [a, b] = [row(1, '2024-03-01', '甲', '次数=1 次'), row(2, '2024-04-01', '乙', '次数=2 次;人数=3 人')]
  const swapped = row(2, '2024-04-01', '乙', '人数=3 人;次数=2 次;天数=1 天')
  expect(told([a, b], [row(3, '2024-05-01', '丙', '次数=9 次'), swapped, a])).toEqual([])
  expect(told([a, b], [b])).toEqual(['gone 甲'])
})

test('a row whose title was reworded is still the same matter, by its place or by its day and labels', () => {
  const before = [row(1, '2024-03-01', '提案审查立案', '提案立案=326 件')]
  expect(told(before, [row(1, '2024-03-01', '提案立案情况', '提案立案=326 件')])).toEqual([])
  expect(told(before, [row(null, '2024-03-01', '提案立案情况', '提案立案=300 件')])).toEqual([
    '提案立案 326件→300件 shrank',
  ])
})

test('a place that was emptied and used for another matter is not compared with what it was', () => {
  const before = [row(1, '2024-03-01', '立案', '提案立案=326 件')]
  expect(told(before, [row(1, '2024-09-01', '义诊', '服务群众=50 人次')])).toEqual(['gone 立案'])
})
