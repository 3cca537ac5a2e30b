import type { DraftSummary } from '#shared/drafting/draft.ts'
import { paperParts } from '#shared/paper/paper-parts.ts'
import type { ProfileSettings } from '#shared/paper/profile.ts'
import { resolveProfile } from '#shared/paper/profiles.ts'
import { call } from '../../bridge/call.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { textNow } from '../../text/use-text.ts'
import { toastDone } from '../../ui/toast.tsx'
import { cleanHtml } from './clean-html.ts'

/** Puts the paper on the clipboard as plain text, and as clean HTML for where that is taken. Save the draft first. */
export async function copyDraft(
  draft: Pick<DraftSummary, 'id' | 'organ' | 'stage'>,
  handle: DraftHandle,
  profile: ProfileSettings,
): Promise<void> {
  const { text } = await call('export:text', { draftId: draft.id, profile: profile.id })
  const document = handle.document()
  const html = cleanHtml(document, paperParts(document, resolveProfile(profile), draft))
  const words = textNow().exporting
  const blob = (type: string, content: string) => new Blob([content], { type })
  const copied = await navigator.clipboard
    .write([
      new ClipboardItem({ 'text/plain': blob('text/plain', text), 'text/html': blob('text/html', html) }),
    ])
    .then(
      () => true,
      () => false,
    )
  toastDone(copied ? words.copied : words.notCopied)
}
