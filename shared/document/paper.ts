import { z } from 'zod'
import { daySchema } from '../domain/period.ts'

/** One line of a paper's frame; empty is the same as absent. */
const lineSchema = z.string().max(300)

/**
 * What a paper carries around the review's own text (format.md 1 and 3): everything is the writer's own and nothing is
 * ever invented. Which of it is printed is up to the profile; what a profile needs and the writer has not given prints
 * 【待补：…】.
 */
export const paperSchema = z.strictObject({
  /** Profile that the page shows and an export starts from; absent: report. */
  profile: z.string().max(64).optional(),
  /** 首行标注稿次; absent: as the profile says. */
  stageMark: z.boolean().optional(),
  /** 目录 before the text. */
  contents: z.boolean().optional(),

  /** 会议行 of 会议报告, with or without its dash: 2026年1月8日在政协第十届某某市委员会第五次会议上. */
  meeting: lineSchema.optional(),
  /** 报告人. */
  reporter: lineSchema.optional(),
  /** 称谓 of 会议报告 without its colon; absent: 各位委员. */
  salutation: lineSchema.optional(),

  /** 份号, six digits. */
  copyNumber: lineSchema.optional(),
  /** 密级 and 保密期限. */
  secrecy: lineSchema.optional(),
  /** 紧急程度. */
  urgency: lineSchema.optional(),
  /** 发文机关标志; absent: the draft's organ with 文件. */
  organMark: lineSchema.optional(),
  /** 发文字号. */
  documentNumber: lineSchema.optional(),
  /** 签发人 of a paper to a higher organ; absent: none is printed. */
  signer: lineSchema.optional(),
  /** 主送机关 without its colon; absent: none is printed. */
  recipient: lineSchema.optional(),

  /** 发文机关署名; absent: the text is not signed. */
  signatureOrgan: lineSchema.optional(),
  /** 成文日期. */
  signatureDate: daySchema.optional(),
  /** Whether a seal is put on it: the date then stands four characters from the right. */
  sealed: z.boolean().optional(),
  /** 附注 without its brackets. */
  remark: lineSchema.optional(),

  /** 抄送机关 without 抄送：and full stop; absent: none is printed. */
  copyTo: lineSchema.optional(),
  /** 印发机关. */
  issuer: lineSchema.optional(),
  /** 印发日期. */
  issueDate: daySchema.optional(),
  /** 版记 on a page of its own, on the back of the last sheet. */
  imprintApart: z.boolean().optional(),
})
export type Paper = z.infer<typeof paperSchema>
