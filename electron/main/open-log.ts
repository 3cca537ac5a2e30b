import { join } from 'node:path'
import { app } from 'electron'
import electronLog from 'electron-log/main'

let opened = false

/** The log file of this computer, one rotated file in the user data folder; uncaught errors go there too. */
export function openLog(): Pick<Console, 'info' | 'warn' | 'error'> {
  if (opened) return electronLog
  opened = true
  const { file, console, ipc } = electronLog.transports
  file.resolvePathFn = () => join(app.getPath('logs'), 'main.log')
  file.maxSize = 1024 * 1024
  file.level = 'info'
  console.level = app.isPackaged ? false : 'warn'
  ipc.level = false
  electronLog.errorHandler.startCatching({ showDialog: false })
  return electronLog
}
