import { create } from 'zustand'
import type { Settings } from '#shared/ipc/contract/settings.ts'
import { changeSettings, useSettings } from '../bridge/settings.ts'

export type ViewName = Settings['view']
export type RoomName = 'settings' | 'help'

/** A place of a draft: a figure, or a block whose words are meant. */
export type WantedFigure = Readonly<{ draftId: string; figureId: string | null; blockId: string }>

type ViewState = {
  view: ViewName
  /** The dialog that lies over the views, if any. */
  room: RoomName | null
  /** The record the ledger should show next; the ledger clears it when it has done so. */
  wantedRecord: string | null
  /** The place of a draft to go to next; the draft room clears it when it has gone there. */
  wantedFigure: WantedFigure | null
}

export const useView = create<ViewState>(() => ({
  view: 'ledger',
  room: null,
  wantedRecord: null,
  wantedFigure: null,
}))

/** Goes to a view and remembers it for the next start. */
export function showView(view: ViewName): void {
  useView.setState({ view })
  if (useSettings.getState().view !== view) changeSettings({ view })
}

/** Opens a record in the ledger, from the evidence of a figure for instance. */
export function openRecord(id: string): void {
  useView.setState({ wantedRecord: id })
  showView('ledger')
}

/** Opens a draft at a place, from a record that it uses for instance. */
export function openFigure(place: WantedFigure): void {
  useView.setState({ wantedFigure: place })
  showView('draft')
}

export function showRoom(room: RoomName | null): void {
  useView.setState({ room })
}
