import { MOST_PASTED, type RowState } from '#shared/importing/desk-words.ts'
import type { ImportDesk, ImportPreview } from '#shared/ipc/contract/import.ts'
import { call } from '../../bridge/call.ts'
import { queryClient, refresh } from '../../bridge/query-client.ts'
import { textNow } from '../../text/use-text.ts'
import { clearDone, clearError, toastDone, toastError } from '../../ui/toast.tsx'
import { confirm } from '../../ui/confirm.ts'
import { clearFilter } from '../ledger/ledger-store.ts'
import { leaveForm, stepBack } from '../ledger/record-flow.ts'
import { useImport } from './import-store.ts'

/** Asks for a records table, or takes dropped ones one after the other, and lays it on the desk. Nothing is filed. */
export async function chooseTable(paths: readonly string[] = []): Promise<void> {
  const [droppedPath, ...waiting] = paths
  await read(async () => {
    const { desk } = await call('import:open', droppedPath === undefined ? {} : { droppedPath })
    return desk
  }, waiting)
}

/** Asks for an indicators table, or takes a dropped one, and shows what it would change. */
export async function chooseIndicators(droppedPath?: string): Promise<void> {
  if (isBusy() || !(await leaveForm())) return
  useImport.setState({ busy: 'choosing' })
  try {
    const { preview } = await call('import:preview', droppedPath === undefined ? {} : { droppedPath })
    if (preview === null) return
    clearError()
    useImport.setState({ preview, desk: null })
  } catch (error) {
    toastError(error)
  } finally {
    useImport.setState({ busy: null })
  }
}

/** Lays what the clipboard holds on the desk; says so when there are no cells in it. */
export async function pasteClipboard(): Promise<void> {
  // A paste goes to where the keyboard is, and a field would keep it.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  useImport.setState({ pasteWanted: true })
  await call('import:request-paste', {}).catch(toastError)
}

/** Lays what was pasted on the desk; more than 20 MB is refused in a sentence. */
export async function pasteTable(html: string, text: string): Promise<void> {
  if (text.length > MOST_PASTED) {
    toastDone(textNow().importing.pasteTooLarge)
    return
  }
  // The HTML of a large copy is many times its text, and says little more.
  const paste = { html: html.length > MOST_PASTED ? '' : html, text }
  await read(() => call('import:paste', paste))
}

function isBusy(): boolean {
  return useImport.getState().busy !== null
}

async function read(lay: () => Promise<ImportDesk | null>, waiting: readonly string[] = []): Promise<void> {
  if (isBusy() || !(await leaveForm())) return
  useImport.setState({ busy: 'choosing', abandoned: false })
  const stop = window.zongshu.on('import:progress', (progress) => {
    if (!useImport.getState().abandoned) useImport.setState({ progress })
  })
  try {
    const desk = await lay()
    if (desk === null) return
    // The host was too busy to hear of the cancel before it was done: what it read is still not wanted.
    if (useImport.getState().abandoned) {
      await call('import:close', {})
      return
    }
    clearError()
    // What was said of the table before would cover what this one comes to.
    clearDone()
    void show(desk)
    const shown = firstShown(desk)
    useImport.setState({ preview: null, touched: false, shown, opened: shown === null ? null : 0, waiting })
  } catch (error) {
    toastError(error)
  } finally {
    stop()
    useImport.setState({ progress: null, busy: null })
  }
}

/** All rows; where nothing can be filed as it stands, those that have to be looked at first. */
function firstShown({ counts, strict }: ImportDesk): RowState | null {
  if (strict || counts.new + counts.similar > 0) return null
  return counts.doubtful > 0 ? 'doubtful' : null
}

/** Stops the reading; the ledger is as it was. */
export function cancelReading(): void {
  useImport.setState({ abandoned: true, progress: null })
  call('import:cancel', {}).catch(() => undefined)
}

/** Shows a desk; resolves when the rows in sight are those of it. */
function show(desk: ImportDesk): Promise<void> {
  useImport.setState({ desk })
  return queryClient.invalidateQueries({ queryKey: ['import:rows'] })
}

/** Changes that were asked for and are not yet carried out, and the last of them. */
let outstanding = 0
let latest: Promise<void> = Promise.resolve()

/**
 * Carries out a change of the desk and shows what came of it; a refusal is told and changes nothing. Quick changes
 * follow each other, each from the desk as the one before left it; while a table is read or filed, none is taken.
 */
export function changeDesk(change: (desk: ImportDesk) => Promise<ImportDesk>): Promise<void> {
  const { busy, desk: asked } = useImport.getState()
  if (asked === null || (busy !== null && busy !== 'arranging')) return Promise.resolve()
  useImport.setState({ busy: 'arranging' })
  outstanding += 1
  latest = latest.then(async () => {
    const { desk } = useImport.getState()
    try {
      // A table that was put away meanwhile takes its changes along.
      if (desk?.token === asked.token) {
        await show(await change(desk))
        useImport.setState({ touched: true })
        clearError()
      }
    } catch (error) {
      toastError(error)
    } finally {
      outstanding -= 1
      if (outstanding === 0) useImport.setState({ busy: null })
    }
  })
  return latest
}

/** Takes the table off the desk, after a question where work would be lost; the next of several dropped ones follows. */
export async function closeDesk(): Promise<void> {
  const { waiting, touched } = useImport.getState()
  const text = textNow().importing
  if (touched && !(await confirm({ title: text.leaveTitle, body: text.leaveBody, confirm: text.leave })))
    return
  clearDesk()
  call('import:close', {}).catch(() => undefined)
  if (waiting.length > 0) void chooseTable(waiting)
}

export function closePreview(): void {
  useImport.setState({ preview: null })
}

function clearDesk(): void {
  useImport.setState({ desk: null, touched: false, waiting: [], shown: null, opened: null })
  queryClient.removeQueries({ queryKey: ['import:rows'] })
}

/** Files the desk in one undoable step and says what came in. */
export async function fileDesk(desk: ImportDesk): Promise<void> {
  const { importing: text, shell } = textNow()
  const { waiting } = useImport.getState()
  useImport.setState({ busy: 'filing' })
  try {
    const outcome = await call('import:file', { token: desk.token })
    clearDesk()
    clearFilter()
    refresh(['records', 'indicators'])
    const changed = outcome.imported + outcome.updated > 0
    toastDone(
      text.filed(outcome),
      changed ? { label: `${shell.undo} Ctrl Z`, run: () => void stepBack() } : [],
    )
    useImport.setState({ busy: null })
    if (waiting.length > 0) await chooseTable(waiting)
  } catch (error) {
    toastError(error)
    useImport.setState({ busy: null })
    await changeDesk(({ token }) => call('import:arrange', { token }))
  }
}

/** Takes the previewed indicators over in one undoable step. */
export async function commitIndicators(preview: ImportPreview): Promise<void> {
  const { importing: text, shell } = textNow()
  useImport.setState({ busy: 'filing' })
  try {
    const { imported } = await call('import:commit', { token: preview.token })
    useImport.setState({ preview: null })
    refresh(['records', 'indicators'])
    toastDone(text.importedIndicators(imported), {
      label: `${shell.undo} Ctrl Z`,
      run: () => void stepBack(),
    })
  } catch (error) {
    toastError(error)
  } finally {
    useImport.setState({ busy: null })
  }
}

/** Saves an empty records table where the writer says. */
export async function saveTemplate(): Promise<void> {
  try {
    const { file } = await call('import:save-template', {})
    if (file !== null) toastDone(textNow().importing.templateSaved(file))
  } catch (error) {
    toastError(error)
  }
}
