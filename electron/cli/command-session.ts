import { randomUUID } from 'node:crypto'
import { userInfo } from 'node:os'
import { resolve } from 'node:path'
import type { NewLibrary } from '../db/open-library.ts'
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

const NEW_LIBRARY: NewLibrary = { name: '资料库', organ: '', sample: false }

/**
 * Opens the library in `dir` for one use case and closes it in every case. A missing one is made, or refused where
 * `create` is null.
 */
export async function withLibrary<T>(
  dir: string,
  work: (session: Session) => T | Promise<T>,
  create: NewLibrary | null = NEW_LIBRARY,
): Promise<T> {
  const session = openSession(PORTS, dir, create)
  try {
    return await work(session)
  } catch (error) {
    throw asLibraryError(error, dir)
  } finally {
    session.close()
  }
}
