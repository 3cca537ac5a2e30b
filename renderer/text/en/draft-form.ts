import type { DraftText } from '../zh-CN/draft.ts'

export const formCreate: DraftText['form'] = {
  heading: 'Draft a review',
  lead: 'Choose a period and the program writes the first draft from the ledger; every number in it stays tied to its records.',
  noRecords: 'The library holds no records yet. Import or enter some in the ledger first.',
  toLedger: 'Go to the ledger',
  period: 'Period',
  year: (year) => year,
  all: 'All records',
  custom: 'Other dates',
  from: 'From',
  to: 'To',
  reversed: 'The first day is later than the last.',
  organ: 'Name of the committee',
  organHint: 'e.g. 政协阜阳市委员会',
  titleField: 'Title (optional)',
  titleHint: 'Empty: the title of the template; what follows —— is the subtitle',
  template: 'Template',
  headings: 'Heading set',
  create: 'Write the draft',
  creating: 'Writing…',
  cancel: 'Cancel',
}
