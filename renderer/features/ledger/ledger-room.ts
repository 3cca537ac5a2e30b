import { create } from 'zustand'

/** The dialogs of the ledger, each loaded when it is first opened. */
export type LedgerRoomName = 'texts' | 'collect' | 'duplicates' | 'labels' | 'bin' | 'glance'

export const useLedgerRoom = create<{ room: LedgerRoomName | null }>(() => ({ room: null }))

export function openLedgerRoom(room: LedgerRoomName | null): void {
  useLedgerRoom.setState({ room })
}
