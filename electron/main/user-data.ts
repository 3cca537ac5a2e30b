import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { app } from 'electron'

/**
 * Chooses where settings, logs and the sample library live: ZONGSHU_USER_DATA, then --user-data-dir, then
 * a folder with a Latin name under the system's place for application data. Runs before anything reads it.
 */
export function chooseUserData(): void {
  const wanted = process.env['ZONGSHU_USER_DATA'] || app.commandLine.getSwitchValue('user-data-dir')
  const dir = wanted ? resolve(wanted) : join(app.getPath('appData'), 'zongshu')
  mkdirSync(dir, { recursive: true })
  app.setPath('userData', dir)
  app.setPath('sessionData', join(dir, 'session'))
  app.setAppLogsPath(join(dir, 'logs'))
}
