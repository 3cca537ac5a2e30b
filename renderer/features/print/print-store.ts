import { create } from 'zustand'

export const usePrint = create<{ open: boolean }>(() => ({ open: false }))

/** Opens the print preview of the draft on the page. */
export function openPrint(): void {
  usePrint.setState({ open: true })
}
