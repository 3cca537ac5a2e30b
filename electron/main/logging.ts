import { join } from 'node:path'
import { app } from 'electron'
import log from 'electron-log/main'

/** Logs go to one rotated file. They hold channel names, codes and paths, never records or the text of a draft. */
export function openLog(): void {
  log.transports.file.resolvePathFn = () => join(app.getPath('logs'), 'main.log')
  log.transports.file.maxSize = 1024 * 1024
  log.transports.file.level = 'info'
  log.transports.console.level = app.isPackaged ? false : 'warn'
  log.transports.ipc.level = false
  log.errorHandler.startCatching({ showDialog: false })
  log.info(`start ${app.getVersion()} electron ${process.versions.electron} ${process.platform}`)
}
