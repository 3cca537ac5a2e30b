import type { Session } from '../session.ts'

const last = new WeakMap<Session, Promise<unknown>>()

/**
 * Has work on a library's attached files wait for the one before: cleaning up must never meet a file that lies in the
 * folder but is not on its record yet.
 */
export function inTurn<T>(session: Session, work: () => Promise<T>): Promise<T> {
  const before = last.get(session) ?? Promise.resolve()
  const done = before.then(work, work)
  last.set(session, done)
  return done
}
