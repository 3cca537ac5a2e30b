import { useId, type KeyboardEvent } from 'react'
import type { LikelyPair } from '#shared/ipc/contract/duplicates.ts'
import { useText } from '../../text/use-text.ts'
import { pairKey } from './pair-choices.ts'

/** The pairs by what makes them alike; the keyboard goes through them and decides. */
export function PairList({
  pairs,
  total,
  at,
  onChoose,
  onMerge,
  onDifferent,
  onSkip,
}: {
  pairs: readonly LikelyPair[]
  /** Those included that are not listed. */
  total: number
  at: number
  onChoose: (place: number) => void
  onMerge: () => void
  onDifferent: () => void
  onSkip: () => void
}) {
  const text = useText().duplicates
  const id = useId()
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => onChoose(Math.min(at + 1, pairs.length - 1)),
      ArrowUp: () => onChoose(Math.max(at - 1, 0)),
      Home: () => onChoose(0),
      End: () => onChoose(pairs.length - 1),
      Enter: onMerge,
      n: onDifferent,
      N: onDifferent,
      s: onSkip,
      S: onSkip,
    }
    const act = acts[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  return (
    <div className="duplicates-side">
      <p className="duplicates-count">{text.count(total)}</p>
      <div
        className="duplicates-list"
        role="listbox"
        tabIndex={0}
        data-autofocus
        aria-label={text.list}
        aria-activedescendant={`${id}-${at}`}
        onKeyDown={press}
      >
        {pairs.map((pair, place) => (
          // The list has the keyboard; an option is only clicked.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={pairKey(pair)}
            id={`${id}-${place}`}
            role="option"
            tabIndex={-1}
            ref={place === at ? bringInSight : undefined}
            aria-selected={place === at}
            onClick={() => onChoose(place)}
          >
            <span className="duplicates-title">{pair.one.title}</span>
            <span className="duplicates-from numbers">
              {pair.one.date} · {pair.one.department || text.noDepartment}／
              {pair.other.department || text.noDepartment}
            </span>
            <span className="duplicates-why">{pair.why.map(text.why).join('、')}</span>
          </div>
        ))}
        {total > pairs.length && (
          <div className="duplicates-more" role="presentation">
            {text.more(total - pairs.length)}
          </div>
        )}
      </div>
      <p className="duplicates-keys">{text.keys}</p>
    </div>
  )
}

function bringInSight(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: 'nearest' })
}
