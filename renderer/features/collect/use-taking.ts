import { useState } from 'react'
import type { ReturnedFile, ReturnPreview } from '#shared/ipc/contract/collect.ts'
import { call } from '../../bridge/call.ts'
import { refresh } from '../../bridge/query-client.ts'
import { textNow } from '../../text/use-text.ts'
import { clearError, toastDone, toastError } from '../../ui/toast.tsx'
import { leaveForm, stepBack } from '../ledger/record-flow.ts'

export type Taking = ReturnType<typeof useTaking>

/** Returned files from their choice to their filing. Nothing is in the ledger before `commit`. */
export function useTaking(round: string | null) {
  const [preview, setPreview] = useState<ReturnPreview | null>(null)
  const [reading, setReading] = useState(false)
  const [filing, setFiling] = useState(false)

  /** Asks for files, or takes the paths of dropped ones. */
  const take = async (droppedPaths?: string[]): Promise<void> => {
    if (round === null || reading || !(await leaveForm())) return
    setReading(true)
    try {
      const input = droppedPaths === undefined ? { id: round } : { id: round, droppedPaths }
      const read = await call('collect:take', input)
      if (read.preview === null) return
      clearError()
      setPreview(read.preview)
    } catch (error) {
      toastError(error)
    } finally {
      setReading(false)
    }
  }

  /** Says whose a form without its hidden sheet is. */
  const name = async (place: number, department: string): Promise<void> => {
    if (preview === null) return
    try {
      const file = await call('collect:name', { token: preview.token, place, department })
      setPreview({ ...preview, files: preview.files.map((each) => (each.place === place ? file : each)) })
    } catch (error) {
      toastError(error)
    }
  }

  /** Files the forms in one undoable step. `keep` holds the rows whose record stays, by the file's place. */
  const commit = async (
    files: readonly ReturnedFile[],
    keep: ReadonlyMap<number, number[]>,
  ): Promise<void> => {
    if (preview === null) return
    const { collect: text, shell } = textNow()
    setFiling(true)
    try {
      const { forms, added, updated } = await call('collect:commit', {
        token: preview.token,
        files: files.map(({ place }) => ({ place, keep: keep.get(place) ?? [] })),
      })
      setPreview(null)
      refresh(['records', 'collections'])
      const undo = { label: `${shell.undo} Ctrl Z`, run: () => void stepBack() }
      toastDone(text.taken(forms, added, updated), added + updated > 0 ? undo : [])
    } catch (error) {
      toastError(error)
    } finally {
      setFiling(false)
    }
  }

  return { preview, reading, filing, take, name, commit, back: () => setPreview(null) }
}
