import { useRef, useState } from 'react'
import type { DraftSummary } from '#shared/drafting/draft.ts'
import type { ExportFormat } from '#shared/ipc/contract/exporting.ts'
import type { ProfileSettings } from '#shared/paper/profile.ts'
import { call } from '../../bridge/call.ts'
import { toastError } from '../../ui/toast.tsx'
import type { DraftSession } from '../draft/draft-session.ts'
import { writeDraft } from './export-draft.ts'
import { exportMany, type ManyFile, type ManyState } from './export-many.ts'

export type ManyChoiceMade = {
  readonly draftIds: readonly string[]
  readonly formats: readonly ExportFormat[]
  /** null: each draft's own. */
  readonly profile: string | null
}

export type ManyRun = {
  readonly folder: string
  readonly files: readonly ManyFile[]
  readonly states: readonly ManyState[]
}

/** Runs 一次导出多份; what is being written when the room is closed is finished, the rest is left. */
export function useExportMany(
  drafts: readonly DraftSummary[],
  profiles: readonly ProfileSettings[],
  session: DraftSession | null,
) {
  const [run, setRun] = useState<ManyRun | null>(null)
  const [phase, setPhase] = useState<'choosing' | 'asking' | 'running' | 'stopping' | 'done'>('choosing')
  const isStopped = useRef(false)

  const start = async (choice: ManyChoiceMade): Promise<void> => {
    setPhase('asking')
    try {
      // The draft on the page is among those that are written.
      if (session !== null && !(await session.flush())) return setPhase('choosing')
      const { folder } = await call('export:folder', {})
      if (folder === null) return setPhase('choosing')
      const files = await filesOf(choice, drafts, profiles)
      isStopped.current = false
      setRun({ folder, files, states: files.map(() => ({ kind: 'waiting' })) })
      setPhase('running')
      await exportMany(files, {
        write: (file) => writeDraft(file, 'folder'),
        onState: (index, state) => setRun((now) => now && { ...now, states: now.states.with(index, state) }),
        isStopped: () => isStopped.current,
      })
      setPhase('done')
    } catch (error) {
      toastError(error)
      setPhase('choosing')
    }
  }
  return {
    run,
    isAsking: phase === 'asking',
    isRunning: phase === 'running' || phase === 'stopping',
    isStopping: phase === 'stopping',
    start,
    stop: () => {
      isStopped.current = true
      setPhase('stopping')
    },
    reset: () => {
      setRun(null)
      setPhase('choosing')
    },
  }
}

async function filesOf(
  { draftIds, formats, profile }: ManyChoiceMade,
  drafts: readonly DraftSummary[],
  profiles: readonly ProfileSettings[],
): Promise<ManyFile[]> {
  const chosen = drafts.filter(({ id }) => draftIds.includes(id))
  const papers = await Promise.all(
    chosen.map(async ({ id, title }) => {
      const own = profile ?? (await ownProfile(id))
      const known = profiles.some((candidate) => candidate.id === own)
      return { draftId: id, title, profile: known && own !== undefined ? own : 'report' }
    }),
  )
  return papers.flatMap((paper) => formats.map((format) => ({ ...paper, format })))
}

/** A draft that cannot be read is found out, and told, when it is written. */
async function ownProfile(id: string): Promise<string | undefined> {
  return call('drafts:get', { id }).then(
    ({ document }) => document.paper?.profile,
    () => undefined,
  )
}
