import { create } from 'zustand'
import type { Category } from '#shared/domain/category.ts'
import type { ExcludedNumber } from '#shared/extraction/model.ts'
import type { LedgerMatch, ReadText } from '#shared/ipc/contract/texts.ts'
import { isSureNew, stateOf, type Proposal, type ProposalState } from '#shared/texts/proposal.ts'
import type { Period } from '#shared/domain/period.ts'
import type { Shown } from './proposal-rows.ts'

/** What the writer says of the whole text. */
export type Facts = Period & { readonly department: string; readonly source: string }

export type KnownNames = {
  readonly labels: readonly { readonly label: string; readonly unit: string; readonly count: number }[]
  readonly categories: readonly Category[]
  readonly departments: readonly string[]
}

export type TextsState = {
  /** Folder of the library the text was read under; another one forgets it. */
  library: string
  busy: 'reading' | 'extracting' | 'filing' | null
  read: ReadText | null
  known: KnownNames
  /** Whether the text itself says which year it reports on. */
  datedByText: boolean
  facts: Facts
  proposals: readonly Proposal[]
  /** Proposals the writer said to be no figures. */
  refused: ReadonlySet<number>
  excluded: readonly ExcludedNumber[]
  matches: ReadonlyMap<number, LedgerMatch>
  chosen: ReadonlySet<number>
  /** Proposals ticked or unticked by hand, whose ticks no comparison moves. */
  decided: ReadonlySet<number>
  shown: Shown
  excludedOpen: boolean
  /** The proposal the keys are on, and whether its fields are open. */
  focused: number | null
  editing: boolean
}

const NO_NAMES: KnownNames = { labels: [], categories: [], departments: [] }

export const EMPTY: Omit<TextsState, 'library'> = {
  busy: null,
  read: null,
  known: NO_NAMES,
  datedByText: true,
  facts: { from: '', to: '', department: '', source: '' },
  proposals: [],
  refused: new Set(),
  excluded: [],
  matches: new Map(),
  chosen: new Set(),
  decided: new Set(),
  shown: 'all',
  excludedOpen: false,
  focused: null,
  editing: false,
}

/** The text in the room with what the writer made of it. It stays while the room is closed. */
export const useTexts = create<TextsState>(() => ({ ...EMPTY, library: '' }))

/** What the pointer is on, apart from the rest, because it changes with every move. */
export const useHover = create<{ group: number | null }>(() => ({ group: null }))

/** Says which figure the pointer is on; null for none. */
export function setHover(group: number | null): void {
  if (useHover.getState().group !== group) useHover.setState({ group })
}

/** How a proposal stands now. */
export function stateNow(state: TextsState, id: number): ProposalState {
  const proposal = state.proposals[id]
  return proposal === undefined ? 'repeat' : stateOf(proposal, state.matches.get(id), state.facts)
}

/** Proposals that are still figures; repeats are among them. */
export function standing(state: Pick<TextsState, 'proposals' | 'refused'>): Proposal[] {
  return state.proposals.filter(({ id }) => !state.refused.has(id))
}

/** How often each figure is repeated, counted once for each state of the proposals. */
const repeatCounts = new WeakMap<readonly Proposal[], ReadonlyMap<number, number>>()

/** How often the text states a figure. */
export function mentionsOf(proposals: readonly Proposal[], id: number): number {
  let counts = repeatCounts.get(proposals)
  if (counts === undefined) {
    const counted = new Map<number, number>()
    for (const { repeats } of proposals) {
      if (repeats !== null) counted.set(repeats, (counted.get(repeats) ?? 0) + 1)
    }
    counts = counted
    repeatCounts.set(proposals, counts)
  }
  return (counts.get(id) ?? 0) + 1
}

/** Proposals that would be filed now. */
export function chosenProposals(state: Pick<TextsState, 'proposals' | 'refused' | 'chosen'>): Proposal[] {
  return state.proposals.filter(
    ({ id, label, category }) =>
      state.chosen.has(id) && !state.refused.has(id) && label.trim() !== '' && category.trim() !== '',
  )
}

/** Takes what the ledger says of some proposals and ticks anew those that the writer has not decided on. */
export function takeMatches(ids: readonly number[], matches: readonly LedgerMatch[]): void {
  useTexts.setState((state) => {
    const next = new Map(state.matches)
    ids.forEach((id, at) => {
      const match = matches[at]
      if (match) next.set(id, match)
    })
    const chosen = new Set(state.chosen)
    for (const id of ids) {
      if (state.decided.has(id)) continue
      const isNew = isSureNew(stateNow({ ...state, matches: next }, id))
      if (isNew && !state.refused.has(id)) chosen.add(id)
      else chosen.delete(id)
    }
    return { matches: next, chosen }
  })
}

/** Ticks or unticks proposals on the writer's word; what has no label yet cannot be ticked. */
export function decide(ids: readonly number[], ticked: boolean): void {
  useTexts.setState((state) => {
    const chosen = new Set(state.chosen)
    const decided = new Set(state.decided)
    for (const id of ids) {
      if (ticked && stateNow(state, id) === 'incomplete') continue
      decided.add(id)
      if (ticked) chosen.add(id)
      else chosen.delete(id)
    }
    return { chosen, decided }
  })
}

/** Moves the keys to a figure, with its fields open if asked for; null for none. */
export function focusProposal(id: number | null, editing = false): void {
  useTexts.setState({ focused: id, editing: id !== null && editing })
}
