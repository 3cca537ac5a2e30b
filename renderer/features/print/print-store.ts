import { create } from 'zustand'

/** A stored draft in a profile. Save the draft first: what is printed is what is stored. */
export type PrintRequest = { readonly draftId: string; readonly profile: string }

export type PrintStage = {
  readonly request: PrintRequest
  /** Hears the page on which each heading begins, by section or block id. */
  readonly onReady: (headingPages: Readonly<Record<string, number>>) => void
  readonly onFailure: (error: unknown) => void
}

/** Pages on view in their room, or set up out of sight for a file. One print view stands at a time. */
export const usePrint = create<{ room: PrintRequest | null; stage: PrintStage | null }>(() => ({
  room: null,
  stage: null,
}))

/** Shows the pages as they will be printed. */
export function openPrint(request: PrintRequest): void {
  usePrint.setState({ room: request })
}

/** Leaves the pages. */
export function closePrint(): void {
  usePrint.setState({ room: null })
}
