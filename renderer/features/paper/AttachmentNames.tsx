import { useEffect, useState } from 'react'
import type { Section } from '#shared/document/model.ts'
import { attachmentsOf } from '#shared/document/section-names.ts'
import { attachmentMark } from '#shared/paper/paper-parts.ts'
import { goToSection } from '../../editor/commands/go-to.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { useText } from '../../text/use-text.ts'

const PAUSE = 300

/** The attachments of the draft by name, as 附件说明 will list them; each leads to its page. */
export function AttachmentNames({ handle }: { handle: DraftHandle }) {
  const { paper: text } = useText()
  const attachments = useAttachments(handle)
  return (
    <section className="paper-group" data-place="attachments" aria-label={text.attachments}>
      <h3>{text.attachments}</h3>
      {attachments.length === 0 && <p className="paper-hint">{text.noAttachments}</p>}
      <ol>
        {attachments.map(({ id, heading }, index) => (
          <li key={id}>
            <button type="button" className="paper-link" onClick={() => goToSection(handle.lexical, id)}>
              {attachmentMark(index, attachments.length)}：{heading?.trim() || text.unnamed}
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}

function useAttachments(handle: DraftHandle): readonly Section[] {
  const [attachments, setAttachments] = useState(() => attachmentsOf(handle.document()))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = handle.onEdit(() => {
      clearTimeout(timer)
      timer = setTimeout(() => setAttachments(attachmentsOf(handle.document())), PAUSE)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [handle])
  return attachments
}
