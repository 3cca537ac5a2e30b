export type ReminderFacts = {
  readonly organ: string
  readonly round: string
  readonly from: string
  readonly to: string
  readonly due: string | null
  /** The day of the reminder. */
  readonly today: string
  /** Who has not reported, in the order of the round. */
  readonly departments: readonly string[]
}

/** A reminder for those who have not reported, in the words of an office, to be pasted into a message; '' for nobody. */
export function reminderText({ organ, round, from, to, due, today, departments }: ReminderFacts): string {
  if (departments.length === 0) return ''
  const isLate = due !== null && today > due
  const when =
    due === null
      ? '填好后尽快交回'
      : isLate
        ? `尽快补报（原定 ${spell(due)}前交回，现已逾期）`
        : `于 ${spell(due)}前交回`
  return [
    `关于报送${round}履职记录的提醒`,
    '',
    `${departments.join('、')}：`,
    `　　${round}履职记录（${spell(from)}至${spell(to)}）正在收集。截至今天，尚未收到贵部门的收集表。请对照收集表，把这一时段开展的工作逐条填好，${when}。确无可报内容的，也请回复一声。`,
    '　　已经报送的请忽略本提醒；填写中有不清楚的地方，请随时联系我们。感谢支持！',
    '',
    organ,
    spell(today),
  ].join('\n')
}

function spell(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
