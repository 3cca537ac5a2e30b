import { PARTS } from '#shared/domain/part.ts'
import type { Period } from '#shared/domain/period.ts'
import { readCoverage, type Coverage } from '#shared/drafting/coverage.ts'
import type { Material } from '#shared/drafting/coverage-material.ts'
import type { Draft } from '#shared/drafting/draft.ts'
import { getDraft } from './drafts.ts'
import type { Session } from './session.ts'
import { readWording } from './wording-file.ts'

/** The records of the period by part, oldest first, with the words by which a text may tell them. */
export function listMaterial(session: Session, period: Period): Material {
  const records = session.records.listOfPeriod(period)
  const { labelOf } = session.dictionary
  const partOf = (category: string) => session.categories.partOf(category)
  return {
    parts: PARTS.map((part) => ({
      part,
      records: records
        .filter((record) => (record.part ?? partOf(record.category)) === part)
        .map(({ id, date, category, title, department, highlight, summary, outcome, people, figures }) => {
          const labels = [...new Set(figures.flatMap(({ label }) => [label, labelOf(label)]))]
          return { id, date, category, title, department, highlight, summary, outcome, people, labels }
        }),
    })),
    claims: readWording(session.ports.resourcesDir).claims,
  }
}

/** What a stored draft takes from the ledger as it stands now. @throws ServiceError not-found */
export function coverDraft(session: Session, id: string): { draft: Draft; coverage: Coverage } {
  const draft = getDraft(session, id)
  const material = listMaterial(session, { from: draft.from, to: draft.to })
  return { draft, coverage: readCoverage(draft.document, material, draft.budgets) }
}
