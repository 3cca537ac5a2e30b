import { AlignmentType, type IParagraphOptions, Paragraph } from 'docx'
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

/** Characters from the left edge to a line's first character, or from its last one to the right edge. */
export type LinePlace = { readonly left: number } | { readonly right: number }

/**
 * Where 署名 and 成文日期 stand in a type area of `width` characters; both given in characters (7.3.5). The end that the
 * standard fixes is the one stated, so that digits of another width move only the other end.
 */
export function signaturePlaces(
  organ: number,
  date: number,
  sealed: boolean,
  width: number,
): { organ: LinePlace; date: LinePlace } {
  const right = sealed ? SEALED_RIGHT : PLAIN_RIGHT
  if (organ === 0) return { organ: { right }, date: { right } }
  if (sealed) {
    // In the middle above 成文日期.
    const start = width - right - date / 2 - organ / 2
    return { organ: start + organ > width ? { right: 0 } : fromLeft(start), date: { right } }
  }
  if (date > organ) return { organ: fromLeft(width - right - date - DATE_STEP), date: { right } }
  return { organ: { right }, date: fromLeft(width - right - organ + DATE_STEP) }
}

function fromLeft(start: number): LinePlace {
  return { left: Math.max(0, start) }
}

/** 署名 and 成文日期, one blank line below the text. */
function signature({ signature: signed }: PaperParts, profile: PaperProfile): Paragraph[] {
  if (signed === null) return []
  const cell = cellTwips(profile.body)
  const width = typeAreaTwips(profile) / cell
  const places = signaturePlaces(fullWidth(signed.organ), fullWidth(signed.date), signed.sealed, width)
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
