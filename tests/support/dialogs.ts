import type { ElectronApplication } from '@playwright/test'

/** The next open dialogs (folder or file) answer with `path`; null answers as if canceled. */
export async function answerOpenDialog(electron: ElectronApplication, path: string | null): Promise<void> {
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] })
  }, path)
}

/** The next save dialogs answer with `path`; null answers as if canceled. */
export async function answerSaveDialog(electron: ElectronApplication, path: string | null): Promise<void> {
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' })
  }, path)
}
