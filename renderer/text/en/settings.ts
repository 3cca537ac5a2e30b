import type { SettingsText } from '../zh-CN/settings.ts'

export const settings: SettingsText = {
  title: 'Settings',
  language: 'Language',
  library: 'Library',
  name: 'Name',
  organ: 'Full name of the organ',
  rename: 'Save names',
  renamed: 'Names saved',
  folder: 'Folder',
  reveal: 'Show folder',
  backup: 'Backup',
  backupBody:
    'The program makes a backup when it is opened, once a day, in the folder “backups” of the library. Copying the whole folder takes everything along.',
  backupNow: 'Back up now',
  backedUp: (file) => `Backed up to ${file}`,
  last: (when) => `Last ${when}`,
  never: 'No backup yet',
  other: 'Another library',
  otherBody: 'Close this library and go back to the first screen. Everything saved is kept.',
  closeLibrary: 'Close library',
  about: 'About',
  version: 'Zongshu',
  runtime: 'Electron',
  engine: 'Chromium',
  licence: 'Licence',
  licenceName: 'MIT',
}
