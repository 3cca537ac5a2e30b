import { CircleAlert, CircleCheck, PencilLine, TriangleAlert, Unlink } from 'lucide-react'
import type { FigureState } from '#shared/figures/status.ts'
import { useText } from '../../text/use-text.ts'

const ICONS = {
  fresh: CircleCheck,
  changed: TriangleAlert,
  overridden: PencilLine,
  orphaned: Unlink,
  typed: CircleAlert,
} as const

/** A state as shape and word; `more` goes on behind the word. */
export function FigureStateMark({ state, more }: { state: FigureState | 'typed'; more?: string }) {
  const text = useText().draft.figures
  const Icon = ICONS[state]
  return (
    <span className="figure-state" data-state={state}>
      <Icon size={14} aria-hidden />
      {text.states[state]}
      {more ? ` · ${more}` : ''}
    </span>
  )
}
