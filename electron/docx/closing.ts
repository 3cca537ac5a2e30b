import { AlignmentType, Paragraph } from 'docx'
import type { PaperParts } from '#shared/paper/paper-parts.ts'
import type { PaperProfile } from '#shared/paper/profile.ts'
import { fullWidth } from '#shared/paper/title-lines.ts'
import { cellTwips, indentTwips, typeAreaTwips } from './metrics.ts'
import { textRuns } from './runs.ts'

/** What stands below the text: 附件说明, 署名 and 成文日期, 附注 (GB/T 9704-2012, 7.3.4 to 7.3.6). */
export function mapClosing(parts: PaperParts, profile: PaperProfile): Paragraph[] {
  return [
    ...attachmentList(parts.attachments, profile),
    ...signature(parts, profile),
    ...(parts.remark === '' ? [] : [new Paragraph({ style: 'Remark', children: textRuns(parts.remark) })]),
  ]
}

/** Characters of 附件：, and of a number with its point and the room behind it. */
const LABEL = 3
const NUMBER = 1.5

/** One blank line below the text; wrapped lines stand below the first character of the name. */
function attachmentList(names: readonly string[], profile: PaperProfile): Paragraph[] {
  const cell = cellTwips(profile.body)
  const first = indentTwips(profile)
  const label = first + LABEL * cell
  const name = names.length === 1 ? label : label + NUMBER * cell
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

/** Characters from the right edge to 署名 without a seal, and to 成文日期 with one. */
const PLAIN_RIGHT = 2
const SEALED_RIGHT = 4
/** Characters that 成文日期 begins to the right of 署名. */
const DATE_STEP = 2

/** Where 署名 and 成文日期 begin, in characters of the type area's width; negative never. */
export function signatureStarts(
  organ: number,
  date: number,
  sealed: boolean,
  width: number,
): { organ: number; date: number } {
  if (sealed) {
    const start = width - SEALED_RIGHT - date
    const centred = start + date / 2 - organ / 2
    return { organ: clamp(centred, width - organ), date: clamp(start, width - date) }
  }
  if (date > organ && organ > 0) {
    const start = width - PLAIN_RIGHT - date
    return { organ: clamp(start - DATE_STEP, width - organ), date: clamp(start, width - date) }
  }
  const start = width - PLAIN_RIGHT - organ
  const dated = organ === 0 ? width - PLAIN_RIGHT - date : start + DATE_STEP
  return { organ: clamp(start, width - organ), date: clamp(dated, width - date) }
}

function clamp(start: number, most: number): number {
  return Math.max(0, Math.min(start, most))
}

/** The seal's paper has 署名 in the middle above 成文日期; without one, 成文日期 begins two characters to its right. */
function signature({ signature: signed }: PaperParts, profile: PaperProfile): Paragraph[] {
  if (signed === null) return []
  const cell = cellTwips(profile.body)
  const width = typeAreaTwips(profile) / cell
  const starts = signatureStarts(fullWidth(signed.organ), fullWidth(signed.date), signed.sealed, width)
  const lines = [
    { style: 'Signature', text: signed.organ, start: starts.organ },
    { style: 'Date', text: signed.date, start: starts.date },
  ].filter(({ text }) => text !== '')
  return lines.map(
    ({ style, text, start }, index) =>
      new Paragraph({
        style,
        ...(index === 0 ? { spacing: { before: profile.body.line } } : {}),
        ...(index < lines.length - 1 ? { keepNext: true } : {}),
        ...(start === 0
          ? { alignment: AlignmentType.RIGHT }
          : { indent: { left: Math.round(start * cell) } }),
        children: textRuns(text),
      }),
  )
}
