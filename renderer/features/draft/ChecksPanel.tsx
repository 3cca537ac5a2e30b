import { Button } from '@mantine/core'
import { CircleAlert, Info } from 'lucide-react'
import { useState } from 'react'
import type { Finding } from '#shared/checking/finding.ts'
import type { TypedNumber } from '#shared/checking/typed-numbers.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { goToPlace } from '../../editor/search/places.ts'
import { useText } from '../../text/use-text.ts'
import { FigureStateMark } from './FigureStateMark.tsx'
import { openBindMenu } from './figure-menu.ts'
import type { DraftFacts } from './use-draft-facts.ts'

const STEP = 100

/** What does not add up in the text, and the numbers that no record stands behind; each leads to its place. */
export function ChecksPanel({
  handle,
  facts,
  isFinal,
}: {
  handle: DraftHandle
  facts: DraftFacts
  isFinal: boolean
}) {
  const { checks: text, evidence } = useText().draft
  const [shown, setShown] = useState(STEP)
  const errors = facts.findings.filter(({ severity }) => severity === 'error')
  const remarks = facts.findings.filter(({ severity }) => severity === 'remark')
  if (facts.findings.length === 0 && facts.typed.length === 0) {
    return (
      <div className="panel-empty">
        <FigureStateMark state="fresh" />
        <p>{text.none}</p>
        <p className="draft-note">{text.noneMore}</p>
      </div>
    )
  }
  return (
    <>
      <Findings title={text.findings(errors.length)} findings={errors} handle={handle} />
      {facts.typed.length > 0 && (
        <section aria-label={text.typed(facts.typed.length)}>
          <h3 className="draft-title">{text.typed(facts.typed.length)}</h3>
          <p className="draft-note">
            {text.typedLead} <kbd>{text.bindKey}</kbd>
          </p>
          <ul className="typed-list">
            {facts.typed.slice(0, shown).map((typed) => (
              <TypedItem
                key={`${typed.blockId}/${typed.line}/${typed.start}`}
                typed={typed}
                handle={handle}
                isFinal={isFinal}
              />
            ))}
          </ul>
          {facts.typed.length > shown && (
            <button type="button" className="draft-link" onClick={() => setShown(shown + STEP)}>
              {evidence.more(facts.typed.length - shown)}
            </button>
          )}
        </section>
      )}
      <Findings title={text.remarks(remarks.length)} findings={remarks} handle={handle} />
    </>
  )
}

function Findings({
  title,
  findings,
  handle,
}: {
  title: string
  findings: readonly Finding[]
  handle: DraftHandle
}) {
  if (findings.length === 0) return null
  return (
    <section aria-label={title}>
      <h3 className="draft-title">{title}</h3>
      <ul className="finding-list">
        {findings.map((finding) => (
          <FindingItem key={finding.id} finding={finding} handle={handle} />
        ))}
      </ul>
    </section>
  )
}

/** Each click goes to the next place the finding is about. */
function FindingItem({ finding, handle }: { finding: Finding; handle: DraftHandle }) {
  const text = useText().draft.checks
  const [at, setAt] = useState(0)
  const isError = finding.severity === 'error'
  const Icon = isError ? CircleAlert : Info
  const next = at % Math.max(1, finding.places.length)
  const go = () => {
    const place = finding.places[next]
    if (place !== undefined) goToPlace(handle.lexical, place)
    setAt(next + 1)
  }
  return (
    <li className="finding-item" data-severity={finding.severity}>
      <span className="finding-head">
        <Icon size={14} aria-hidden />
        {isError ? text.error : text.remark}
      </span>
      <p className="finding-message selectable">{finding.message}</p>
      <p className="finding-sentence">{finding.sentence}</p>
      <Button variant="subtle" color="gray" onClick={go}>
        {text.place(next + 1, finding.places.length)}
      </Button>
    </li>
  )
}

function TypedItem({
  typed,
  handle,
  isFinal,
}: {
  typed: TypedNumber
  handle: DraftHandle
  isFinal: boolean
}) {
  const text = useText().draft.checks
  return (
    <li>
      <button type="button" className="typed-place" onClick={() => goToPlace(handle.lexical, typed)}>
        <b className="numbers">{typed.text}</b>
        <span>{typed.sentence}</span>
      </button>
      {!isFinal && <Button onClick={() => openBindMenu(handle, typed)}>{text.bind}</Button>}
    </li>
  )
}
