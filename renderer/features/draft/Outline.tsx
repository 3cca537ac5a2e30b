import { memo } from 'react'
import { ATTACHMENT_IDS } from '#shared/document/model.ts'
import { isAttachment } from '#shared/document/section-names.ts'
import { goToSection } from '../../editor/commands/go-to.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { useText } from '../../text/use-text.ts'
import { AttachmentMenu } from './AttachmentMenu.tsx'
import type { OutlineSection } from './outline.ts'
import { RecordCard } from './RecordCard.tsx'
import { sectionNames } from './section-names.ts'
import { yearsOf } from './short-day.ts'
import type { DraftFacts } from './use-draft-facts.ts'
import { useStatus } from './use-status.ts'
import './coverage.css'
import './elements.css'
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
  const words = useText()
  const { elements } = words
  const text = words.draft.outline
  const names = sectionNames(facts.outline, words)
  const attachments = facts.outline.sections.filter(({ id }) => isAttachment(id))
  const current = useStatus(handle, (status) => status.section)
  const unused = facts.coverage?.unusedHighlights ?? []
  const years = yearsOf(unused)
  return (
    <div className="draft-scroll">
      <nav aria-label={text.label}>
        {facts.outline.sections.map((section) => {
          const entry = (
            <Entry
              key={section.id}
              section={section}
              name={names.get(section.id) ?? ''}
              facts={facts}
              current={section.id === current}
              onOpen={() => handle && goToSection(handle.lexical, section.id)}
            />
          )
          if (!isAttachment(section.id) || handle === null || isFinal) return entry
          return (
            <div key={section.id} className="outline-attachment">
              {entry}
              <AttachmentMenu
                handle={handle}
                id={section.id}
                name={elements.attachments.name(ATTACHMENT_IDS.indexOf(section.id) + 1)}
                isEmpty={section.isEmpty}
                isFirst={section.id === attachments[0]?.id}
                isLast={section.id === attachments.at(-1)?.id}
              />
            </div>
          )
        })}
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
  name,
  facts,
  current,
  onOpen,
}: {
  section: OutlineSection
  name: string
  facts: DraftFacts
  current: boolean
  onOpen: () => void
}) {
  const text = useText().draft.outline
  const cover = facts.coverage?.parts.get(section.id)
  const changed = section.figures.filter(({ id }) => facts.figures.states.get(id) === 'changed').length
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
