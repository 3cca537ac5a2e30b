import { z } from 'zod'
import { CHINESE_REASONS } from '../reasons/chinese.ts'
import type { ColumnName, Reason, ReasonCode } from '../reasons/reason.ts'

const codes = Object.keys(CHINESE_REASONS) as [ReasonCode, ...ReasonCode[]]

/** A reason across processes. Its facts are plain data; which code has which is the compiler's to know. */
export const reasonSchema = z.object({ code: z.enum(codes) }).catchall(z.json()) as unknown as z.ZodType<
  Reason,
  Reason
>

export const columnNameSchema: z.ZodType<ColumnName, ColumnName> = z.union([z.string(), z.int().min(1)])
