import { Loader } from '@mantine/core'
import { useRef, useState } from 'react'
import { useBridgeQuery } from '../../bridge/use-bridge.ts'
import { useText } from '../../text/use-text.ts'
import { Modal } from '../../ui/Modal.tsx'
import { openFigures, pairKey, startChoices, type PairChoices } from './pair-choices.ts'
import { keepApart, mergePair } from './pair-actions.ts'
import { PairDetail } from './PairDetail.tsx'
import { PairList } from './PairList.tsx'
import './duplicates.css'

/** The records that may report one matter twice: pair by pair, side by side, to merge or to keep apart. */
export function DuplicatesRoom({ onClose }: { onClose: () => void }) {
  const { duplicates: text, shell } = useText()
  const { data } = useBridgeQuery('duplicates:list', {}, { keepPrevious: true })
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set())
  const [chosen, setChosen] = useState<string | null>(null)
  const [kept, setKept] = useState<ReadonlyMap<string, PairChoices>>(new Map())
  const [busy, setBusy] = useState(false)
  const [hasDecided, setDecided] = useState(false)
  const body = useRef<HTMLDivElement>(null)
  const all = data?.pairs ?? []
  const pairs = all.filter((pair) => !skipped.has(pairKey(pair)))
  const at = Math.max(
    0,
    pairs.findIndex((pair) => pairKey(pair) === chosen),
  )
  const pair = pairs[at]
  const choices = pair === undefined ? null : (kept.get(choiceKey(pair)) ?? startChoices(pair))

  // The list closes up: what stands at the place afterwards is the next one.
  const goOn = () => {
    const next = pairs[at + 1] ?? pairs[at - 1]
    setChosen(next === undefined ? null : pairKey(next))
  }
  const decide = async (act: () => Promise<boolean>) => {
    if (busy) return
    setBusy(true)
    if (await act()) {
      setDecided(true)
      goOn()
    }
    setBusy(false)
  }
  const merge = () => {
    if (pair === undefined || choices === null) return
    // A figure that waits for a decision gets the keyboard instead.
    if (openFigures(pair, choices) > 0) body.current?.querySelector<HTMLElement>('[data-open] input')?.focus()
    else void decide(() => mergePair(pair, choices))
  }
  const different = () => {
    if (pair !== undefined) void decide(() => keepApart(pair))
  }
  const skip = () => {
    if (pair === undefined) return
    goOn()
    setSkipped(new Set(skipped).add(pairKey(pair)))
  }

  return (
    <Modal
      data-steps
      opened
      onClose={onClose}
      title={text.title}
      size={1080}
      closeButtonProps={{ 'aria-label': shell.close }}
    >
      <p className="duplicates-lead">{text.lead}</p>
      {data === undefined && (
        <p className="duplicates-none" role="status">
          <Loader size={16} /> {text.reading}
        </p>
      )}
      {data !== undefined && (pair === undefined || choices === null) && (
        <div className="duplicates-none" role="status">
          <p>{skipped.size > 0 || hasDecided ? text.noneLeft : text.none}</p>
          {skipped.size > 0 && all.length > 0 && (
            <button type="button" className="duplicates-again" onClick={() => setSkipped(new Set())}>
              {text.skippedAll(all.length)}
            </button>
          )}
        </div>
      )}
      {pair !== undefined && choices !== null && (
        <div className="duplicates-body" ref={body}>
          <PairList
            pairs={pairs}
            total={(data?.total ?? 0) - (all.length - pairs.length)}
            at={at}
            onChoose={(place) => setChosen(pairs[place] ? pairKey(pairs[place]) : null)}
            onMerge={merge}
            onDifferent={different}
            onSkip={skip}
          />
          <PairDetail
            key={pairKey(pair)}
            pair={pair}
            choices={choices}
            busy={busy}
            onChange={(changed) => setKept(new Map(kept).set(choiceKey(pair), changed))}
            onMerge={merge}
            onDifferent={different}
            onSkip={skip}
          />
        </div>
      )}
    </Modal>
  )
}

/** Choices hold for the records as they were when they were made. */
function choiceKey(pair: Parameters<typeof pairKey>[0]): string {
  return `${pairKey(pair)}\n${pair.one.revision}\n${pair.other.revision}`
}
