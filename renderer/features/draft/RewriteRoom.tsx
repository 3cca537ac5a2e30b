import { Button, Loader } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { ReviewDocument } from '#shared/document/model.ts'
import type { Draft } from '#shared/drafting/draft.ts'
import { applyMerge } from '#shared/drafting/merge-apply.ts'
import type { Merge, MergeChoice } from '#shared/drafting/merge-entry.ts'
import { mergeReview } from '#shared/drafting/merge.ts'
import { call } from '../../bridge/call.ts'
import { showDocument } from '../../editor/commands/show-document.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { useText } from '../../text/use-text.ts'
import { Modal } from '../../ui/Modal.tsx'
import { toastDone, toastError } from '../../ui/toast.tsx'
import { RewriteEntry } from './RewriteEntry.tsx'
import { sectionNames } from './section-names.ts'
import { toastEdit } from './toast-edit.ts'
import type { DraftFacts } from './use-draft-facts.ts'
import './rewrite.css'

type Offer = { readonly ours: ReviewDocument; readonly merge: Merge }

/** The review written again, laid beside the writer's text; what is applied is one undo step. */
export function RewriteRoom({
  handle,
  draft,
  facts,
  onClose,
}: {
  handle: DraftHandle
  draft: Draft
  facts: DraftFacts
  onClose: () => void
}) {
  const dictionary = useText()
  const { draft: text, shell } = dictionary
  const words = text.rewrite
  const [offer, setOffer] = useState<Offer | null>(null)
  const [choices, setChoices] = useState<ReadonlyMap<string, MergeChoice>>(new Map())
  const [busy, setBusy] = useState(false)

  useEffect(() => {
    let isGone = false
    const ours = handle.document()
    call('drafts:rewrite', { id: draft.id, generation: ours.generation ?? null })
      .then(({ base, theirs }) => {
        if (!isGone) setOffer({ ours, merge: mergeReview(base, ours, theirs) })
      })
      .catch((error: unknown) => {
        toastError(error)
        onClose()
      })
    return () => {
      isGone = true
    }
  }, [handle, draft.id, onClose])

  const choose = (id: string, choice: MergeChoice | null) => {
    const next = new Map(choices)
    if (choice === null) next.delete(id)
    else next.set(id, choice)
    setChoices(next)
  }
  const apply = async () => {
    if (offer === null || busy) return
    setBusy(true)
    try {
      const { document, base } = applyMerge(offer.merge, Object.fromEntries(choices))
      const { generation } = await call('drafts:keep-generation', { id: draft.id, document: base })
      const shown = handle.document()
      if (JSON.stringify(shown) !== JSON.stringify(offer.ours)) {
        toastDone(words.changedMeanwhile)
      } else {
        showDocument(handle.lexical, shown, { ...document, generation })
        toastEdit(handle, words.applied)
      }
      onClose()
    } catch (error) {
      toastError(error)
      setBusy(false)
    }
  }

  const entries = offer?.merge.entries ?? []
  const names = sectionNames(facts.outline, dictionary)
  const undecided = entries.filter(({ id, kind }) => kind === 'conflict' && !choices.has(id)).length
  const order = ['conflict', 'renewed', 'merged', 'added', 'removed'] as const
  const counts = order.flatMap((kind) => {
    const count = entries.filter((entry) => entry.kind === kind).length
    return count > 0 ? [words.counts[kind](count)] : []
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.title}
      size={980}
      closeButtonProps={{ 'aria-label': shell.close }}
    >
      <p className="rewrite-lead">{words.lead}</p>
      {offer === null && (
        <p className="rewrite-reading">
          <Loader size={16} /> {words.reading}
        </p>
      )}
      {offer !== null && entries.length === 0 && <p className="rewrite-nothing">{words.nothing}</p>}
      {entries.length > 0 && <p className="rewrite-counts">{counts.join(text.evidence.comma)}</p>}
      {offer !== null && offer.merge.kept > 0 && <p className="draft-note">{words.kept(offer.merge.kept)}</p>}
      <ol className="rewrite-entries">
        {entries
          .toSorted((a, b) => Number(b.kind === 'conflict') - Number(a.kind === 'conflict'))
          .map((entry) => (
            <RewriteEntry
              key={entry.id}
              entry={entry}
              section={entry.section === null ? '' : (names.get(entry.section) ?? '')}
              choice={choices.get(entry.id) ?? null}
              onChoose={(choice) => choose(entry.id, choice)}
            />
          ))}
      </ol>
      <div className="rewrite-actions">
        {undecided > 0 && <span className="draft-note">{words.undecided(undecided)}</span>}
        <span className="grow" />
        <Button onClick={onClose}>{entries.length > 0 ? shell.cancel : shell.close}</Button>
        {entries.length > 0 && (
          <Button variant="filled" loading={busy} data-autofocus onClick={() => void apply()}>
            {words.apply}
          </Button>
        )}
      </div>
    </Modal>
  )
}
