import {
  $create,
  $createParagraphNode,
  $getRoot,
  $setState,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from 'lexical'
import { ATTACHMENT_IDS, type AttachmentId, type SectionId } from '#shared/document/model.ts'
import { isAttachment } from '#shared/document/section-names.ts'
import { FixedLineNode, roleState } from '../nodes/fixed-line-node.ts'
import { PartNode, sectionState } from '../nodes/part-node.ts'
import { $getSections, $setSections } from '../nodes/sections-state.ts'

const ONE_STEP = { discrete: true, tag: HISTORY_PUSH_TAG } as const

/** Adds an attachment behind the last one, with the caret in its title. False when there are nine already. */
export function addAttachment(editor: LexicalEditor): boolean {
  let added: SectionId | null = null
  editor.update(() => {
    const attachments = $attachments()
    if (attachments.length === ATTACHMENT_IDS.length) return
    const title = $setState($create(FixedLineNode), roleState, 'heading')
    const part = $create(PartNode).append(title, $createParagraphNode())
    $getRoot().append(part)
    $renumber([...attachments, part])
    title.select()
    added = part.getSection()
  }, ONE_STEP)
  if (added !== null) showSection(editor, added)
  return added !== null
}

/** Takes an attachment away with all its text; those behind it move up by one number. */
export function removeAttachment(editor: LexicalEditor, id: AttachmentId): void {
  editor.update(() => {
    const attachments = $attachments()
    const part = attachments.find((candidate) => candidate.getSection() === id)
    if (part === undefined) return
    part.getPreviousSibling()?.selectEnd()
    part.remove()
    $renumber(attachments.filter((candidate) => candidate !== part))
  }, ONE_STEP)
}

/** Puts an attachment before or behind its neighbour; both take each other's number. */
export function moveAttachment(editor: LexicalEditor, id: AttachmentId, way: 'up' | 'down'): void {
  editor.update(() => {
    const attachments = $attachments()
    const at = attachments.findIndex((part) => part.getSection() === id)
    const part = attachments[at]
    const neighbour = attachments[at + (way === 'up' ? -1 : 1)]
    if (part === undefined || neighbour === undefined) return
    if (way === 'up') neighbour.insertBefore(part)
    else neighbour.insertAfter(part)
    $renumber($attachments())
  }, ONE_STEP)
}

/** Selects the title of an attachment, so that typing renames it, and brings it into sight. */
export function goToAttachmentTitle(editor: LexicalEditor, id: AttachmentId): void {
  editor.update(
    () => {
      const title = $attachments()
        .find((part) => part.getSection() === id)
        ?.getFirstChild()
      if (title instanceof FixedLineNode) title.select(0, title.getChildrenSize())
    },
    { discrete: true },
  )
  showSection(editor, id)
}

function $attachments(): PartNode[] {
  return $getRoot()
    .getChildren()
    .filter((node): node is PartNode => node instanceof PartNode && isAttachment(node.getSection()))
}

/** attachment1 to attachmentN without holes, and the page told that these are the ones it has. */
function $renumber(attachments: readonly PartNode[]): void {
  for (const [index, part] of attachments.entries()) {
    $setState(part, sectionState, ATTACHMENT_IDS[index] ?? part.getSection())
  }
  const others = $getSections().filter(({ id }) => !isAttachment(id))
  const shapes = attachments.map((part) => ({ id: part.getSection(), hasHeading: true }))
  $setSections([...others, ...shapes])
}

function showSection(editor: LexicalEditor, id: SectionId): void {
  const element = editor.getRootElement()?.querySelector(`[data-section="${id}"]`)
  element?.scrollIntoView({ block: 'start' })
}
