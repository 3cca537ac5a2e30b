import { Lightbulb } from 'lucide-react'
import { useState } from 'react'
import type { LabelProposal, LabelRow } from '#shared/ipc/contract/labels.ts'
import { useText } from '../../text/use-text.ts'
import { NamesProposal } from './NamesProposal.tsx'
import { UnitsProposal } from './UnitsProposal.tsx'

/** What could be unified, one line each, to be merged, kept apart or passed over for now. */
export function ProposalList({
  proposals,
  rows,
  onChoose,
}: {
  proposals: readonly LabelProposal[]
  rows: readonly LabelRow[]
  onChoose: (label: string) => void
}) {
  const text = useText().labels
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set())
  const open = proposals.filter((proposal) => !skipped.has(nameOf(proposal)))
  if (open.length === 0) return null
  return (
    <section className="labels-proposals" aria-label={text.proposalList}>
      <h3>
        <Lightbulb size={14} aria-hidden /> {text.proposals(open.length)}
      </h3>
      <ul>
        {open.map((proposal) => {
          const skip = () => setSkipped(new Set(skipped).add(nameOf(proposal)))
          return (
            <li key={nameOf(proposal)}>
              {proposal.kind === 'names' ? (
                <NamesProposal proposal={proposal} onSkip={skip} onChoose={onChoose} />
              ) : (
                <UnitsProposal
                  proposal={proposal}
                  row={rows.find(({ label }) => label === proposal.label)}
                  onSkip={skip}
                  onChoose={onChoose}
                />
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function nameOf(proposal: LabelProposal): string {
  return proposal.kind === 'names' ? proposal.names.join('\n') : proposal.label
}
