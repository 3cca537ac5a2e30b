import { z } from 'zod'

/**
 * The parts of a review. The part belongs to the record, the heading to the template (taxonomy 0.1).
 * The order is the order of the standard review; self-building is optional.
 */
export const PARTS = ['leadership', 'consultation', 'people', 'unity', 'self-building'] as const

export const partIdSchema = z.enum(PARTS)
export type PartId = z.infer<typeof partIdSchema>

/** Chinese names of the parts, as the records file and the ledger write them. */
export const PART_NAMES: Readonly<Record<PartId, string>> = {
  leadership: '政治引领',
  consultation: '协商建言',
  people: '为民履职',
  unity: '团结联谊',
  'self-building': '自身建设',
}
