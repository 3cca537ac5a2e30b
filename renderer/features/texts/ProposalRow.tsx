import { ActionIcon, Checkbox, Tooltip } from '@mantine/core'
import {
  Check,
  CircleAlert,
  CircleHelp,
  History,
  Pencil,
  Repeat2,
  Scale,
  type LucideIcon,
} from 'lucide-react'
import { memo } from 'react'
import { writeQuantity } from '#shared/domain/quantity-format.ts'
import type { LedgerMatch } from '#shared/ipc/contract/texts.ts'
import { dayOf, type Proposal, type ProposalState } from '#shared/texts/proposal.ts'
import { useText } from '../../text/use-text.ts'
import type { TextsText } from '../../text/zh-CN/texts.ts'
import { useTones } from '../ledger/use-tones.ts'
import { ProposalEditor } from './ProposalEditor.tsx'
import { decide, focusProposal, mentionsOf, setHover, useHover, useTexts } from './texts-store.ts'

const ICONS: Readonly<Record<ProposalState, LucideIcon | null>> = {
  new: null,
  doubtful: CircleHelp,
  wide: History,
  other: Scale,
  known: Check,
  repeat: Repeat2,
  incomplete: CircleAlert,
}

/** The row's id on the page, by which the list tells assistive programs where the keys are. */
export function proposalRowId(id: number): string {
  return `texts-proposal-${id}`
}

/** One figure: whether it is filed, what it counts, how it stands; its fields while it is being corrected. */
export const ProposalRow = memo(function ProposalRow({
  proposal,
  state,
  index,
}: {
  proposal: Proposal
  state: ProposalState
  index: number
}) {
  const { texts: text } = useText()
  const tones = useTones()
  const { id } = proposal
  const chosen = useTexts((texts) => texts.chosen.has(id))
  const focused = useTexts((texts) => texts.focused === id)
  const editing = useTexts((texts) => texts.editing && texts.focused === id)
  const match = useTexts((texts) => texts.matches.get(id))
  const day = useTexts((texts) => dayOf(proposal, texts.facts))
  const mentions = useTexts((texts) => mentionsOf(texts.proposals, id))
  const lit = useHover((hover) => hover.group === id)
  const quantity = writeQuantity(proposal)
  const Icon = ICONS[state]
  const hint = hintOf(proposal, state, match, text)
  return (
    <div
      id={proposalRowId(id)}
      role="row"
      className="texts-row"
      aria-rowindex={index + 1}
      aria-selected={chosen}
      data-focused={focused || undefined}
      data-lit={lit || undefined}
      data-state={state}
      onMouseEnter={() => setHover(id)}
      onMouseLeave={() => setHover(null)}
      onMouseDown={(event) => {
        // A box that is pressed must not be scrolled away from under the pointer.
        const isControl = event.target instanceof Element && event.target.closest('input, button') !== null
        if (!editing && !isControl) focusProposal(id)
      }}
      onDoubleClick={() => focusProposal(id, true)}
    >
      <span role="gridcell" className="texts-tick">
        <Checkbox
          checked={chosen}
          disabled={state === 'incomplete'}
          tabIndex={-1}
          aria-label={text.tick(proposal.label, quantity)}
          onChange={(event) => decide([id], event.currentTarget.checked)}
        />
      </span>
      <div role="gridcell" className="texts-what">
        <p className="texts-figure">
          <span className="texts-label">{proposal.label || text.noLabel}</span>
          <b className="numbers">{quantity}</b>
          {mentions > 1 && <span className="texts-mentions">{text.mentions(mentions)}</span>}
        </p>
        <p className="texts-facts-line">
          <span className="mark" data-tone={tones(proposal.category)} aria-hidden />
          {proposal.category} · <span className="numbers">{day}</span>
          {proposal.timeText !== '' && ` · ${proposal.timeText}`}
        </p>
        {hint !== '' && <p className="texts-hint">{hint}</p>}
      </div>
      <span role="gridcell" className="texts-state">
        <span data-state={state}>
          {Icon && <Icon size={12} aria-hidden />}
          {text.state(state)}
        </span>
        <Tooltip label={`${text.edit} Enter`}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={22}
            tabIndex={-1}
            aria-label={`${text.edit} ${proposal.label}`}
            onClick={() => focusProposal(id, !editing)}
          >
            <Pencil size={13} />
          </ActionIcon>
        </Tooltip>
      </span>
      {editing && (
        <div role="gridcell" className="texts-editing">
          <ProposalEditor proposal={proposal} mentions={mentions} />
        </div>
      )}
    </div>
  )
})

function hintOf(
  proposal: Proposal,
  state: ProposalState,
  match: LedgerMatch | undefined,
  text: TextsText,
): string {
  if (state === 'wide') return text.wideHint(proposal.timeText || `${proposal.from} – ${proposal.to}`)
  if (state === 'doubtful') return text.doubtfulHint
  if (match === undefined || match.held === null) return ''
  const held = writeQuantity(match.held)
  if (state === 'known') {
    return match.count === 1 ? text.knownIn(match.title) : text.knownTotal(held, match.count)
  }
  if (state !== 'other') return ''
  return match.count === 1 ? text.otherOne(held, match.title) : text.otherTotal(held, match.count)
}
