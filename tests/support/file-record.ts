import type { Page } from '@playwright/test'
import type { RecordInput } from '#shared/domain/record.ts'

const EMPTY: Omit<RecordInput, 'date' | 'category' | 'title' | 'department' | 'figures'> = {
  endDate: null,
  summary: '',
  outcome: '',
  people: '',
  source: '',
  highlight: false,
  part: null,
}

/** Files a record behind the window's back, as another department's late report; a refusal fails the test. */
export async function fileRecord(
  page: Page,
  record: Omit<RecordInput, keyof typeof EMPTY> & Partial<RecordInput>,
): Promise<void> {
  await page.evaluate(
    async (filed) => {
      const answer = await window.zongshu.invoke('records:insert', { record: filed })
      if (!answer.ok) throw new Error(answer.error.message)
    },
    { ...EMPTY, ...record },
  )
}

/** Three more proposals at the year's end: 提案立案 of the sample comes to 160件, not 157件. */
export async function fileLateProposals(page: Page, more: Partial<RecordInput> = {}): Promise<void> {
  await fileRecord(page, {
    date: '2024-12-30',
    category: '提案',
    title: '补立案提案',
    department: '提案委',
    figures: [{ label: '提案立案', value: 3, unit: '件', approx: '' }],
    ...more,
  })
}
