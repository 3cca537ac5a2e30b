import { partOfCategory } from '#shared/domain/category-match.ts'
import { PARTS } from '#shared/domain/part.ts'
import { isInPeriod, type Period } from '#shared/domain/period.ts'
import type { ActivityRecord } from '#shared/domain/record.ts'
import type { Material } from '#shared/drafting/coverage-material.ts'
import { categories, wording } from './compose.ts'

/** What coverage is asked of, as the services answer it for records of a period. */
export function materialOf(records: readonly ActivityRecord[], period?: Period): Material {
  const rows = period === undefined ? records : records.filter(({ date }) => isInPeriod(date, period))
  return {
    parts: PARTS.map((part) => ({
      part,
      records: rows
        .filter((record) => (record.part ?? partOfCategory(record.category, categories)) === part)
        .map(({ id, date, category, title, department, highlight, summary, outcome, people, figures }) => {
          const labels = figures.map(({ label }) => label)
          return { id, date, category, title, department, highlight, summary, outcome, people, labels }
        }),
    })),
    claims: wording.claims,
  }
}
