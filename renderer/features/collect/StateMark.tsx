import { Circle, CircleAlert, CircleCheck, ClockAlert, type LucideIcon } from 'lucide-react'
import type { ReportState } from '#shared/ipc/contract/collect.ts'
import { useText } from '../../text/use-text.ts'

const SIGNS: Readonly<Record<ReportState, LucideIcon>> = {
  reported: CircleCheck,
  missing: Circle,
  late: ClockAlert,
  differs: CircleAlert,
}

/** A department's state by sign, word and colour. */
export function StateMark({ state, count }: { state: ReportState; count?: number }) {
  const text = useText().collect
  const Sign = SIGNS[state]
  return (
    <span className="collect-state" data-state={state} data-none={count === 0 || undefined}>
      <Sign size={14} aria-hidden />
      {text.state(state)}
      {count !== undefined && <b className="numbers">{count}</b>}
    </span>
  )
}
