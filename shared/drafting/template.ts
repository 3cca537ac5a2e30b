import { z } from 'zod'
import { PARTS, partIdSchema } from '../domain/part.ts'
import { daySchema } from '../domain/period.ts'

/**
 * Text with slots {span} {organ} {self} {party} {government} {place} {year}; `since` keeps a wording out of
 * periods that ended before it existed. The first variant whose `since` fits is taken.
 */
export const variantSchema = z.strictObject({ text: z.string().min(1), since: daySchema.optional() })
export type Variant = z.infer<typeof variantSchema>

const partHeadingsSchema = z.partialRecord(partIdSchema, z.string().min(1))

const templatePartSchema = z.strictObject({
  id: partIdSchema,
  /** Parts whose records this one takes in because the template has no place of their own. */
  absorbs: z.array(partIdSchema),
  lead: z.array(variantSchema).min(1),
  /** What 【待补：…】 says when the ledger has nothing for the part. */
  empty: z.string().min(1),
})

/** A review's skeleton: data in resources/templates, never code (design 1, 模板). */
export const templateSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]{1,40}$/),
    name: z.string().min(1),
    description: z.string(),
    numbering: z.enum(['none', 'chinese']),
    title: z.string().min(1),
    subtitle: z.string(),
    opening: z.array(variantSchema).min(1),
    closing: z.array(variantSchema).min(1),
    parts: z.array(templatePartSchema).min(1).max(PARTS.length),
    headingSets: z
      .array(z.strictObject({ id: z.string().min(1), name: z.string().min(1), headings: partHeadingsSchema }))
      .min(1),
  })
  .refine(
    (template) =>
      template.headingSets.every((set) =>
        template.parts.every((part) => set.headings[part.id] !== undefined),
      ),
    { error: 'every heading set needs a heading for every part' },
  )
export type Template = z.infer<typeof templateSchema>
