import type { Paper } from '../document/paper.ts'
import type { PaperParts } from '../paper/paper-parts.ts'
import type { PaperProfile } from '../paper/profile.ts'

export type PaperField = Exclude<
  keyof Paper,
  'profile' | 'stageMark' | 'contents' | 'sealed' | 'imprintApart'
>

/** What a writer calls the words around the text. */
export const FIELD_NAMES: Readonly<Record<PaperField, string>> = {
  meeting: '会议行',
  reporter: '报告人',
  salutation: '称谓',
  copyNumber: '份号',
  secrecy: '密级',
  urgency: '紧急程度',
  organMark: '发文机关标志',
  documentNumber: '发文字号',
  signer: '签发人',
  recipient: '主送机关',
  signatureOrgan: '署名',
  signatureDate: '成文日期',
  remark: '附注',
  copyTo: '抄送机关',
  issuer: '印发机关',
  issueDate: '印发日期',
}

/** Words around the text as a paper prints them: before it, behind it, or at the paper's very end. */
export type PrintedField = {
  readonly field: PaperField
  readonly text: string
  readonly font: string
  readonly place: 'front' | 'back' | 'end'
}

/** The fields that a paper prints, in reading order; empty ones are left out. */
export function printedFields(parts: PaperParts, profile: PaperProfile): PrintedField[] {
  const { head, imprint, signature } = parts
  const { body, mark, title, subtitle } = profile
  const salutation = profile.kind === 'meeting' ? 'salutation' : 'recipient'
  const all: [PaperField, string | undefined, { readonly font: string }, PrintedField['place']][] = [
    ['copyNumber', head?.copyNumber, body, 'front'],
    ['secrecy', head?.secrecy, mark, 'front'],
    ['urgency', head?.urgency, mark, 'front'],
    ['organMark', head?.organMark, title, 'front'],
    ['documentNumber', head?.documentNumber, body, 'front'],
    ['signer', head?.signer, subtitle, 'front'],
    ['meeting', parts.meeting, subtitle, 'front'],
    ['reporter', parts.reporter, subtitle, 'front'],
    [salutation, parts.salutation, body, 'front'],
    ['signatureOrgan', signature?.organ, body, 'back'],
    ['signatureDate', signature?.date, body, 'back'],
    ['remark', parts.remark, body, 'back'],
    ['copyTo', imprint?.copyTo, profile.imprint, 'end'],
    ['issuer', imprint?.issuer, profile.imprint, 'end'],
    ['issueDate', imprint?.issued, profile.imprint, 'end'],
  ]
  return all.flatMap(([field, text = '', { font }, place]) =>
    text === '' ? [] : [{ field, text, font, place }],
  )
}
