import { create } from 'zustand'

/** What the header says about the work of a view; `bad` means that something is not saved. */
export type SavedState = Readonly<{ tone: 'quiet' | 'busy' | 'bad'; text: string }>

export const useSavedState = create<Record<'ledger' | 'draft', SavedState | null>>(() => ({
  ledger: null,
  draft: null,
}))

/** Sets the words beside the actions in the header while that view is shown; null shows nothing. */
export function setSavedState(view: 'ledger' | 'draft', state: SavedState | null): void {
  useSavedState.setState({ [view]: state })
}
