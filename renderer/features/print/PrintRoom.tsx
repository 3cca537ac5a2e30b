import { Button, Modal } from '@mantine/core'
import { FileDown, Printer } from 'lucide-react'
import { useCallback, useState } from 'react'
import type { Draft } from '#shared/drafting/draft.ts'
import { call } from '../../bridge/call.ts'
import { useBridgeQuery } from '../../bridge/use-bridge.ts'
import { useText } from '../../text/use-text.ts'
import { fileName } from '../../ui/file-name.ts'
import { toastError } from '../../ui/toast.tsx'
import { usePaperView } from '../pages/use-paper-view.ts'
import { tellExported } from '../paper/tell-exported.ts'
import type { PrintRequest } from './print-store.ts'
import { PrintPages } from './PrintPages.tsx'
import { useStoredDraft } from './use-stored-draft.ts'

/** 打印预览: the pages as they go to the printer and into the PDF. Printing prints the pages and nothing around them. */
export function PrintRoom({ request, onClose }: { request: PrintRequest; onClose: () => void }) {
  const { print: text, shell } = useText()
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
    <Modal
      opened
      fullScreen
      onClose={onClose}
      title={text.title}
      closeButtonProps={{ 'aria-label': shell.close }}
      className="print-room"
    >
      {draft === null || profiles.data === undefined ? (
        <p className="print-wait">{text.laying}</p>
      ) : (
        <Pages draft={draft} profile={request.profile} />
      )}
    </Modal>
  )
}

function Pages({ draft, profile }: { draft: Draft; profile: string }) {
  const { print: text, draft: words } = useText()
  const paper = usePaperView(draft.document, draft, profile)
  const [pages, setPages] = useState<number | null>(null)
  const [busy, setBusy] = useState(false)
  const ready = useCallback((view: { pages: readonly unknown[] }) => setPages(view.pages.length), [])

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
      <div className="print-bar">
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
      </div>
      <div className="print-desk" tabIndex={0} data-autofocus role="region" aria-label={text.paper}>
        <PrintPages document={draft.document} paper={paper} onReady={ready} />
      </div>
    </>
  )
}
