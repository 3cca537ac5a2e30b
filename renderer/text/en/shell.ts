import type { ShellText } from '../zh-CN/shell.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

export const shell: ShellText = {
  brand: '综述',
  ledger: 'Ledger',
  draft: 'Draft',
  views: 'Views',
  help: 'Help',
  settings: 'Settings',
  close: 'Close',
  cancel: 'Cancel',
  confirm: 'OK',
  undo: 'Undo',
  loading: 'Reading…',
  offline: 'Offline · data stays on this computer',
  sample: 'Sample',
  lastBackup: (when) => `Last backup ${when}`,
  noBackup: 'No backup yet',
  today: (time) => `today ${time}`,
  yesterday: (time) => `yesterday ${time}`,
  monthDay: (month, day) => `${day} ${MONTHS[month - 1] ?? ''}`,
  yearMonth: (year, month) => `${MONTHS[month - 1] ?? ''} ${year}`,
  fullDay: (year, month, day) => `${day} ${MONTHS[month - 1] ?? ''} ${year}`,
  hostRestarting:
    'The process behind the library stopped and is being started again. Everything saved is safe; please wait.',
  hostFailed:
    'The process behind the library could not be started again. Close the program and open it again; saved work is not lost.',
  pickDay: 'Choose from the calendar',
  resize: 'Change the width',
  unexpected: 'This screen met an error. The library is not affected.',
  reload: 'Open the screen again',
}
