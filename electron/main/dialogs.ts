import { join } from 'node:path'
import { app, dialog, type BrowserWindow } from 'electron'
import type { Settings } from '#shared/ipc/contract/settings.ts'
import { mainText } from './main-text.ts'

type Language = Settings['language']

/** Asks for a folder; null when the writer canceled. */
export async function askFolder(
  window: BrowserWindow,
  language: Language,
  purpose: 'create' | 'open',
): Promise<string | null> {
  const text = mainText[language]
  const answer = await dialog.showOpenDialog(window, {
    title: purpose === 'create' ? text.createFolder : text.openFolder,
    defaultPath: app.getPath('documents'),
    properties: purpose === 'create' ? ['openDirectory', 'createDirectory'] : ['openDirectory'],
  })
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}

/** Asks for a table to import; null when the writer canceled. */
export async function askTable(window: BrowserWindow, language: Language): Promise<string | null> {
  const text = mainText[language]
  const answer = await dialog.showOpenDialog(window, {
    title: text.importFile,
    properties: ['openFile'],
    filters: [
      { name: text.table, extensions: ['csv'] },
      { name: text.anyFile, extensions: ['*'] },
    ],
  })
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}

// Windows refuses these in a name; a title may hold them.
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]/gu

/** Asks where to save a file named after `name`; null when the writer canceled. */
export async function askSave(
  window: BrowserWindow,
  language: Language,
  name: string,
  extension: 'docx' | 'csv',
): Promise<string | null> {
  const text = mainText[language]
  const clean = name.replace(FORBIDDEN, ' ').trim().slice(0, 80) || text.untitled
  const answer = await dialog.showSaveDialog(window, {
    title: text.saveAs,
    defaultPath: join(app.getPath('documents'), `${clean}.${extension}`),
    filters: [{ name: extension === 'docx' ? text.wordFile : text.table, extensions: [extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (answer.canceled || !answer.filePath) return null
  const file = answer.filePath
  return file.toLowerCase().endsWith(`.${extension}`) ? file : `${file}.${extension}`
}
