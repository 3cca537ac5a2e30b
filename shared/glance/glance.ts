import { z } from 'zod'
import { PARTS, type PartId } from '../domain/part.ts'
import { daySchema } from '../domain/period.ts'

export const GLANCE_AXES = ['month', 'part', 'category', 'department'] as const
export const glanceAxisSchema = z.enum(GLANCE_AXES)
export type GlanceAxis = z.infer<typeof glanceAxisSchema>

/** What stands out: nothing where something was due, or less than half of last year. */
export const glanceGapSchema = z.enum(['none', 'fewer'])
export type GlanceGap = z.infer<typeof glanceGapSchema>

export const glanceEntrySchema = z.strictObject({
  /** Month as 01 to 12, part id, name of the category, name of the department ('' for none). */
  key: z.string(),
  count: z.int(),
  /** Of the year before, up to the same day. */
  before: z.int(),
  gap: glanceGapSchema.nullable(),
})
export type GlanceEntry = z.infer<typeof glanceEntrySchema>

/** One year beside the one before it. A year that is still running is compared up to its last day so far. */
export const glanceSchema = z.strictObject({
  year: z.string(),
  /** The last day that counts, in the year itself: today while the year is running. */
  until: daySchema,
  total: z.int(),
  before: z.int(),
  axes: z.strictObject({
    month: z.array(glanceEntrySchema),
    part: z.array(glanceEntrySchema),
    category: z.array(glanceEntrySchema),
    department: z.array(glanceEntrySchema),
  }),
})
export type Glance = z.infer<typeof glanceSchema>

/** Records of one day that are alike in what the glance counts by. */
export type GlanceCount = {
  readonly date: string
  readonly category: string
  readonly part: PartId
  readonly department: string
  readonly count: number
}

/** Fewer than so many of last year say nothing when half of them are missing. */
const FEW = 4

/** The last day of `year` that counts on a day: that day itself in the running year. */
export function glanceUntil(year: string, today: string): string {
  return today.startsWith(year) ? today : `${year}-12-31`
}

/**
 * Counts a year and the one before it by month, part, category and department. `counts` are those of both years; days
 * behind `until` do not count, in last year its day of the same name. A month is a gap only once it is over; what was
 * never there in either year is none. Months and parts come in their order, all of them; the others by count, most first.
 */
export function readGlance(counts: readonly GlanceCount[], year: string, today: string): Glance {
  const until = glanceUntil(year, today)
  const limit = until.slice(4)
  const keysOf = (count: GlanceCount): Record<GlanceAxis, string> => ({
    month: count.date.slice(5, 7),
    part: count.part,
    category: count.category,
    department: count.department,
  })
  const sums = Object.fromEntries(
    GLANCE_AXES.map((axis) => [axis, new Map<string, { count: number; before: number }>()]),
  ) as Record<GlanceAxis, Map<string, { count: number; before: number }>>
  const sumOf = (axis: GlanceAxis, key: string) => {
    const known = sums[axis].get(key) ?? { count: 0, before: 0 }
    sums[axis].set(key, known)
    return known
  }
  for (let month = 1; month <= 12; month += 1) sumOf('month', `${month}`.padStart(2, '0'))
  for (const part of PARTS) sumOf('part', part)
  const whole = { count: 0, before: 0 }
  for (const one of counts) {
    if (one.date.slice(4) > limit) continue
    const side = one.date.startsWith(year) ? 'count' : 'before'
    whole[side] += one.count
    const keys = keysOf(one)
    for (const axis of GLANCE_AXES) sumOf(axis, keys[axis])[side] += one.count
  }
  const entries = (axis: GlanceAxis): GlanceEntry[] =>
    [...sums[axis]].map(([key, { count, before }]) => {
      const over = axis !== 'month' || `${year}-${key}` < until.slice(0, 7) || until.endsWith('-12-31')
      return { key, count, before, gap: over ? gapOf(axis, count, before) : null }
    })
  const byCount = (axis: GlanceAxis) =>
    entries(axis).toSorted((a, b) => b.count - a.count || b.before - a.before || (a.key < b.key ? -1 : 1))
  return {
    year,
    until,
    total: whole.count,
    before: whole.before,
    axes: {
      month: entries('month'),
      part: entries('part').filter(({ key, count, before }) => key !== 'self-building' || count + before > 0),
      category: byCount('category'),
      department: byCount('department'),
    },
  }
}

function gapOf(axis: GlanceAxis, count: number, before: number): GlanceGap | null {
  if (count === 0) return axis === 'month' || axis === 'part' || before > 0 ? 'none' : null
  return before >= FEW && count * 2 < before ? 'fewer' : null
}
