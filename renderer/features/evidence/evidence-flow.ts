import type { Evidence } from '#shared/domain/record-keeping.ts'
import type { Attached } from '#shared/ipc/contract/evidence.ts'
import type { RecordRow } from '#shared/ipc/contract/records.ts'
import { call } from '../../bridge/call.ts'
import { BridgeFailure } from '../../bridge/failure.ts'
import { refresh } from '../../bridge/query-client.ts'
import { textNow } from '../../text/use-text.ts'
import { toastDone, toastError } from '../../ui/toast.tsx'
import { useForm } from '../ledger/form-store.ts'
import { saveForm, stepBack } from '../ledger/record-flow.ts'

let working = false

/** Asks for files and attaches them to the record of the form. */
export async function attachChosen(): Promise<void> {
  await attach(async ({ id, revision }) => (await call('evidence:attach', { id, revision })).attached)
}

/** Attaches files that were dropped on the record; their paths are known to the bridge only. */
export async function attachDropped(droppedPaths: string[]): Promise<void> {
  if (droppedPaths.length === 0) return
  await attach(
    async ({ id, revision }) => (await call('evidence:attach', { id, revision, droppedPaths })).attached,
  )
}

/** Attaches what was pasted as bytes, a picture for instance. */
export async function attachPasted(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  await attach(({ id, revision }) => call('evidence:add', { id, revision, name, bytes }))
}

/** One at a time; a new record is saved first, since only the ledger's records have files. */
async function attach(ask: (record: RecordRow) => Promise<Attached | null>): Promise<void> {
  if (working) return
  working = true
  try {
    const record = await storedRecord()
    const attached = record && (await ask(record))
    if (attached) tellAttached(attached)
  } catch (error) {
    meet(error)
  } finally {
    working = false
  }
}

async function storedRecord(): Promise<RecordRow | null> {
  const { mode, record } = useForm.getState()
  if (mode === 'edit') return record
  const saved = mode === 'new' ? await saveForm() : null
  if (mode === 'new' && saved === null) toastDone(textNow().evidence.saveFirst)
  return saved
}

function tellAttached({ row, added, already }: Attached): void {
  const { evidence: text, shell } = textNow()
  takeStored(row)
  const told = [
    ...(added.length > 0 ? [text.added(added.length)] : []),
    ...(already.length > 0 ? [text.already(already)] : []),
  ].join(text.comma)
  if (added.length === 0) toastDone(told)
  else toastDone(told, { label: `${shell.undo} Ctrl Z`, run: () => void stepBack() })
}

/** The form goes on from the new revision; what is typed in it stays. */
function takeStored(row: RecordRow): void {
  if (useForm.getState().record?.id === row.id) useForm.setState({ record: row })
  refresh(['records'])
}

/** Takes a file off the record and offers the way back. */
export async function detach(record: RecordRow, file: Evidence): Promise<void> {
  const { evidence: text, shell } = textNow()
  try {
    takeStored(await call('evidence:detach', { id: record.id, revision: record.revision, hash: file.hash }))
    toastDone(text.detached(file.name), { label: `${shell.undo} Ctrl Z`, run: () => void stepBack() })
  } catch (error) {
    meet(error)
  }
}

/** Gives an attached file another name; what the service makes of the name is shown. */
export async function rename(record: RecordRow, { hash }: Evidence, name: string): Promise<void> {
  try {
    takeStored(await call('evidence:rename', { id: record.id, revision: record.revision, hash, name }))
  } catch (error) {
    meet(error)
  }
}

/** Has the system open a file; one that it would start is offered to be saved instead. */
export async function openFile(id: string, file: Evidence): Promise<void> {
  try {
    await call('evidence:open', { id, hash: file.hash })
  } catch (error) {
    refresh(['records'])
    const saves =
      error instanceof BridgeFailure && (error.code === 'file-runnable' || error.code === 'file-unreadable')
    if (saves) toastError(error, { label: textNow().evidence.saveAs, run: () => void saveFile(id, file) })
    else toastError(error)
  }
}

/** Asks where to and writes a copy of an attached file there. */
export async function saveFile(id: string, { hash }: Evidence): Promise<void> {
  try {
    const { file } = await call('evidence:save', { id, hash })
    if (file !== null) toastDone(textNow().evidence.saved(file))
  } catch (error) {
    refresh(['records'])
    toastError(error)
  }
}

/** What is shown may be older than what refused: it is read again. */
function meet(error: unknown): void {
  refresh(['records'])
  toastError(error)
}
