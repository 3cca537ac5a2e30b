import { expect, test } from 'vitest'
import { reminderText, type ReminderFacts } from '#shared/collecting/reminder.ts'

const FACTS: ReminderFacts = {
  organ: '政协某市委员会',
  round: '2024年度',
  from: '2024-01-01',
  to: '2024-12-31',
  due: '2025-01-05',
  today: '2025-01-03',
  departments: ['提案委', '研究室'],
}

test('a reminder names who has not reported, the period and the day it is due', () => {
  const text = reminderText(FACTS)
  expect(text).toContain('提案委、研究室：')
  expect(text).toContain('（2024年1月1日至2024年12月31日）')
  expect(text).toContain('于 2025年1月5日前交回')
  expect(text.endsWith('政协某市委员会\n2025年1月3日')).toBe(true)
})

test('after that day it says that it is overdue; nobody to remind gives no text', () => {
  expect(reminderText({ ...FACTS, today: '2025-01-06' })).toContain('原定 2025年1月5日前交回，现已逾期')
  expect(reminderText({ ...FACTS, due: null })).toContain('填好后尽快交回')
  expect(reminderText({ ...FACTS, departments: [] })).toBe('')
})
