import type { IndicatorDefinition } from '#shared/figures/indicator.ts'
import type { LabelTerm } from '#shared/labels/term.ts'
import { call } from '../../bridge/call.ts'
import { refresh } from '../../bridge/query-client.ts'
import { textNow } from '../../text/use-text.ts'
import { toastDone, toastError } from '../../ui/toast.tsx'
import { stepBack } from '../ledger/record-flow.ts'

/** Lets `name` count as `label` and offers the way back; `unit` is printed where units differ. */
export async function mergeNames(label: string, name: string, unit: string | null): Promise<boolean> {
  return tried(async () => {
    await call('labels:merge', { label, names: [name], unit })
    tell(textNow().labels.merged(name, label))
  })
}

/** Lets a merged name count by itself again, as an undoable step. False when that failed. */
export async function splitName(alias: string): Promise<boolean> {
  return tried(async () => {
    await call('labels:split', { alias })
    tell(textNow().labels.splitDone(alias))
  })
}

/** Stores the entry of a label with its definition; null: the default rule. The list follows. */
export async function storeTerm(term: LabelTerm, definition: IndicatorDefinition | null): Promise<boolean> {
  return tried(async () => {
    await call('labels:set-term', { term, definition })
    refresh(['records', 'indicators'])
  })
}

/** The same for the unit that a label's figures are counted in. */
export async function unifyUnit(
  term: LabelTerm,
  definition: IndicatorDefinition | null,
  unit: string,
): Promise<boolean> {
  return tried(async () => {
    await call('labels:set-term', { term: { ...term, unit }, definition })
    tell(textNow().labels.unified(term.label, unit))
  })
}

/** Remembers that the two are not to be unified; it can be taken back. */
export async function keepApart(names: readonly [string, string]): Promise<boolean> {
  const say = async (isDistinct: boolean) => {
    await call('labels:distinct', { names: [...names], isDistinct })
    refresh(['indicators'])
  }
  return tried(async () => {
    await say(true)
    const { labels } = textNow()
    toastDone(labels.keptApart, { label: labels.takeBack, run: () => void tried(() => say(false)) })
  })
}

function tell(message: string): void {
  refresh(['records', 'indicators'])
  toastDone(message, { label: textNow().shell.undo, run: () => void stepBack() })
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
