import type { Resolution } from './resolve.ts'
import type { Entry } from './tally.ts'

/** Wordings that claim nothing of the kind came before. 首创 and 率先 compare with others, of whom a ledger knows nothing. */
export const FIRST_WORDINGS = ['首次', '首批', '首个', '首家', '首例', '第一次'] as const

const isFirst = (wording: string | null) => FIRST_WORDINGS.some((word) => word === wording)

/**
 * Takes back what claims a first time although an earlier figure of the label is above zero, and says since when the
 * ledger has it. `all` are the label's figures up to the end of the period.
 */
export function disproveFirst(label: string, resolution: Resolution, all: readonly Entry[]): Resolution {
  const claims = resolution.totals.filter(({ wording }) => isFirst(wording))
  if (claims.length === 0) return resolution
  const earlier = all.filter(({ inPeriod, figure }) => !inPeriod && figure.value > 0)
  const [since] = earlier.map(({ record }) => record.date).toSorted()
  if (since === undefined) return resolution
  return {
    totals: resolution.totals.filter((total) => !claims.includes(total)),
    problems: [
      ...resolution.problems,
      { label, code: 'not-first', detail: `${claims[0]?.wording} ${since}` },
    ],
  }
}
