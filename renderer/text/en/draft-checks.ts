import type { DraftText } from '../zh-CN/draft.ts'

export const checks: DraftText['checks'] = {
  tab: 'Checks',
  none: 'Every total adds up, and no number is unchecked.',
  noneMore:
    'Parts and totals, shares, rates, one value in several places and counts of years are checked while you write.',
  findings: (count) => `${count} ${count === 1 ? 'number does' : 'numbers do'} not add up`,
  remarks: (count) => `${count} to look at`,
  typed: (count) => `${count} unchecked ${count === 1 ? 'number' : 'numbers'}`,
  typedLead: 'Typed into the text, with no record behind them. Once bound, they follow the ledger.',
  bind: 'Bind…',
  bindKey: 'Alt+Enter',
  bindLead: (text) => `Bind “${text}” to:`,
  nothingTyped: 'There is no unchecked number at the caret. Put the caret on a number that was typed.',
  movedOn: 'This number has just changed. Please try again.',
  place: (at, all) => (all > 1 ? `Show (${at}/${all})` : 'Show'),
  error: 'Wrong',
  remark: 'Look',
}

export const coverage: DraftText['coverage'] = {
  tab: 'Cover',
  words: 'Words',
  budget: (section) => `Words wanted for ${section}`,
  noBudget: 'any',
  over: (count) => `${count} over`,
  unsupported: (count) => `${count} ${count === 1 ? 'sentence' : 'sentences'} that no record supports`,
  unsupportedLead:
    'They tell of things done that the ledger does not hold. File the record, or keep them only if you are sure.',
  departments: 'Departments',
  departmentNone: 'not mentioned',
  departmentUsed: (used, all) => `${used} of ${all}`,
  highlights: (count) => `${count} unused ${count === 1 ? 'highlight' : 'highlights'}`,
  records: (count) => `${count} ${count === 1 ? 'record' : 'records'} not told`,
  allUsed: 'Every record of the period is told in the text.',
  write: 'Write it',
  writeHint: 'Writes it at the caret; it can also be dragged into the text',
  written: 'Written as a sentence at the caret.',
  more: (count) => `show ${count} more`,
}
