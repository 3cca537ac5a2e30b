import type { SavedView } from '#shared/ipc/contract/views.ts'
import { call } from '../../bridge/call.ts'
import { refresh } from '../../bridge/query-client.ts'
import { textNow } from '../../text/use-text.ts'
import { toastDone, toastError } from '../../ui/toast.tsx'
import { NO_FILTER } from '../ledger/ledger-filter.ts'
import { showView, START, useLedger } from '../ledger/ledger-store.ts'
import { leaveForm } from '../ledger/record-flow.ts'
import { changeLayout, layoutNow, rememberView } from '../spreadsheet/layout-store.ts'

type Shown = Omit<SavedView, 'id' | 'name'>

/** What the ledger shows now, as a view keeps it. */
function shownNow(): Shown {
  const { filter, sort } = useLedger.getState()
  const { columns, frozen } = layoutNow()
  return { filter, sort, columns: [...columns], frozen }
}

/** Whether the ledger shows just what the view keeps. */
export function isShown({ filter, sort, columns, frozen }: SavedView, now: Shown): boolean {
  return JSON.stringify({ filter, sort, columns, frozen }) === JSON.stringify(now)
}

/** Goes over to a view: its filters, order and columns. */
export async function openView({ id, filter, sort, columns, frozen }: SavedView): Promise<void> {
  if (!(await leaveForm())) return
  showView(filter, sort)
  changeLayout({ columns, frozen })
  rememberView(id)
}

/** Takes filters and order back to those of the start; the columns stay as they are. */
export async function openEverything(): Promise<void> {
  if (!(await leaveForm())) return
  showView(NO_FILTER, START.sort)
  rememberView(null)
}

/** Keeps what is shown under a name, or over the view given. False, and the writer is told, when the name is taken. */
export async function saveShown(name: string, over: SavedView | null): Promise<boolean> {
  try {
    const { id } = await call('views:save', { view: { ...shownNow(), id: over?.id ?? null, name } })
    rememberView(id)
    refresh(['views'])
    toastDone(textNow().views.saved(name))
    return true
  } catch (error) {
    toastError(error)
    return false
  }
}

/** Gives a view another name; what it shows stays. */
export async function renameView(view: SavedView, name: string): Promise<void> {
  if (name.trim() === '' || name.trim() === view.name) return
  await change(() => call('views:save', { view: { ...view, name } }))
}

/** Forgets one of the views and offers the way back; what it showed stays on the screen. */
export async function removeView(views: readonly SavedView[], view: SavedView): Promise<void> {
  const { views: text, shell } = textNow()
  await change(async () => {
    await call('views:remove', { id: view.id })
    toastDone(text.removed(view.name), { label: shell.undo, run: () => void bringBack(views, view) })
  })
}

/** A view that was removed is stored anew, in its old place. */
async function bringBack(views: readonly SavedView[], view: SavedView): Promise<void> {
  await change(async () => {
    const { id } = await call('views:save', { view: { ...view, id: null } })
    await call('views:order', { ids: views.map((each) => (each.id === view.id ? id : each.id)) })
  })
}

/** Moves a view by so many places in the list. */
export async function moveView(views: readonly SavedView[], id: string, by: number): Promise<void> {
  const ids = views.map((view) => view.id)
  const from = ids.indexOf(id)
  if (from < 0 || from + by < 0 || from + by >= ids.length) return
  await change(() => call('views:order', { ids: ids.toSpliced(from, 1).toSpliced(from + by, 0, id) }))
}

async function change(deed: () => Promise<unknown>): Promise<void> {
  try {
    await deed()
  } catch (error) {
    toastError(error)
  }
  refresh(['views'])
}
