import { create } from 'zustand'
import type { Paper } from '#shared/document/paper.ts'
import type { ExportFormat } from '#shared/ipc/contract/exporting.ts'

/** What was asked for when the checks came in between; carried out when the writer says so. */
export type ExportIntent = { readonly format: ExportFormat }

/** A place of 版式 that can be asked for by name. */
export type PaperPlace = keyof Paper | 'attachments'

type Preflight = { readonly kind: 'preflight'; readonly intent: ExportIntent | null }

export type PaperDrawer = {
  readonly kind: 'paper'
  readonly place: PaperPlace | null
  /** The checks that led here, to go back to. */
  readonly back: Preflight | null
}

/** 版式 and 导出前检查 share the drawer over the right side; the two rooms are dialogs. */
export type PaperRooms = {
  readonly drawer: PaperDrawer | Preflight | null
  readonly room: 'profiles' | 'many' | null
}

const CLOSED: PaperRooms = { drawer: null, room: null }

export const usePaperRooms = create<PaperRooms>(() => CLOSED)

/** Opens 版式, at a field if one is named. From the checks it offers the way back to them. */
export function openPaper(place: PaperPlace | null = null): void {
  const { drawer } = usePaperRooms.getState()
  const back = drawer === null ? null : drawer.kind === 'preflight' ? drawer : drawer.back
  usePaperRooms.setState({ drawer: { kind: 'paper', place, back } })
}

/** Opens 导出前检查; with an intent it offers to export all the same. */
export function openPreflight(intent: ExportIntent | null = null): void {
  usePaperRooms.setState({ drawer: { kind: 'preflight', intent } })
}

/** Opens 一次导出多份. */
export function openExportMany(): void {
  usePaperRooms.setState({ room: 'many' })
}

/** Opens 管理版式. */
export function openProfiles(): void {
  usePaperRooms.setState({ room: 'profiles' })
}

/** Closes the drawer, or leads back to the checks it was opened from. */
export function closeDrawer(): void {
  const { drawer } = usePaperRooms.getState()
  usePaperRooms.setState({ drawer: drawer?.kind === 'paper' ? drawer.back : null })
}

/** Closes 一次导出多份 or 管理版式. */
export function closeRoom(): void {
  usePaperRooms.setState({ room: null })
}

/** Closes everything, for instance when another draft is opened. */
export function closePaper(): void {
  usePaperRooms.setState(CLOSED)
}
