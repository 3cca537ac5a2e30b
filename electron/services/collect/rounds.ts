import type { CollectRound, RoundInput } from '#shared/ipc/contract/collect.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import type { StoredCollection } from '../../db/collection-repository.ts'
import { listCategories } from '../browse-records.ts'
import type { Session } from '../session.ts'

/** Newest first. */
export function listRounds(session: Session): CollectRound[] {
  return session.collections.list().map(toRound)
}

/** This year with every department that owns a category or has reported; the first days of January mean last year. */
export function suggestRound(session: Session): RoundInput {
  const today = localDay(session.ports.now())
  const year = Number(today.slice(0, 4)) - (today.slice(5, 7) === '01' ? 1 : 0)
  const { departments } = listCategories(session)
  return {
    name: `${year}年度`,
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    due: null,
    departments: departments.filter((name) => name !== ''),
  }
}

/**
 * Stores a new round, or changes one; what was sent and settled stays with the departments that remain.
 *
 * @throws ServiceError not-found, invalid-input for reversed days or a name that another round has
 */
export function saveRound(session: Session, id: string | null, input: RoundInput): CollectRound {
  const departments = [...new Set(input.departments)]
  if (input.from > input.to) {
    throw new ServiceError('invalid-input', { code: 'round-period', from: input.from, to: input.to })
  }
  const collection = session.transaction((): StoredCollection => {
    if (session.collections.list().some((other) => other.id !== id && other.name === input.name)) {
      throw new ServiceError('invalid-input', { code: 'round-name', name: input.name })
    }
    const before = id === null ? null : needRound(session, id)
    const known = new Map(before?.departments.map((each) => [each.name, each]))
    const after: StoredCollection = {
      ...input,
      id: before?.id ?? session.ports.newId(),
      departments: departments.map((name) => known.get(name) ?? { name, sentAt: null, settled: null }),
      createdAt: before?.createdAt ?? session.ports.now().toISOString(),
    }
    if (before === null) session.collections.insert(after)
    else session.collections.update(after)
    return after
  })
  session.ports.emit('data:changed', { kinds: ['collections'] })
  return toRound(collection)
}

/** Removes a round and the list of its returns; records stay. One that is gone is passed over. */
export function removeRound(session: Session, id: string): void {
  session.transaction(() => session.collections.remove(id))
  session.ports.emit('data:changed', { kinds: ['collections'] })
}

/** Keeps something of some departments of a round; departments that are not in it join it. */
export function noteDepartments(
  session: Session,
  id: string,
  names: readonly string[],
  note: { sentAt: string } | { settled: string },
): void {
  session.transaction(() => {
    const round = needRound(session, id)
    const named = new Set(names)
    const known = new Set(round.departments.map(({ name }) => name))
    const departments = [
      ...round.departments,
      ...[...named].filter((name) => !known.has(name)).map((name) => ({ name, sentAt: null, settled: null })),
    ].map((each) => (named.has(each.name) ? { ...each, ...note } : each))
    session.collections.update({ ...round, departments })
  })
  session.ports.emit('data:changed', { kinds: ['collections'] })
}

/** @throws ServiceError not-found */
export function needRound(session: Session, id: string): StoredCollection {
  const round = session.collections.get(id)
  if (round === null) throw new ServiceError('not-found', { code: 'round-gone' }, { id })
  return round
}

/** A round as the window knows it, with the departments by name alone. */
export function toRound({ id, name, from, to, due, departments }: StoredCollection): CollectRound {
  return { id, name, from, to, due, departments: departments.map((each) => each.name) }
}

/** The calendar day of a moment on this computer. */
export function localDay(moment: Date): string {
  const pad = (part: number): string => String(part).padStart(2, '0')
  return `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`
}
