import { useSyncExternalStore } from 'react'
import type { DraftHandle, EditorStatus } from '../../editor/draft-handle.ts'

const nothing = () => () => undefined

/** One value of the editor's status; the component is drawn again only when that value changes. */
export function useStatus<T extends string | boolean | null>(
  handle: DraftHandle | null,
  select: (status: EditorStatus) => T,
): T | null {
  return useSyncExternalStore(handle?.status.subscribe ?? nothing, () =>
    handle === null ? null : select(handle.status.getState()),
  )
}
