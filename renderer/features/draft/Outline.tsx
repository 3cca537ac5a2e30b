import { memo } from 'react'
import { goToSection } from '../../editor/commands/go-to.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { useText } from '../../text/use-text.ts'
import type { OutlineSection } from './outline.ts'
import { RecordCard } from './RecordCard.tsx'
import { yearsOf } from './short-day.ts'
import type { DraftFacts } from './use-draft-facts.ts'
import { useStatus } from './use-status.ts'
import './coverage.css'
import './outline.css'

const SHOWN_HIGHLIGHTS = 12

/** The parts of the review with what each holds, and the highlights that none of them tells. */
export const Outline = memo(function Outline({
  facts,
  handle,
  draftId,
  isFinal,
}: {
  facts: DraftFacts
  handle: DraftHandle | null
  draftId: string
  isFinal: boolean
}) {
  const text = useText().draft.outline
  const current = useStatus(handle, (status) => status.section)
  const unused = facts.coverage?.unusedHighlights ?? []
  const years = yearsOf(unused)
  return (
    <div className="draft-scroll">
      <nav aria-label={text.label}>
        {facts.outline.sections.map((section) => (
          <Entry
            key={section.id}
            section={section}
            facts={facts}
            current={section.id === current}
            onOpen={() => handle && goToSection(handle.lexical, section.id)}
          />
        ))}
      </nav>
      {facts.coverage && (
        <>
          <h2 className="draft-title">{text.highlights}</h2>
          {unused.length === 0 && <p className="draft-note">{text.noHighlights}</p>}
          {unused.slice(0, SHOWN_HIGHLIGHTS).map((row) => (
            <RecordCard
              key={row.id}
              record={row}
              years={years}
              handle={handle}
              draftId={draftId}
              isFinal={isFinal}
            />
          ))}
        </>
      )}
    </div>
  )
})

function Entry({
  section,
  facts,
  current,
  onOpen,
}: {
  section: OutlineSection
  facts: DraftFacts
  current: boolean
  onOpen: () => void
}) {
  const text = useText().draft.outline
  const cover = facts.coverage?.parts.get(section.id)
  const changed = section.figures.filter(({ id }) => facts.figures.states.get(id) === 'changed').length
  const name =
    section.heading === null
      ? section.id === 'intro'
        ? text.intro
        : text.outro
      : shortHeading(section.heading) || text.noHeading
  const facets = [
    section.figures.length > 0 ? text.figures(section.figures.length) : '',
    cover && cover.all > 0 ? text.used(cover.used, cover.all) : '',
  ].filter((facet) => facet !== '')
  return (
    <button
      type="button"
      className="outline-entry"
      aria-current={current ? 'location' : undefined}
      title={section.heading ?? undefined}
      onClick={onOpen}
    >
      <span className="outline-name">{name}</span>
      <span className="outline-words numbers">{section.words.toLocaleString()}</span>
      {cover && cover.all > 0 && (
        <span className="outline-bar" role="img" aria-label={text.usedLabel(cover.used, cover.all)}>
          <i style={{ width: `${(cover.used / cover.all) * 100}%` }} />
        </span>
      )}
      {section.heading !== null && facets.length > 0 && (
        <span className="outline-facets">
          {facets.join(' · ')}
          {changed > 0 && <em>{text.changed(changed)}</em>}
        </span>
      )}
    </button>
  )
}

/** A heading up to its first comma: 二、坚持协商主业. */
function shortHeading(heading: string): string {
  return heading.split(/[，,；;]/)[0] ?? heading
}
