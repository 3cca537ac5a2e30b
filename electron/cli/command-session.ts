import { randomUUID } from 'node:crypto'
import { userInfo } from 'node:os'
import { resolve } from 'node:path'
import { asLibraryError } from '../db/sqlite-failure.ts'
import type { ServicePorts } from '../services/ports.ts'
import { openSession, type Session } from '../services/session.ts'

const PORTS: ServicePorts = {
  resourcesDir: resolve(import.meta.dirname, '../../resources'),
  now: () => new Date(),
  newId: randomUUID,
  author: userInfo().username,
  emit: () => undefined,
}

/** Opens the library in `dir`, made when it is missing, for one use case, and closes it in every case. */
export async function withLibrary<T>(dir: string, work: (session: Session) => T | Promise<T>): Promise<T> {
  const session = openSession(PORTS, dir, { name: '资料库', organ: '', sample: false })
  try {
    return await work(session)
  } catch (error) {
    throw asLibraryError(error, dir)
  } finally {
    session.close()
  }
}
