import { userInfo } from 'node:os'
import { resolve } from 'node:path'
import type { NewLibrary } from '../db/open-library.ts'
import { asLibraryError } from '../db/sqlite-failure.ts'
import { orderedIds } from '../services/ordered-ids.ts'
import type { ServicePorts } from '../services/ports.ts'
import { openSession, type Session } from '../services/session.ts'

/** The folder of templates, categories and wording. */
export const RESOURCES = resolve(import.meta.dirname, '../../resources')

const PORTS: ServicePorts = {
  resourcesDir: RESOURCES,
  now: () => new Date(),
  newId: orderedIds(),
  author: userInfo().username,
  emit: () => undefined,
}

/** What a library is called that a command has made. */
export const NEW_LIBRARY: NewLibrary = { name: '资料库', organ: '', sample: false }

/**
 * Opens the library in `dir` for one use case and closes it in every case. A missing one is made with `create`; without,
 * it is refused, so that a slip in its path leaves no empty library behind.
 */
export async function withLibrary<T>(
  dir: string,
  work: (session: Session) => T | Promise<T>,
  create: NewLibrary | null = null,
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
