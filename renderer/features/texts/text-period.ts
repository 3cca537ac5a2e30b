import type { Period } from '#shared/domain/period.ts'

/** A year, half a year or a month that a text may report on, as the choice offers it. */
export type Stretch = 'year' | 'first-half' | 'second-half' | `${number}`

export const STRETCHES: readonly Stretch[] = [
  'year',
  'first-half',
  'second-half',
  ...Array.from({ length: 12 }, (_, month): Stretch => `${month + 1}`),
]

/** The days of a calendar year. */
export function periodOfYear(year: number): Period {
  return { from: `${pad(year, 4)}-01-01`, to: `${pad(year, 4)}-12-31` }
}

/** The days of a stretch of a year. */
export function stretchOf(year: number, stretch: Stretch): Period {
  if (stretch === 'year') return periodOfYear(year)
  const [first, last] =
    stretch === 'first-half'
      ? [1, 6]
      : stretch === 'second-half'
        ? [7, 12]
        : [Number(stretch), Number(stretch)]
  const days = new Date(Date.UTC(year, last, 0)).getUTCDate()
  return { from: `${pad(year, 4)}-${pad(first, 2)}-01`, to: `${pad(year, 4)}-${pad(last, 2)}-${days}` }
}

/** Which stretch of its first day's year a period is; null for any other days. */
export function stretchName({ from, to }: Period): Stretch | null {
  const year = Number(from.slice(0, 4))
  return (
    STRETCHES.find((stretch) => {
      const days = stretchOf(year, stretch)
      return days.from === from && days.to === to
    }) ?? null
  )
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0')
}
