import type { ExportFormat } from '#shared/ipc/contract/exporting.ts'
import { call } from '../../bridge/call.ts'
import { textNow } from '../../text/use-text.ts'
import { fileName } from '../../ui/file-name.ts'
import { toastError } from '../../ui/toast.tsx'
import { withPrintView } from '../print/print-view.ts'
import { usePageFacts } from './page-facts.ts'
import { tellExported } from './tell-exported.ts'

export type ExportRequest = {
  readonly draftId: string
  readonly profile: string
  readonly format: ExportFormat
}

/**
 * Writes a stored draft; null when the writer canceled. A PDF is made of the print pages, set up meanwhile; so are the page
 * numbers of a 目录 that are not given.
 */
export async function writeDraft(
  { draftId, profile, format }: ExportRequest,
  to: 'ask' | 'folder',
  headingPages?: Readonly<Record<string, number>>,
): Promise<string | null> {
  const save = (pages = headingPages) =>
    call('export:save', { draftId, profile, format, to, ...(pages ? { headingPages: pages } : {}) })
  const needsPages = format === 'pdf' || (headingPages === undefined && (await hasContents(draftId, format)))
  const { file } = await (needsPages ? withPrintView({ draftId, profile }, save) : save())
  return file
}

/** Whether a file lists pages in its 目录, so that they must be laid first. */
async function hasContents(draftId: string, format: ExportFormat): Promise<boolean> {
  if (format !== 'docx' && format !== 'zip') return false
  return (await call('drafts:get', { id: draftId })).document.paper?.contents === true
}

/** Asks where, writes the draft on the page as it is stored, and says where it is. Save the draft first. */
export async function exportDraft(request: ExportRequest): Promise<void> {
  try {
    const file = await writeDraft(request, 'ask', usePageFacts.getState().headingPages)
    if (file === null) return
    tellExported(textNow().draft.exported(fileName(file)))
  } catch (error) {
    toastError(error)
  }
}
