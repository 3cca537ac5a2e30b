import { Button } from '@mantine/core'
import { useState } from 'react'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { useText } from '../../text/use-text.ts'
import { toastError } from '../../ui/toast.tsx'
import { acceptFigures } from './figure-actions.ts'
import type { FigureGroup } from './figure-groups.ts'
import { FigureStateMark } from './FigureStateMark.tsx'
import { askOverride } from './override-dialog.ts'
import { toastEdit } from './toast-edit.ts'
import { useNextMention } from './use-next-mention.ts'
import type { DraftFacts } from './use-draft-facts.ts'

const STEP = 100

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
  const accept = async (groups: readonly FigureGroup[]) => {
    const count = await acceptFigures(
      handle,
      groups.flatMap(({ figures }) => figures),
    )
    toastEdit(handle, text.accepted(count))
  }
  const take = (groups: readonly FigureGroup[]) => void accept(groups).catch(toastError)

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
        <Button variant="filled" className="changes-all" onClick={() => take(changed)}>
          {text.acceptAll(changed.length)}
        </Button>
      )}
      <ul className="change-list">
        {changes.slice(0, shown).map((group) => (
          <ChangeItem
            key={`${group.figures[0]?.id}`}
            group={group}
            isFinal={isFinal}
            onGo={onGo}
            onAccept={() => take([group])}
          />
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
  group,
  isFinal,
  onGo,
  onAccept,
}: {
  group: FigureGroup
  isFinal: boolean
  onGo: (id: string) => void
  onAccept: () => void
}) {
  const text = useText().draft.figures
  const { figures, now, state, key } = group
  const [first] = figures
  const next = useNextMention(figures.map(({ id }) => id))
  return (
    <li className="change-item" aria-label={key.label}>
      <div className="change-head">
        <FigureStateMark state={state} />
        <span className="change-mentions">{text.changes.mentions(figures.length)}</span>
      </div>
      <b className="change-label">{key.label}</b>
      <p className="change-values numbers">
        <s>{first?.text}</s> → <strong>{now?.text ?? text.nothing}</strong>
      </p>
      {first?.override && <p className="draft-note">{text.reason(first.override.reason)}</p>}
      <div className="figure-actions">
        {!isFinal && now !== null && state === 'changed' && (
          <Button variant="filled" onClick={onAccept}>
            {text.changes.accept}
          </Button>
        )}
        {!isFinal && now !== null && state === 'overridden' && (
          <Button onClick={onAccept}>{text.backTo(now.text)}</Button>
        )}
        {!isFinal && (
          <Button onClick={() => askOverride({ figures, ledger: now?.text ?? null, keeps: true })}>
            {state === 'overridden' ? text.keepAgain : text.keep}
          </Button>
        )}
        <Button variant="subtle" color="gray" onClick={() => onGo(next.go())}>
          {figures.length > 1 ? text.jumpNext(next.at, figures.length) : text.jump}
        </Button>
      </div>
    </li>
  )
}
