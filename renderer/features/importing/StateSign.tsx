import { CircleAlert, CircleCheck, CircleHelp, CirclePlus, FilePen } from 'lucide-react'
import type { RowState } from '#shared/importing/desk-words.ts'

const SIGNS = {
  new: CirclePlus,
  similar: FilePen,
  doubtful: CircleHelp,
  wrong: CircleAlert,
  same: CircleCheck,
} as const

/** The sign of a row's state; its word stands beside it. */
export function StateSign({ state }: { state: RowState }) {
  const Sign = SIGNS[state]
  return <Sign className="state-sign" data-state={state} size={14} aria-hidden />
}
