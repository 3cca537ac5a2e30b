import { create } from 'zustand'

/** What the right side of the draft shows. */
export type PanelName = 'figure' | 'changes' | 'checks' | 'coverage'

export const usePanel = create<{ shown: PanelName }>(() => ({ shown: 'figure' }))

export function showPanel(shown: PanelName): void {
  usePanel.setState({ shown })
}
