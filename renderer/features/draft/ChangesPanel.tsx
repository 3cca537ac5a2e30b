import { Button } from '@mantine/core'
import { useState } from 'react'
import { useBridgeQuery } from '../../bridge/use-bridge.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { useText } from '../../text/use-text.ts'
import { toastError } from '../../ui/toast.tsx'
import { acceptFigures } from './figure-actions.ts'
import type { FigureGroup } from './figure-groups.ts'
import { FigureActions } from './FigureActions.tsx'
import { FigureCauses } from './FigureCauses.tsx'
import { FigureStateMark } from './FigureStateMark.tsx'
import { toastEdit } from './toast-edit.ts'
import { useNextMention } from './use-next-mention.ts'
import type { DraftFacts } from './use-draft-facts.ts'

/** Items drawn at once, and records named in each. */
const STEP = 30
const CAUSES = 3

/** Every figure that no longer says what the ledger says, in one list; nothing changes before the writer agrees. */
export function ChangesPanel({
  handle,
  facts,
  isFinal,
  onGo,
}: {
  handle: DraftHandle
  facts: DraftFacts
  isFinal: boolean
  onGo: (id: string) => void
}) {
  const { figures: words, evidence } = useText().draft
  const text = words.changes
  const { changes } = facts
  const [shown, setShown] = useState(STEP)
  const changed = changes.filter(({ state }) => state === 'changed')
  const acceptAll = async () => {
    const count = await acceptFigures(
      handle,
      changed.flatMap(({ figures }) => figures),
    )
    toastEdit(handle, text.accepted(count))
  }

  if (changes.length === 0) {
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
      <p className="draft-note">{isFinal ? text.final : text.lead}</p>
      {changed.length > 1 && !isFinal && (
        <Button variant="filled" className="changes-all" onClick={() => void acceptAll().catch(toastError)}>
          {text.acceptAll(changed.length)}
        </Button>
      )}
      <ul className="change-list">
        {changes.slice(0, shown).map((group) => (
          <ChangeItem key={group.figures[0].id} handle={handle} group={group} isFinal={isFinal} onGo={onGo} />
        ))}
      </ul>
      {changes.length > shown && (
        <button type="button" className="draft-link" onClick={() => setShown(shown + STEP)}>
          {evidence.more(changes.length - shown)}
        </button>
      )}
    </>
  )
}

function ChangeItem({
  handle,
  group,
  isFinal,
  onGo,
}: {
  handle: DraftHandle
  group: FigureGroup
  isFinal: boolean
  onGo: (id: string) => void
}) {
  const text = useText().draft.figures
  const { figures, now, state, key } = group
  const [first] = figures
  const next = useNextMention(figures.map(({ id }) => id))
  const { data: detail } = useBridgeQuery('figures:detail', { binding: first.binding })
  const hasCauses = detail !== undefined && (detail.causes.length > 0 || state === 'changed')
  return (
    <li className="change-item" aria-label={key.label}>
      <div className="change-head">
        <FigureStateMark state={state} />
        <span className="change-mentions">{text.changes.mentions(figures.length)}</span>
      </div>
      <h3 className="change-label">{key.label}</h3>
      <p className="change-values numbers">
        <s>{first.text}</s> → <strong>{now?.text ?? text.nothing}</strong>
      </p>
      {first.override && <p className="draft-note">{text.reason(first.override.reason)}</p>}
      {hasCauses && <FigureCauses causes={detail.causes} most={CAUSES} />}
      {!isFinal && (
        <FigureActions handle={handle} figure={first} same={figures} state={state} detail={detail} />
      )}
      <Button variant="subtle" color="gray" className="change-jump" onClick={() => onGo(next.go())}>
        {figures.length > 1 ? text.jumpNext(next.at, figures.length) : text.jump}
      </Button>
    </li>
  )
}
