import { useState } from 'react'
import type { DraftSummary } from '#shared/drafting/draft.ts'
import type { ExportFormat } from '#shared/ipc/contract/exporting.ts'
import { useSettings } from '../../bridge/settings.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { takeField } from '../../ui/take-field.ts'
import { toastError } from '../../ui/toast.tsx'
import type { DraftSession } from '../draft/draft-session.ts'
import { copyDraft } from './copy-draft.ts'
import { exportDraft } from './export-draft.ts'
import { openPreflight } from './paper-store.ts'
import { stopsExport } from './preflight-groups.ts'
import { readPreflight } from './read-preflight.ts'
import { useProfile } from './use-profile.ts'

/**
 * The ways out of the open draft. Each saves it first: one that cannot be saved says so itself, and an older text would
 * be worse than nothing.
 */
export function useExport(draft: DraftSummary, handle: DraftHandle, session: DraftSession | null) {
  const [busy, setBusy] = useState(false)
  const { profile } = useProfile(handle)

  const saved = async (work: () => Promise<void> | void): Promise<void> => {
    if (busy) return
    setBusy(true)
    takeField()
    try {
      if (session === null || (await session.flush())) await work()
    } catch (error) {
      toastError(error)
    } finally {
      setBusy(false)
    }
  }
  /** Checks, then exports; shows the checks instead when they found what stops an export. */
  const checked = (format: ExportFormat) =>
    saved(async () => {
      const findings = await readPreflight(draft.id, profile)
      if (stopsExport(findings, useSettings.getState().preflight)) openPreflight({ format })
      else await exportDraft({ draftId: draft.id, profile: profile.id, format })
    })
  /** Exports whatever the checks say. */
  const anyway = (format: ExportFormat) =>
    saved(() => exportDraft({ draftId: draft.id, profile: profile.id, format }))
  const copy = () => saved(() => copyDraft(draft, handle, profile))
  return { busy, saved, checked, anyway, copy }
}
