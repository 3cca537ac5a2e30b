import type { ExcludedNumber } from '#shared/extraction/model.ts'
import { PARTS, type PartId } from '#shared/domain/part.ts'
import type { Proposal, ProposalState } from '#shared/texts/proposal.ts'

/** Which proposals the list shows; `look` are those that want an eye: doubtful, incomplete, wide, or unlike the ledger. */
export type Shown = 'all' | 'new' | 'look' | 'known'

export type ListRow =
  | { readonly kind: 'part'; readonly part: PartId | null; readonly count: number }
  | { readonly kind: 'proposal'; readonly id: number }
  | { readonly kind: 'left-out'; readonly count: number }
  | { readonly kind: 'excluded'; readonly place: number }

const LOOK: ReadonlySet<ProposalState> = new Set(['doubtful', 'incomplete', 'wide', 'other'])

/** Whether a figure of this state is among those asked for. A repeat never is: its first mention stands for it. */
export function isShown(state: ProposalState, shown: Shown): boolean {
  if (shown === 'all') return state !== 'repeat'
  return shown === 'look' ? LOOK.has(state) : state === shown
}

/**
 * The list beside a text: proposals under their parts in the order of the review, each in reading order, those without a
 * part last; then, where all is shown, the numbers left out. A repeat stands with its first mention and has no row.
 */
export function listRows(
  proposals: readonly Proposal[],
  stateOf: (id: number) => ProposalState,
  shown: Shown,
  excluded: readonly ExcludedNumber[],
  excludedOpen: boolean,
): ListRow[] {
  const byPart = new Map<PartId | null, Proposal[]>()
  for (const proposal of proposals) {
    if (!isShown(stateOf(proposal.id), shown)) continue
    const held = byPart.get(proposal.part)
    if (held) held.push(proposal)
    else byPart.set(proposal.part, [proposal])
  }
  const rows: ListRow[] = []
  for (const part of [...PARTS, null]) {
    const held = byPart.get(part)
    if (!held) continue
    rows.push({ kind: 'part', part, count: held.length })
    for (const { id } of held.toSorted((a, b) => a.start - b.start)) rows.push({ kind: 'proposal', id })
  }
  if (shown !== 'all' || excluded.length === 0) return rows
  rows.push({ kind: 'left-out', count: excluded.length })
  if (excludedOpen) for (const place of excluded.keys()) rows.push({ kind: 'excluded', place })
  return rows
}
