import { ATTACHMENT_IDS, type AttachmentId } from '../document/model.ts'
import { ATTACHMENT_LABEL, ATTACHMENT_NUMBER } from './attachment-list.ts'
import type { ContentsEntry } from './contents.ts'
import { headHeight } from './head-height.ts'
import { imprintHeight } from './imprint-height.ts'
import { countLines } from './line-count.ts'
import { columnsOf } from './page-geometry.ts'
import type { FlowItem } from './paginate.ts'
import type { PaperParts } from './paper-parts.ts'
import type { PaperProfile } from './profile.ts'

/** What of a paper's frame takes room in the flow of its pages. */
export type FrameId =
  | 'contents'
  | 'stage'
  | 'head'
  | 'meeting'
  | 'reporter'
  | 'salutation'
  | 'attachments'
  | 'signature'
  | 'remark'
  | 'imprint'
  | AttachmentId

/** Where in the flow: above the title, between title and text, below the text, above an attachment, after everything. */
export type FramePlace = 'top' | 'under-title' | 'under-text' | 'above-attachment' | 'end'

export type FrameItem = {
  readonly id: FrameId
  readonly place: FramePlace
  readonly item: FlowItem
}

/**
 * The frame of a paper as items of the page flow, in its order. `entries` are those of 目录, which is not printed without
 * any. Heights are those of the export, so that pages made with them are the pages that print.
 */
export function frameItems(
  parts: PaperParts,
  profile: PaperProfile,
  entries: readonly ContentsEntry[],
): FrameItem[] {
  const { line } = profile.body
  const columns = columnsOf(profile, profile.body)
  const hasContents = parts.contents && entries.length > 0
  const items: FrameItem[] = []
  const add = (id: FrameId, place: FramePlace, count: number, more: Partial<FlowItem> = {}) =>
    items.push({ id, place, item: { before: 0, content: { kind: 'lines', count, height: line }, ...more } })

  if (hasContents) add('contents', 'top', 2 + contentsLines(entries, columns))
  if (parts.stage !== '') add('stage', 'top', 1, hasContents ? { pageBefore: true } : {})
  if (parts.head !== null) {
    const content = { kind: 'box', height: headHeight(parts.head, profile) } as const
    items.push({ id: 'head', place: 'top', item: { before: 0, content, pageBefore: hasContents } })
  }
  if (parts.meeting !== '') add('meeting', 'under-title', countLines(parts.meeting, columns))
  if (parts.reporter !== '') add('reporter', 'under-title', 1)
  if (parts.salutation !== '') add('salutation', 'under-title', countLines(parts.salutation, columns))
  const names = attachmentLines(parts, columns - profile.indent)
  if (names > 0) add('attachments', 'under-text', names, { before: line })
  if (parts.signature !== null) {
    const { organ, date } = parts.signature
    const count = (organ === '' ? 0 : 1) + (date === '' ? 0 : 1)
    add('signature', 'under-text', count, { before: line, keepLines: true })
  }
  if (parts.remark !== '') add('remark', 'under-text', countLines(parts.remark, columns, profile.indent))
  for (const id of ATTACHMENT_IDS.slice(0, parts.attachments.length)) {
    add(id, 'above-attachment', 2, { pageBefore: true, keepNext: true })
  }
  if (parts.imprint !== null) {
    const content = { kind: 'box', height: imprintHeight(parts.imprint, profile) } as const
    items.push({
      id: 'imprint',
      place: 'end',
      item: { before: line, content, pageBefore: parts.imprint.apart },
    })
  }
  return items
}

/** Deeper entries stand further in; the page number takes the end of the line. */
function contentsLines(entries: readonly ContentsEntry[], columns: number): number {
  return entries.reduce((all, { level, text }) => all + countLines(text, columns - level - 1), 0)
}

/** Lines of 附件说明: each name stands behind its number, wrapped lines below the name's first character. */
function attachmentLines({ attachments }: PaperParts, columns: number): number {
  const before = ATTACHMENT_LABEL + (attachments.length > 1 ? ATTACHMENT_NUMBER : 0)
  return attachments.reduce((all, name) => all + countLines(name, columns - before), 0)
}
