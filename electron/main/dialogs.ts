import { join } from 'node:path'
import { app, dialog, type BrowserWindow } from 'electron'
import type { Settings } from '#shared/ipc/contract/settings.ts'
import { PROFILE_FILE_ENDING } from '#shared/paper/profile-file.ts'
import { safeFileName } from '#shared/paper/file-name.ts'
import { mainText } from './main-text.ts'

type Language = Settings['language']

const FOLDER_TITLES = { create: 'createFolder', open: 'openFolder', export: 'exportFolder' } as const

/** Asks for a folder; null when the writer canceled. */
export async function askFolder(
  window: BrowserWindow,
  language: Language,
  purpose: keyof typeof FOLDER_TITLES,
): Promise<string | null> {
  const answer = await dialog.showOpenDialog(window, {
    title: mainText[language][FOLDER_TITLES[purpose]],
    defaultPath: app.getPath('documents'),
    properties: purpose === 'open' ? ['openDirectory'] : ['openDirectory', 'createDirectory'],
  })
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}

const OPENED = {
  table: { title: 'importFile', name: 'table', extensions: ['csv'] },
  text: { title: 'openText', name: 'texts', extensions: ['docx', 'docm', 'txt', 'md', 'html', 'htm', 'doc'] },
  anyTable: {
    title: 'importFile',
    name: 'anyTable',
    extensions: ['xlsx', 'xls', 'csv', 'ods', 'xlsm', 'et', 'tsv', 'txt', 'html', 'htm'],
  },
  picture: { title: 'pickPicture', name: 'pictureFile', extensions: ['png', 'jpg', 'jpeg'] },
  profile: { title: 'importProfile', name: 'profileFile', extensions: ['json'] },
} as const

/** Asks for a file to take in; null when the writer canceled. */
export async function askFile(
  window: BrowserWindow,
  language: Language,
  kind: keyof typeof OPENED,
): Promise<string | null> {
  const text = mainText[language]
  const { title, name, extensions } = OPENED[kind]
  const answer = await dialog.showOpenDialog(window, {
    title: text[title],
    properties: ['openFile'],
    filters: [
      { name: text[name], extensions: [...extensions] },
      { name: text.anyFile, extensions: ['*'] },
    ],
  })
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}

const SAVED = {
  docx: { name: 'wordFile', ending: '.docx' },
  pdf: { name: 'pdfFile', ending: '.pdf' },
  txt: { name: 'textFile', ending: '.txt' },
  zip: { name: 'zipFile', ending: '.zip' },
  csv: { name: 'table', ending: '.csv' },
  xlsx: { name: 'workbook', ending: '.xlsx' },
  profile: { name: 'profileFile', ending: PROFILE_FILE_ENDING },
} as const

/** Asks where to save a file of a kind, proposing `name` made fit for the system; null when the writer canceled. */
export async function askSave(
  window: BrowserWindow,
  language: Language,
  name: string,
  kind: keyof typeof SAVED,
): Promise<string | null> {
  const text = mainText[language]
  const { name: kindName, ending } = SAVED[kind]
  // A dialog knows a file by what stands behind its last dot.
  const extension = ending.slice(ending.lastIndexOf('.') + 1)
  const answer = await dialog.showSaveDialog(window, {
    title: text.saveAs,
    defaultPath: join(app.getPath('documents'), `${safeFileName(name)}${ending}`),
    filters: [{ name: text[kindName], extensions: [extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (answer.canceled || !answer.filePath) return null
  const file = answer.filePath
  return file.toLowerCase().endsWith(`.${extension}`) ? file : `${file}${ending}`
}
