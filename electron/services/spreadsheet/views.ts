import { savedViewSchema, type SavedView } from '#shared/ipc/contract/views.ts'
import type { ParsedInput } from '#shared/ipc/contract.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import type { StoredView } from '../../db/view-repository.ts'
import type { Session } from '../session.ts'

/** The named views in the writer's order. One that was damaged from outside is left out. */
export function listViews(session: Session): SavedView[] {
  return session.views.list().flatMap((stored) => readStored(stored) ?? [])
}

/**
 * Stores a view under its id, or as a new one, and gives all of them.
 *
 * @throws ServiceError invalid-input for a name that another view has, not-found when the view is gone
 */
export function saveView(
  session: Session,
  { view }: ParsedInput<'views:save'>,
): { id: string; views: SavedView[] } {
  const { id, name, ...data } = view
  const other = listViews(session).find((known) => known.name === name && known.id !== id)
  if (other !== undefined) {
    throw new ServiceError('invalid-input', { code: 'view-name', name }, { name })
  }
  const stored = { id: id ?? session.ports.newId(), name, data: JSON.stringify(data) }
  if (id === null) session.views.insert(stored)
  else if (!session.views.update(stored)) throw gone(id)
  return { id: stored.id, views: changed(session) }
}

/** @throws ServiceError not-found when there is no such view */
export function removeView(session: Session, id: string): SavedView[] {
  if (!session.views.remove(id)) throw gone(id)
  return changed(session)
}

/** Puts the views into the order of `ids`; those not named stay behind them. */
export function orderViews(session: Session, ids: readonly string[]): SavedView[] {
  session.transaction(() => {
    const rest = session.views.list().map(({ id }) => id)
    session.views.order([...new Set([...ids.filter((id) => rest.includes(id)), ...rest])])
  })
  return changed(session)
}

function changed(session: Session): SavedView[] {
  session.ports.emit('data:changed', { kinds: ['views'] })
  return listViews(session)
}

function gone(id: string): ServiceError {
  return new ServiceError('not-found', { code: 'view-gone' }, { id })
}

function readStored({ id, name, data }: StoredView): SavedView | null {
  try {
    return savedViewSchema.safeParse({ ...Object(JSON.parse(data)), id, name }).data ?? null
  } catch {
    return null
  }
}
