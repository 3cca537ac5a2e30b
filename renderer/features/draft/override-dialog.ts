import { create } from 'zustand'
import type { FigureInline } from '#shared/document/model.ts'

/** Which figures the writer is about to change by hand; `keeps` when the text stays and only wants a reason. */
export type OverrideQuestion = {
  readonly figures: readonly FigureInline[]
  readonly ledger: string | null
  readonly keeps: boolean
}

export const useOverrideQuestion = create<{ asked: OverrideQuestion | null }>(() => ({ asked: null }))

export function askOverride(asked: OverrideQuestion): void {
  useOverrideQuestion.setState({ asked })
}

export function closeOverride(): void {
  useOverrideQuestion.setState({ asked: null })
}
