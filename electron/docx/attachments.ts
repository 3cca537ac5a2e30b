import { Paragraph } from 'docx'
import type { ReviewDocument } from '#shared/document/model.ts'
import { attachmentsOf } from '#shared/document/section-names.ts'
import { attachmentMark, type PaperParts, TITLE_WIDTH } from '#shared/paper/paper-parts.ts'
import { titleLines } from '#shared/paper/title-lines.ts'
import { append, appendAll, type DocxStretch, mapBlocks } from './blocks.ts'
import type { ExportContext } from './context.ts'
import { markHeading } from './headings.ts'
import { textRuns } from './runs.ts'

/**
 * The attachments, each on a new page: 附件 with its number on the first line, its title in the middle of the third
 * (GB/T 9704-2012, 7.3.7), one blank line, its text.
 */
export function mapAttachments(
  document: ReviewDocument,
  parts: PaperParts,
  context: ExportContext,
): DocxStretch[] {
  const { line } = context.profile.body
  const stretches: DocxStretch[] = []
  const sections = attachmentsOf(document)
  for (const [index, section] of sections.entries()) {
    append(stretches, false, [
      new Paragraph({
        style: 'MarkLine',
        pageBreakBefore: true,
        keepNext: true,
        spacing: { after: line },
        children: textRuns(attachmentMark(index, sections.length)),
      }),
      new Paragraph({
        style: 'AttachmentTitle',
        spacing: { after: line },
        children: markHeading(
          section.id,
          textRuns(titleLines(parts.attachments[index] ?? '', TITLE_WIDTH).join('\n')),
          context,
        ),
      }),
    ])
    appendAll(stretches, mapBlocks(section.blocks, context))
  }
  return stretches
}
