import { Button } from '@mantine/core'
import { FileDown, Printer } from 'lucide-react'
import { useCallback, useState } from 'react'
import type { Draft } from '#shared/drafting/draft.ts'
import { call } from '../../bridge/call.ts'
import { useBridgeQuery } from '../../bridge/use-bridge.ts'
import { useText } from '../../text/use-text.ts'
import { fileName } from '../../ui/file-name.ts'
import { PaperBar, PaperDesk, PaperRoom } from '../../ui/PaperRoom.tsx'
import { toastError } from '../../ui/toast.tsx'
import { usePaperView } from '../pages/use-paper-view.ts'
import { tellExported } from '../paper/tell-exported.ts'
import type { PrintRequest } from './print-store.ts'
import { PrintPages } from './PrintPages.tsx'
import { useStoredDraft } from './use-stored-draft.ts'

/** 打印预览: the pages as they go to the printer and into the PDF. Printing prints the pages and nothing around them. */
export function PrintRoom({ request, onClose }: { request: PrintRequest; onClose: () => void }) {
  const text = useText().print
  const [pages, setPages] = useState<number | null>(null)
  const fail = useCallback(
    (error: unknown) => {
      toastError(error)
      onClose()
    },
    [onClose],
  )
  const draft = useStoredDraft(request, fail)
  const profiles = useBridgeQuery('profiles:list', {})
  return (
    <PaperRoom
      title={text.title}
      className="print-room"
      onClose={onClose}
      onPrint={pages === null ? null : () => window.print()}
    >
      {draft === null || profiles.data === undefined ? (
        <p className="print-wait">{text.laying}</p>
      ) : (
        <Pages draft={draft} profile={request.profile} pages={pages} onPages={setPages} />
      )}
    </PaperRoom>
  )
}

function Pages({
  draft,
  profile,
  pages,
  onPages,
}: {
  draft: Draft
  profile: string
  /** How many there are; null while they are being laid out. */
  pages: number | null
  onPages: (count: number) => void
}) {
  const { print: text, draft: words } = useText()
  const paper = usePaperView(draft.document, draft, profile)
  const [busy, setBusy] = useState(false)
  const ready = useCallback((view: { pages: readonly unknown[] }) => onPages(view.pages.length), [onPages])

  const savePdf = async () => {
    setBusy(true)
    try {
      const { file } = await call('export:save', { draftId: draft.id, profile, format: 'pdf', to: 'ask' })
      if (file === null) return
      tellExported(words.exported(fileName(file)))
    } catch (error) {
      toastError(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <PaperBar>
        <p>
          {paper.profile.name} · {pages === null ? text.laying : text.pages(pages)}
        </p>
        <Button
          leftSection={<FileDown size={15} aria-hidden />}
          loading={busy}
          disabled={pages === null}
          onClick={() => void savePdf()}
        >
          {text.pdf}
        </Button>
        <Button
          variant="filled"
          leftSection={<Printer size={15} aria-hidden />}
          disabled={pages === null}
          onClick={() => window.print()}
        >
          {text.print}
        </Button>
      </PaperBar>
      <PaperDesk label={text.paper}>
        <PrintPages document={draft.document} paper={paper} onReady={ready} />
      </PaperDesk>
    </>
  )
}
