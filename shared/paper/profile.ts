import { z } from 'zod'

/** The three papers a review leaves as (format.md 1). */
export const PROFILE_KINDS = ['report', 'meeting', 'official'] as const
export type ProfileKind = (typeof PROFILE_KINDS)[number]

/** A font's name as Word lists it; it also stands in XML and in a style sheet, so it holds no mark of either. */
export const fontNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[^<>&"';{}\\,\p{Cc}]+$/u)

/** What an office may set of a profile; the rest of a profile follows from its kind (format.md 2, 3). */
export const profileSettingsSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,64}$/),
  name: z.string().trim().min(1).max(40),
  kind: z.enum(PROFILE_KINDS),
  fonts: z.strictObject({
    title: fontNameSchema,
    subtitle: fontNameSchema,
    body: fontNameSchema,
    heading1: fontNameSchema,
    heading2: fontNameSchema,
    heading3: fontNameSchema,
    heading4: fontNameSchema,
    table: fontNameSchema,
    tableHead: fontNameSchema,
    pageNumber: fontNameSchema,
  }),
  /** Font of digits and letters in text; null: the same as around them, as the standard has it. */
  latin: fontNameSchema.nullable(),
  bold: z.strictObject({ heading2: z.boolean(), heading3: z.boolean() }),
  /** Exact line of the body in twentieths of a point: 579 gives 22 lines a page, 560 is the habit of 28 pt. */
  line: z.int().min(440).max(720),
  pageNumber: z.strictObject({
    /** outer: right on odd pages, left on even ones. */
    place: z.enum(['center', 'outer']),
    /** — 1 —, 1, or 第1页. */
    form: z.enum(['dashes', 'plain', 'words']),
  }),
  /** Whether 征求意见稿 and 送审稿 print their stage on the first line. */
  stageMark: z.boolean(),
  /** Pattern of file names: text with {标题} {稿次} {机关} {年度} {日期} {版本}. */
  fileName: z.string().trim().min(1).max(120),
})
export type ProfileSettings = z.infer<typeof profileSettingsSchema>

/** Look of one kind of paragraph. Sizes are half-points, spacing and lines are twentieths of a point. */
export type TextLook = {
  readonly font: string
  readonly size: number
  readonly bold: boolean
  /** Exact height of a line. */
  readonly line: number
  /** Added between characters; negative moves them together. */
  readonly spacing: number
}

export type HeadingLooks = readonly [TextLook, TextLook, TextLook, TextLook]

/** A paper's page and type as data (format.md 1–3). All lengths are twentieths of a point unless said otherwise. */
export type PaperProfile = {
  readonly id: string
  readonly name: string
  readonly kind: ProfileKind
  readonly page: {
    readonly width: number
    readonly height: number
    readonly top: number
    readonly left: number
    readonly bottom: number
    readonly right: number
  }
  readonly body: TextLook
  readonly latin: string | null
  /** First-line indent of body and headings, in characters of the body. */
  readonly indent: number
  /** Blank body lines above the title: a paper with a red head leaves two below its rule. */
  readonly linesAboveTitle: number
  readonly title: TextLook
  readonly subtitle: TextLook
  readonly headings: HeadingLooks
  readonly table: TextLook
  readonly tableHead: TextLook
  /** Captions of tables and pictures. */
  readonly caption: TextLook
  readonly note: TextLook
  /** 密级, 紧急程度, 附件1 and the stage mark. */
  readonly mark: TextLook
  /** 版记. */
  readonly imprint: TextLook
  readonly pageNumber: {
    readonly look: TextLook
    readonly place: 'center' | 'outer'
    readonly form: 'dashes' | 'plain' | 'words'
    /** From the lower edge of the type area down to the dash. */
    readonly below: number
  }
  readonly stageMark: boolean
  readonly fileName: string
}
