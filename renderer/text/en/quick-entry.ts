import type { QuickEntryText } from '../zh-CN/quick-entry.ts'

/** The small window for one line, and its settings. */
export const quickEntry: QuickEntryText = {
  title: 'Quick entry',
  into: (library) => `Into “${library}”`,
  line: 'One line',
  placeholder: 'A day, what was done, and its figures',
  hint: 'Write the day, category, department and figures in Chinese; everything can be corrected below',
  date: 'Date',
  endDate: 'End date',
  category: 'Category',
  recordTitle: 'Title',
  figures: 'Figures',
  department: 'Department',
  file: 'File it',
  fileKeys: 'Ctrl Enter',
  hide: 'Hide',
  hideKeys: 'Esc',
  filed: (title) => `“${title}” is filed; the ledger can undo it`,
  noLibrary: 'No library is open',
  noLibraryBody: 'Make or open a library in the main window first. What you write here is kept.',
  failed: 'It was not filed. Try again; what you wrote is still here.',

  settings: 'Quick entry',
  settingsBody:
    'These keys bring up a small window in front of any program to file one line in the ledger. They work while the program runs, also when it is minimised.',
  on: 'Open it with a shortcut',
  change: 'Other keys…',
  press: 'Press the new keys, Ctrl Alt J for instance; Esc keeps the old ones',
  needsControl: 'It takes Ctrl or Alt with a letter, a digit or F1–F12',
  refused: (keys) =>
    `Another program has taken ${keys}, so they do not open the window. Choose other keys, or open it from the File menu.`,
  works: (keys) => `${keys} is ready`,
}
