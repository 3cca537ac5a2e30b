import { figureAt } from '#shared/texts/figure-by-hand.ts'
import { totalsCategory, type Proposal } from '#shared/texts/proposal.ts'
import { rememberRefusal } from './refusals.ts'
import { useTexts } from './texts-store.ts'

/** Corrects a proposal; those that repeat it are the same figure and follow. What was looked at is no longer doubtful. */
export function correct(id: number, patch: Partial<Proposal>): number[] {
  const { proposals } = useTexts.getState()
  const changed: number[] = []
  const next = proposals.map((proposal) => {
    if (proposal.id !== id && proposal.repeats !== id) return proposal
    changed.push(proposal.id)
    return { ...proposal, ...patch, sure: true }
  })
  useTexts.setState({ proposals: next })
  return changed
}

/** Says that the mentions joined to a figure are figures of their own. */
export function separate(id: number): number[] {
  const changed: number[] = []
  useTexts.setState(({ proposals }) => ({
    proposals: proposals.map((proposal) => {
      if (proposal.repeats !== id) return proposal
      changed.push(proposal.id)
      return { ...proposal, repeats: null, sure: false }
    }),
  }))
  return changed
}

/** Says that a proposal and its repeats are no figures; they stand among the numbers left out then. */
export function refuse(id: number): void {
  useTexts.setState((state) => {
    const gone = state.proposals.filter((each) => each.id === id || each.repeats === id)
    const refused = new Set([...state.refused, ...gone.map((each) => each.id)])
    const chosen = new Set([...state.chosen].filter((each) => !refused.has(each)))
    const added = gone.map(({ text, start, end }) => ({ text, start, end, why: 'by-hand' as const }))
    rememberRefusal(state.read?.text ?? '', gone, true)
    return {
      refused,
      chosen,
      excluded: [...state.excluded, ...added].sort((a, b) => a.start - b.start),
      focused: state.focused === id ? null : state.focused,
      editing: false,
    }
  })
}

/**
 * Makes a figure of a stretch of the text that the writer marked, or of a number that was left out, and opens its fields.
 * What was a proposal before comes back as it was. The proposal's id, or null when the stretch states no quantity or
 * lies in a figure already.
 */
export function addByHand(start: number, end: number): number | null {
  const state = useTexts.getState()
  const text = state.read?.text ?? ''
  const back = state.proposals.find(
    (each) => state.refused.has(each.id) && each.start < end && start < each.end,
  )
  const lies = state.proposals.some(
    (each) => !state.refused.has(each.id) && each.start < end && start < each.end,
  )
  const found = back ?? (lies ? null : figureAt(text, start, end))
  if (found === null) return null
  const excluded = state.excluded.filter((each) => each.end <= found.start || each.start >= found.end)
  if (back) {
    const refused = new Set(state.refused)
    refused.delete(back.id)
    rememberRefusal(text, [back], false)
    useTexts.setState({ refused, excluded, focused: back.id, editing: true, shown: 'all' })
    return back.id
  }
  const id = state.proposals.length
  const before = state.proposals
    .filter((each) => each.start < found.start)
    .reduce<Proposal | null>((last, each) => (last === null || each.start > last.start ? each : last), null)
  const proposal: Proposal = {
    ...found,
    label: '',
    category: before?.sentence === found.sentence ? before.category : totalsCategory(state.known.categories),
    part: before?.part ?? null,
    from: null,
    to: null,
    timeText: '',
    repeats: null,
    sure: true,
    id,
    byHand: true,
  }
  useTexts.setState({
    proposals: [...state.proposals, proposal],
    excluded,
    focused: id,
    editing: true,
    shown: 'all',
  })
  return id
}
