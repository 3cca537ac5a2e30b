import { create } from 'zustand'
import { findTypedNumbers, type TypedNumber } from '#shared/checking/typed-numbers.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { $caretPlace } from '../../editor/search/block-lines.ts'
import { textNow } from '../../text/use-text.ts'
import { toastDone } from '../../ui/toast.tsx'

/** What the menu of figures is open for: a new figure at the caret, or a typed number that becomes one. */
export type FigureMenuUse =
  { readonly kind: 'insert' } | { readonly kind: 'bind'; readonly typed: TypedNumber }

export const useFigureMenu = create<{ use: FigureMenuUse | null }>(() => ({ use: null }))

export function openInsertMenu(): void {
  useFigureMenu.setState({ use: { kind: 'insert' } })
}

/** Opens it for the typed number at the caret, or for the one given. */
export function openBindMenu(handle: DraftHandle, given?: TypedNumber): void {
  const typed = given ?? typedAtCaret(handle)
  if (typed === undefined) toastDone(textNow().draft.checks.nothingTyped)
  else useFigureMenu.setState({ use: { kind: 'bind', typed } })
}

export function closeFigureMenu(): void {
  useFigureMenu.setState({ use: null })
}

function typedAtCaret(handle: DraftHandle): TypedNumber | undefined {
  const caret = handle.lexical.read($caretPlace)
  if (caret === null) return undefined
  return findTypedNumbers(handle.document()).find(
    ({ blockId, line, start, end }) =>
      blockId === caret.blockId && line === caret.line && start <= caret.offset && caret.offset <= end,
  )
}
