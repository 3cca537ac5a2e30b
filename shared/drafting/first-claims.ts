import type { ActivityRecord } from '../domain/record.ts'
import { FIRST_WORDINGS } from '../figures/first-claim.ts'
import type { IndicatorProblem } from '../figures/indicator.ts'

const CLAIM = new RegExp(FIRST_WORDINGS.join('|'), 'gu')

/**
 * The records with every 首次 taken out of the words of those whose claim the ledger disproves (`not-first`), so that no
 * sentence repeats it from a title or a summary. The others are the same objects.
 */
export function withoutFirstClaims(
  records: readonly ActivityRecord[],
  problems: readonly IndicatorProblem[],
): readonly ActivityRecord[] {
  const disproved = new Set(problems.filter(({ code }) => code === 'not-first').map(({ label }) => label))
  if (disproved.size === 0) return records
  return records.map((record) => {
    if (!record.figures.some(({ label }) => disproved.has(label))) return record
    const [title, summary, outcome] = [record.title, record.summary, record.outcome].map((text) =>
      text.replace(CLAIM, ''),
    )
    return { ...record, title: title || record.title, summary: summary ?? '', outcome: outcome ?? '' }
  })
}
