import { AlignmentType, type IParagraphOptions, Paragraph } from 'docx'
import { ATTACHMENT_LABEL, ATTACHMENT_NUMBER } from '#shared/paper/attachment-list.ts'
import { cellTwips } from '#shared/paper/page-geometry.ts'
import type { PaperParts } from '#shared/paper/paper-parts.ts'
import type { PaperProfile } from '#shared/paper/profile.ts'
import { type LinePlace, placesOfSignature } from '#shared/paper/signature.ts'
import { indentTwips } from './metrics.ts'
import { textRuns } from './runs.ts'

/** What stands below the text: 附件说明, 署名 and 成文日期, 附注 (GB/T 9704-2012, 7.3.4 to 7.3.6). */
export function mapClosing(parts: PaperParts, profile: PaperProfile): Paragraph[] {
  return [
    ...attachmentList(parts.attachments, profile),
    ...signature(parts, profile),
    ...(parts.remark === '' ? [] : [new Paragraph({ style: 'Remark', children: textRuns(parts.remark) })]),
  ]
}

/** One blank line below the text; wrapped lines stand below the first character of the name. */
function attachmentList(names: readonly string[], profile: PaperProfile): Paragraph[] {
  const cell = cellTwips(profile.body)
  const first = indentTwips(profile)
  const label = first + ATTACHMENT_LABEL * cell
  const name = names.length === 1 ? label : label + ATTACHMENT_NUMBER * cell
  return names.map((text, index) => {
    const number = names.length === 1 ? '' : `${index + 1}.\t`
    const hanging = name - (index === 0 ? first : label)
    return new Paragraph({
      style: 'AttachmentList',
      ...(index === 0 ? { spacing: { before: profile.body.line } } : {}),
      indent: { left: Math.round(name), hanging: Math.round(hanging) },
      children: textRuns(`${index === 0 ? '附件：' : ''}${number}${text}`),
    })
  })
}

/** 署名 and 成文日期, one blank line below the text. */
function signature({ signature: signed }: PaperParts, profile: PaperProfile): Paragraph[] {
  if (signed === null) return []
  const cell = cellTwips(profile.body)
  const places = placesOfSignature(signed, profile)
  const lines = [
    { style: 'Signature', text: signed.organ, place: places.organ },
    { style: 'Date', text: signed.date, place: places.date },
  ].filter(({ text }) => text !== '')
  return lines.map(
    ({ style, text, place }, index) =>
      new Paragraph({
        style,
        ...(index === 0 ? { spacing: { before: profile.body.line } } : {}),
        ...(index < lines.length - 1 ? { keepNext: true } : {}),
        ...placeOptions(place, cell),
        children: textRuns(text),
      }),
  )
}

function placeOptions(place: LinePlace, cell: number): Pick<IParagraphOptions, 'alignment' | 'indent'> {
  // The line may run a character over the right edge: a font with wider digits must not break it.
  if ('left' in place) return { indent: { left: Math.round(place.left * cell), right: -cell } }
  return { alignment: AlignmentType.RIGHT, indent: { right: place.right * cell } }
}
