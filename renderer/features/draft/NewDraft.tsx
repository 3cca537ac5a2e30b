import { Button } from '@mantine/core'
import { showView } from '../../app/view-store.ts'
import { useBridgeQuery } from '../../bridge/use-bridge.ts'
import { useText } from '../../text/use-text.ts'
import { Modal } from '../../ui/Modal.tsx'
import { NewDraftForm } from './NewDraftForm.tsx'

/** The form that starts a draft: a page of its own while there is none, else a dialog over the open one. */
export function NewDraft({
  onCreated,
  onCancel,
}: {
  onCreated: (id: string) => void
  onCancel: (() => void) | null
}) {
  const text = useText()
  const suggested = useBridgeQuery('drafts:suggest', {})
  const templates = useBridgeQuery('templates:list', {})
  if (suggested.data === undefined || templates.data === undefined) return null
  const form =
    suggested.data.years.length === 0 ? (
      <div className="new-draft-empty">
        <p>{text.draft.form.noRecords}</p>
        <Button variant="filled" onClick={() => showView('ledger')}>
          {text.draft.form.toLedger}
        </Button>
      </div>
    ) : (
      <NewDraftForm
        suggested={suggested.data}
        templates={templates.data.templates}
        onCreated={onCreated}
        onCancel={onCancel}
      />
    )
  const lead = suggested.data.years.length > 0 && <p className="new-draft-lead">{text.draft.form.lead}</p>
  if (onCancel !== null) {
    return (
      <Modal
        opened
        onClose={onCancel}
        size={760}
        title={text.draft.form.heading}
        closeButtonProps={{ 'aria-label': text.shell.close }}
      >
        {lead}
        {form}
      </Modal>
    )
  }
  return (
    <div className="new-draft-page">
      <section className="new-draft" aria-labelledby="new-draft-heading">
        <h1 id="new-draft-heading">{text.draft.form.heading}</h1>
        {lead}
        {form}
      </section>
    </div>
  )
}
