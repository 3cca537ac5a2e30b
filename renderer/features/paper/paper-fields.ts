import type { Paper } from '#shared/document/paper.ts'
import type { ProfileKind } from '#shared/paper/profile.ts'

export type PaperField = Exclude<keyof Paper, 'profile'>
export type SwitchField = 'stageMark' | 'contents' | 'sealed' | 'imprintApart'
export type DayFieldName = 'signatureDate' | 'issueDate'
export type LineField = Exclude<PaperField, SwitchField | DayFieldName>

type Common = {
  /** Clause of GB/T 9704-2012. */
  readonly clause?: string
}
export type FieldSpec =
  | (Common & {
      readonly input: 'line'
      readonly name: LineField
      /** A made-up value, always shown as an example; papers are Chinese in every language of the window. */
      readonly example: string
      /** Usual values to choose from. */
      readonly choices?: readonly string[]
    })
  | (Common & { readonly input: 'day'; readonly name: DayFieldName; readonly example: string })
  | (Common & { readonly input: 'switch'; readonly name: SwitchField })

export type GroupName = 'front' | 'meeting' | 'head' | 'address' | 'end' | 'imprint'
export type FieldGroup = {
  readonly name: GroupName
  readonly kinds: readonly ProfileKind[]
  readonly fields: readonly FieldSpec[]
}

const ALL = ['report', 'meeting', 'official'] as const

/** The fields of 版式 in the order in which a paper prints them. */
const FIELD_GROUPS: readonly FieldGroup[] = [
  {
    name: 'front',
    kinds: ALL,
    fields: [
      { input: 'switch', name: 'stageMark' },
      { input: 'switch', name: 'contents' },
    ],
  },
  {
    name: 'meeting',
    kinds: ['meeting'],
    fields: [
      { input: 'line', name: 'meeting', example: '2026年1月8日在政协第十届青山市委员会第五次会议上' },
      { input: 'line', name: 'reporter', example: '王某某' },
      { input: 'line', name: 'salutation', example: '各位委员、同志们' },
    ],
  },
  {
    name: 'head',
    kinds: ['official'],
    fields: [
      { input: 'line', name: 'copyNumber', clause: '7.2.1', example: '000012' },
      {
        input: 'line',
        name: 'secrecy',
        clause: '7.2.2',
        example: '秘密★1年',
        choices: ['秘密★1年', '机密★1年', '绝密★1年'],
      },
      { input: 'line', name: 'urgency', clause: '7.2.3', example: '加急', choices: ['特急', '加急'] },
      { input: 'line', name: 'organMark', clause: '7.2.4', example: '政协青山市委员会文件' },
      { input: 'line', name: 'documentNumber', clause: '7.2.5', example: '青政协〔2026〕1号' },
      { input: 'line', name: 'signer', clause: '7.2.6', example: '王某某' },
    ],
  },
  {
    name: 'address',
    kinds: ['report', 'official'],
    fields: [{ input: 'line', name: 'recipient', clause: '7.3.2', example: '中共青山市委' }],
  },
  {
    name: 'end',
    kinds: ALL,
    fields: [
      { input: 'line', name: 'signatureOrgan', clause: '7.3.5', example: '政协青山市委员会' },
      { input: 'day', name: 'signatureDate', clause: '7.3.5', example: '2026-01-08' },
      { input: 'switch', name: 'sealed', clause: '7.3.5' },
      { input: 'line', name: 'remark', clause: '7.3.6', example: '此件公开发布' },
    ],
  },
  {
    name: 'imprint',
    kinds: ['official'],
    fields: [
      {
        input: 'line',
        name: 'copyTo',
        clause: '7.4.2',
        example: '市委办公室，市人大常委会办公室，市政府办公室',
      },
      { input: 'line', name: 'issuer', clause: '7.4.3', example: '政协青山市委员会办公室' },
      { input: 'day', name: 'issueDate', clause: '7.4.3', example: '2026-01-09' },
      { input: 'switch', name: 'imprintApart' },
    ],
  },
]

/** The groups that a paper of this kind prints something of. */
export function groupsOf(kind: ProfileKind): readonly FieldGroup[] {
  return FIELD_GROUPS.filter(({ kinds }) => kinds.includes(kind))
}

/** The same facts with one field set; an empty or undefined value takes the field away. */
export function withField<F extends keyof Paper>(paper: Paper, field: F, value: Paper[F] | undefined): Paper {
  const { [field]: _before, ...rest } = paper
  return value === undefined || value === '' ? rest : { ...rest, [field]: value }
}
