import { create } from 'zustand'
import type { ImportPreview } from '#shared/ipc/contract/import.ts'
import { call } from '../../bridge/call.ts'
import { refresh } from '../../bridge/query-client.ts'
import { textNow } from '../../text/use-text.ts'
import { clearError, toastDone, toastError } from '../../ui/toast.tsx'
import { clearFilter } from '../ledger/ledger-store.ts'
import { leaveForm, stepBack } from '../ledger/record-flow.ts'

type Kind = ImportPreview['kind']

/** Where an import stands: a table is being read, lies open as a preview, or is being filed. */
export const useImport = create<{ reading: boolean; filing: boolean; preview: ImportPreview | null }>(() => ({
  reading: false,
  filing: false,
  preview: null,
}))

/** Asks for a table, or takes a dropped one, and opens its preview. Nothing is filed. */
export async function chooseTable(kind: Kind, droppedPath?: string): Promise<void> {
  if (useImport.getState().reading || !(await leaveForm())) return
  useImport.setState({ reading: true })
  try {
    const input = droppedPath === undefined ? { kind } : { kind, droppedPath }
    const { preview } = await call('import:preview', input)
    if (preview === null) return
    clearError()
    useImport.setState({ preview })
  } catch (error) {
    toastError(error)
  } finally {
    useImport.setState({ reading: false })
  }
}

/** A dropped file by its name: only .csv is read, and 指标 in the name makes it an indicators table. */
export function kindOfFile(name: string): Kind | null {
  if (!/\.csv$/i.test(name)) return null
  return /指标|indicator/i.test(name) ? 'indicators' : 'records'
}

export function closePreview(): void {
  useImport.setState({ preview: null })
}

/** Files the previewed rows in one undoable step and says what came in. */
export async function commitImport(preview: ImportPreview): Promise<void> {
  const { importing: text, shell } = textNow()
  useImport.setState({ filing: true })
  try {
    const { imported, unchanged } = await call('import:commit', { token: preview.token })
    useImport.setState({ preview: null })
    clearFilter()
    refresh(['records', 'indicators'])
    const message =
      preview.kind === 'indicators'
        ? text.importedIndicators(imported)
        : unchanged > 0
          ? text.importedSome(imported, unchanged)
          : text.imported(imported)
    toastDone(message, { label: `${shell.undo} Ctrl Z`, run: () => void stepBack() })
  } catch (error) {
    toastError(error)
  } finally {
    useImport.setState({ filing: false })
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
