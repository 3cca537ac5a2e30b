import { CircleAlert, CircleCheck } from 'lucide-react'
import { useState } from 'react'
import type { DepartmentCoverage } from '#shared/drafting/coverage-departments.ts'
import type { Draft } from '#shared/drafting/draft.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { goToPlace } from '../../editor/search/places.ts'
import { useText } from '../../text/use-text.ts'
import { RecordCard } from './RecordCard.tsx'
import { sectionNames } from './section-names.ts'
import { yearsOf } from './short-day.ts'
import type { DraftFacts } from './use-draft-facts.ts'
import { WordBudgets } from './WordBudgets.tsx'
import './coverage.css'

/** Records drawn at once; a ledger may hold thousands that a review never tells. */
const STEP = 60

/** How long the parts are, what the text says without the ledger, and what of the ledger it does not say. */
export function CoveragePanel({
  handle,
  draft,
  facts,
  isFinal,
}: {
  handle: DraftHandle
  draft: Draft
  facts: DraftFacts
  isFinal: boolean
}) {
  const dictionary = useText()
  const { draft: text } = dictionary
  const words = text.coverage
  const [shown, setShown] = useState(STEP)
  const { coverage } = facts
  if (coverage === null) return <p className="draft-note">{text.evidence.reading}</p>
  const names = sectionNames(facts.outline, dictionary)
  const highlights = coverage.unusedHighlights
  const others = coverage.unusedRecords
    .flatMap(({ records }) => records)
    .filter(({ highlight }) => !highlight)
    .toSorted((a, b) => b.date.localeCompare(a.date))
  const years = yearsOf([...highlights, ...others])
  const card = (record: (typeof others)[number]) => (
    <RecordCard
      key={record.id}
      record={record}
      years={years}
      handle={handle}
      draftId={draft.id}
      isFinal={isFinal}
    />
  )
  return (
    <>
      <WordBudgets words={coverage.words} names={names} budgets={facts.budgets} onBudget={facts.setBudget} />
      {coverage.unsupported.length > 0 && (
        <section aria-label={words.unsupported(coverage.unsupported.length)}>
          <h3 className="draft-title">{words.unsupported(coverage.unsupported.length)}</h3>
          <p className="draft-note">{words.unsupportedLead}</p>
          <ul className="unsupported-list">
            {coverage.unsupported.map((sentence) => (
              <li key={`${sentence.blockId}/${sentence.line}/${sentence.start}`}>
                <button type="button" onClick={() => goToPlace(handle.lexical, sentence)}>
                  {sentence.sentence}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Departments departments={coverage.departments} />
      {highlights.length > 0 && (
        <section aria-label={words.highlights(highlights.length)}>
          <h3 className="draft-title">{words.highlights(highlights.length)}</h3>
          {highlights.map(card)}
        </section>
      )}
      <section aria-label={words.records(others.length)}>
        <h3 className="draft-title">{words.records(others.length)}</h3>
        {others.length === 0 && <p className="draft-note">{words.allUsed}</p>}
        {others.slice(0, shown).map(card)}
        {others.length > shown && (
          <button type="button" className="draft-link" onClick={() => setShown(shown + STEP)}>
            {words.more(others.length - shown)}
          </button>
        )}
      </section>
    </>
  )
}

function Departments({ departments }: { departments: readonly DepartmentCoverage[] }) {
  const text = useText().draft.coverage
  if (departments.length === 0) return null
  return (
    <section aria-label={text.departments}>
      <h3 className="draft-title">{text.departments}</h3>
      <ul className="department-list">
        {departments.map(({ department, records, used, mentioned }) => {
          const Icon = mentioned ? CircleCheck : CircleAlert
          return (
            <li key={department} data-mentioned={mentioned}>
              <Icon size={13} aria-hidden />
              <span>{department}</span>
              {!mentioned && <em>{text.departmentNone}</em>}
              <b className="numbers">{text.departmentUsed(used, records)}</b>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
