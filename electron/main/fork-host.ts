import { join } from 'node:path'
import { app, utilityProcess, type UtilityProcess } from 'electron'
import { log } from './log.ts'

/** Starts the process of the services; what it says on stderr goes to the log. */
export function forkHost(): UtilityProcess {
  const host = utilityProcess.fork(join(import.meta.dirname, 'host.js'), [], {
    serviceName: 'zongshu-host',
    env: { ...process.env, ZONGSHU_RESOURCES: join(app.getAppPath(), 'resources') },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  host.stderr?.on('data', (text: Buffer) => log.warn('host', text.toString().trim()))
  return host
}
