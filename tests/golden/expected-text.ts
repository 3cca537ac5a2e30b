import type { Block, Inline, ReviewDocument, Section } from '#shared/document/model.ts'
import { numberHeadings } from '#shared/document/numbering.ts'
import { isAttachment } from '#shared/document/section-names.ts'
import { attachmentMark, type PaperParts } from '#shared/paper/paper-parts.ts'

/**
 * What a reader should find in a paper without 版头, 版记 and 目录, from its first word to the last, without spaces. Notes
 * stand where their marks are; numbers of lists are no text.
 */
export function expectedText(
  document: ReviewDocument,
  parts: PaperParts,
  missing: ReadonlySet<string>,
): string {
  const numbers = numberHeadings(document)
  const attachments = document.parts.filter(({ id }) => isAttachment(id))
  const section = ({ id, heading, blocks }: Section) => [
    (numbers.sections.get(id) ?? '') + (heading ?? ''),
    ...blocks.map((block) => (numbers.blocks.get(block.id) ?? '') + blockText(block, missing)),
  ]
  const list = parts.attachments.map((name, index) =>
    parts.attachments.length === 1 ? `附件：${name}` : `${index === 0 ? '附件：' : ''}${index + 1}.${name}`,
  )
  return [
    ...parts.title,
    parts.subtitle,
    parts.stage,
    parts.meeting,
    parts.reporter,
    parts.salutation,
    ...document.parts.filter(({ id }) => !isAttachment(id)).flatMap(section),
    ...list,
    parts.signature?.organ ?? '',
    parts.signature?.date ?? '',
    parts.remark,
    ...attachments.flatMap((part, index) => [attachmentMark(index, attachments.length), ...section(part)]),
  ]
    .join('')
    .replace(/\s/gu, '')
}

function blockText(block: Block, missing: ReadonlySet<string>): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return lineText(block.inlines)
    case 'list':
      return block.items.map(({ inlines }) => lineText(inlines)).join('')
    case 'table':
      return (
        (block.caption ?? '') +
        block.rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.map(lineText))).join('')
      )
    case 'image':
      return (missing.has(block.picture.hash) ? '【图片缺失】' : '') + block.caption
  }
}

function lineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => (inline.type === 'note' ? inline.note : inline.type === 'break' ? '' : inline.text))
    .join('')
}
