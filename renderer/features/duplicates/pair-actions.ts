import type { LikelyPair } from '#shared/ipc/contract/duplicates.ts'
import { call } from '../../bridge/call.ts'
import { refresh } from '../../bridge/query-client.ts'
import { textNow } from '../../text/use-text.ts'
import { toastDone, toastError } from '../../ui/toast.tsx'
import { stepBack } from '../ledger/record-flow.ts'
import { mergedRecord, openFigures, type PairChoices } from './pair-choices.ts'

/** Merges the pair as chosen and offers the way back. False when something is open or the services refuse. */
export async function mergePair(pair: LikelyPair, choices: PairChoices): Promise<boolean> {
  if (openFigures(pair, choices) > 0) return false
  const { one, other } = pair
  return tried(async () => {
    const record = mergedRecord(pair, choices)
    await call('duplicates:merge', {
      keep: { id: one.id, revision: one.revision },
      others: [{ id: other.id, revision: other.revision }],
      record,
    })
    refresh(['records'])
    const text = textNow()
    toastDone(text.duplicates.merged(record.title), {
      label: text.shell.undo,
      run: () => void stepBack(),
    })
  })
}

/** Remembers that the two are not one matter; it can be taken back. */
export async function keepApart(pair: LikelyPair): Promise<boolean> {
  const ids: [string, string] = [pair.one.id, pair.other.id]
  const say = async (isDistinct: boolean) => {
    await call('duplicates:distinct', { ids, isDistinct })
    refresh(['records'])
  }
  return tried(async () => {
    await say(true)
    const { duplicates } = textNow()
    toastDone(duplicates.keptApart, {
      label: duplicates.takeBack,
      run: () => void tried(() => say(false)),
    })
  })
}

async function tried(act: () => Promise<void>): Promise<boolean> {
  try {
    await act()
    return true
  } catch (error) {
    toastError(error)
    return false
  }
}
