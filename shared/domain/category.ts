import { z } from 'zod'
import { partIdSchema } from './part.ts'

/** One category of domain/taxonomy.md, kept as data in resources/categories.json. */
export const categorySchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  /** Other names under which ledgers file the same category; matched after trimming. */
  aliases: z.array(z.string()),
  part: partIdSchema,
  /** Usual owner; empty when none is documented. */
  department: z.string(),
  /** Colour of the mark in the ledger, one of the names the style sheet defines (c1…c8). */
  tone: z.string(),
})
export type Category = z.infer<typeof categorySchema>

export const categoriesFileSchema = z.strictObject({ categories: z.array(categorySchema) })
