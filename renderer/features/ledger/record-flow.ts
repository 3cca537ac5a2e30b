import type { RecordRow } from '#shared/ipc/contract/records.ts'
import { setSavedState } from '../../app/saved-state.ts'
import { call } from '../../bridge/call.ts'
import { BridgeFailure } from '../../bridge/failure.ts'
import { refresh } from '../../bridge/query-client.ts'
import { formatClock, today } from '../../text/moment.ts'
import { textNow } from '../../text/use-text.ts'
import { ask } from '../../ui/confirm.ts'
import { clearDone, toastDone, toastError } from '../../ui/toast.tsx'
import { forgetStored, settleCells } from '../spreadsheet/save-cells.ts'
import { isDirty, showIdle, showNew, showRecord, useForm } from './form-store.ts'
import { mark, useLedger } from './ledger-store.ts'
import { mayRemove } from './may-remove.ts'
import { formProblems, toRecord } from './record-form.ts'
import { placeOf } from './use-records.ts'

const NEAR_TOP = 1000

/** Files the form. Null when it has problems or the services refuse; the writer has then been told. */
export async function saveForm(): Promise<RecordRow | null> {
  const { mode, record, values, saving } = useForm.getState()
  if (mode === 'idle' || saving) return null
  const text = textNow().ledger
  if (Object.keys(formProblems(values, today(), text)).length > 0) {
    useForm.setState({ tried: true })
    return null
  }
  useForm.setState({ saving: true })
  setSavedState('ledger', { tone: 'busy', text: text.saving })
  try {
    const input = toRecord(values, today())
    const stored =
      mode === 'edit' && record
        ? await call('records:update', { id: record.id, revision: record.revision, record: input })
        : await call('records:insert', { record: input })
    clearDone()
    setSavedState('ledger', { tone: 'quiet', text: text.savedAt(formatClock(new Date())) })
    const typedMeanwhile = useForm.getState().values
    showRecord(stored)
    if (typedMeanwhile !== values) useForm.setState({ values: typedMeanwhile })
    refresh(['records'])
    return stored
  } catch (error) {
    useForm.setState({ saving: false })
    setSavedState('ledger', { tone: 'bad', text: text.unsaved })
    if (error instanceof BridgeFailure && error.code === 'conflict' && record) await meetConflict(record.id)
    else toastError(error)
    return null
  }
}

/** Keeps the writer's text and takes the stored revision, so that a second save is a choice and no accident. */
async function meetConflict(id: string): Promise<void> {
  const { rows } = await call('records:get', { ids: [id] })
  const stored = rows[0]
  if (stored) useForm.setState({ record: stored, conflict: true })
  else useForm.setState({ mode: 'new', record: null, conflict: true })
}

/** Saves and stays on the record; a new one is marked in the ledger when it is near the top. */
export async function saveAndStay(): Promise<void> {
  const wasNew = useForm.getState().mode === 'new'
  const stored = await saveForm()
  if (!stored || !wasNew) return
  mark([stored.id], -1)
  const place = await placeOf(stored.id, NEAR_TOP)
  if (place >= 0 && useForm.getState().record?.id === stored.id) mark([stored.id], place)
}

/** Saves and starts the next record, which keeps date, category and department. */
export async function saveAndNext(): Promise<void> {
  const { values } = useForm.getState()
  const stored = await saveForm()
  if (!stored) return
  toastDone(textNow().ledger.saved(stored.title))
  showNew(values)
}

/**
 * Whether the form may be left. A change that can be filed is filed; for a new record, or one with problems,
 * the writer is asked. Nothing typed is ever dropped without an answer.
 */
export async function leaveForm(): Promise<boolean> {
  const state = useForm.getState()
  if (!isDirty(state)) return true
  const text = textNow().ledger
  const problem = Object.values(formProblems(state.values, today(), text))[0]
  if (state.mode === 'edit' && problem === undefined) return (await saveForm()) !== null
  const answer = await ask({
    title: text.leaveTitle,
    body: problem !== undefined ? text.leaveInvalid(problem) : text.leaveNew,
    confirm: problem !== undefined ? text.keepEditing : text.save,
    alternative: text.dontSave,
    withoutCancel: problem !== undefined,
  })
  if (answer === 'alternative') return true
  if (answer === 'confirm' && problem === undefined) return (await saveForm()) !== null
  useForm.setState({ tried: true })
  return false
}

export async function startNew(): Promise<void> {
  if (!(await leaveForm())) return
  mark([], -1)
  showNew()
}

/** Closes the form; with unsaved input only after an answer. */
export async function closeForm(): Promise<void> {
  if (giveUpRemoval() || !(await leaveForm())) return
  mark([], -1)
  showIdle()
}

/** The removal that has begun and that the ledger has not yet answered. */
let removal: { state: 'asked' | 'given-up' | 'carried-out' } | null = null

/**
 * Gives up a removal that nobody was asked about yet; the marks stay as they are. False when there is none, so that Esc
 * means something else.
 */
export function giveUpRemoval(): boolean {
  if (removal === null || removal.state === 'given-up') return false
  if (removal.state === 'asked') removal.state = 'given-up'
  return true
}

/** Removes records and offers the way back; those that drafts use only after a question. One removal at a time. */
export async function removeRecords(ids: readonly string[]): Promise<void> {
  if (ids.length === 0 || (removal !== null && removal.state !== 'given-up')) return
  const text = textNow()
  const mine: NonNullable<typeof removal> = { state: 'asked' }
  removal = mine
  try {
    if (!(await mayRemove(ids, () => mine.state === 'given-up'))) return
    mine.state = 'carried-out'
    const { removed } = await call('records:remove', { ids: [...ids] })
    const { record } = useForm.getState()
    if (record && ids.includes(record.id)) showIdle()
    // The keys go on from where the removed rows were.
    mark([], Math.max(-1, useLedger.getState().focused - ids.length + 1))
    refresh(['records'])
    toastDone(text.ledger.removed(removed), {
      label: `${text.shell.undo} Ctrl Z`,
      run: () => void stepBack(),
    })
  } catch (error) {
    toastError(error)
  } finally {
    if (removal === mine) removal = null
  }
}

/** Undoes the ledger's last step and says which it was. */
export async function stepBack(): Promise<void> {
  await step('records:undo')
}

export async function stepForward(): Promise<void> {
  await step('records:redo')
}

async function step(channel: 'records:undo' | 'records:redo'): Promise<void> {
  const text = textNow().ledger
  try {
    await settleCells()
    const before = await call('records:undo-state', {})
    const done = channel === 'records:undo' ? before.undo : before.redo
    if (!done) {
      toastDone(channel === 'records:undo' ? text.nothingToUndo : text.nothingToRedo)
      return
    }
    await call(channel, {})
    forgetStored()
    refresh(['records', 'indicators'])
    const what = text.step(done.kind, done.count)
    toastDone(channel === 'records:undo' ? text.undone(what) : text.redone(what))
  } catch (error) {
    toastError(error)
  }
}
