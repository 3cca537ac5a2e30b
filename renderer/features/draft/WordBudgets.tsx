import { TextInput } from '@mantine/core'
import type { SectionId } from '#shared/document/model.ts'
import type { SectionWords } from '#shared/drafting/coverage-words.ts'
import type { Budgets } from '#shared/drafting/draft.ts'
import { useText } from '../../text/use-text.ts'

const MOST = 20_000

/** The words of each part beside what it may have; an empty budget is none. */
export function WordBudgets({
  words,
  names,
  budgets,
  onBudget,
}: {
  words: readonly SectionWords[]
  names: ReadonlyMap<SectionId, string>
  budgets: Budgets
  onBudget: (section: SectionId, budget: number | null) => void
}) {
  const text = useText().draft.coverage
  return (
    <section aria-label={text.words}>
      <h3 className="draft-title">{text.words}</h3>
      <ul className="budget-list">
        {words.map(({ section, words: count, budget }) => {
          const name = names.get(section) ?? ''
          const over = budget === null ? 0 : count - budget
          return (
            <li key={section} data-over={over > 0}>
              <span className="budget-name">{name}</span>
              <span className="numbers">{count.toLocaleString()}</span>
              <TextInput
                aria-label={text.budget(name)}
                placeholder={text.noBudget}
                inputMode="numeric"
                maxLength={5}
                value={budgets[section] ?? ''}
                onChange={(event) => {
                  const typed = Number(event.currentTarget.value.replace(/\D/g, ''))
                  onBudget(section, typed > 0 ? Math.min(typed, MOST) : null)
                }}
              />
              {budget !== null && (
                <i className="budget-bar" aria-hidden>
                  <i style={{ width: `${Math.min(100, (count / budget) * 100)}%` }} />
                </i>
              )}
              {over > 0 && <em className="numbers">{text.over(over.toLocaleString())}</em>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
