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

/** The next open dialog stays open until the function given back is called; then it answers with `path`. */
export async function holdOpenDialog(
  electron: ElectronApplication,
  path: string,
): Promise<() => Promise<void>> {
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () =>
      new Promise((done) => {
        Object.assign(globalThis, {
          answerHeldDialog: () => done({ canceled: false, filePaths: [chosen] }),
        })
      })
  }, path)
  return async () => {
    await electron.evaluate(() => {
      const { answerHeldDialog } = globalThis as unknown as { answerHeldDialog: () => void }
      answerHeldDialog()
    })
  }
}
