import type { ReviewDocument } from '#shared/document/model.ts'
import { BridgeFailure } from '../../bridge/failure.ts'

export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  /** The text is kept and saving is tried again; `final` means that trying again is pointless. */
  | { readonly kind: 'failed'; readonly error: unknown; readonly final: boolean }
  | { readonly kind: 'conflict' }

export type SessionPorts = {
  readonly read: () => ReviewDocument
  readonly save: (
    revision: number,
    document: ReviewDocument,
  ) => Promise<{ revision: number; updatedAt: string }>
  readonly onState: (state: SaveState) => void
}

export type DraftSession = {
  /** The text changed; saved soon, and at the latest some seconds later while typing goes on. */
  edited(): void
  /** Saves now. True when everything on the page is stored. */
  flush(): Promise<boolean>
  /** Tries a failed save again at once, for instance when the host is back. */
  retry(): void
  state(): SaveState
  dispose(): void
}

const PAUSE = 800
const LONGEST = 5_000
const FIRST_RETRY = 2_000
const LAST_RETRY = 30_000

/**
 * Keeps one draft saved. Never saves over a revision it has not seen: a conflict stops saving until the writer
 * decides. A save that changes nothing is not sent.
 */
export function createDraftSession(
  start: { revision: number; updatedAt: string; document: ReviewDocument },
  ports: SessionPorts,
): DraftSession {
  let revision = start.revision
  let stored = JSON.stringify(start.document)
  let savedAt = start.updatedAt
  let state: SaveState = { kind: 'saved', at: savedAt }
  let dirty = false
  let dirtySince = 0
  let wait = FIRST_RETRY
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<boolean> | null = null

  function enter(next: SaveState): void {
    state = next
    ports.onState(next)
  }

  function later(delay: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), delay)
  }

  function edited(): void {
    if (!dirty) dirtySince = Date.now()
    dirty = true
    if (state.kind === 'conflict' || (state.kind === 'failed' && state.final)) return
    if (state.kind === 'saved') enter({ kind: 'unsaved' })
    if (running === null) later(Math.max(0, Math.min(PAUSE, dirtySince + LONGEST - Date.now())))
  }

  async function saveOnce(): Promise<boolean> {
    const document = ports.read()
    const text = JSON.stringify(document)
    dirty = false
    if (text === stored) return true
    enter({ kind: 'saving' })
    try {
      const answer = await ports.save(revision, document)
      revision = answer.revision
      savedAt = answer.updatedAt
      stored = text
      wait = FIRST_RETRY
      return true
    } catch (error) {
      dirty = true
      const code = error instanceof BridgeFailure ? error.code : 'internal'
      if (code === 'conflict') {
        enter({ kind: 'conflict' })
      } else {
        const final = code === 'draft-final' || code === 'not-found' || code === 'invalid-input'
        enter({ kind: 'failed', error, final })
        if (!final) {
          later(wait)
          wait = Math.min(wait * 2, LAST_RETRY)
        }
      }
      return false
    }
  }

  async function saveAll(): Promise<boolean> {
    do {
      if (!(await saveOnce())) return false
    } while (dirty)
    enter({ kind: 'saved', at: savedAt })
    return true
  }

  function flush(): Promise<boolean> {
    clearTimeout(timer)
    if (state.kind === 'conflict') return Promise.resolve(false)
    running ??= (dirty ? saveAll() : Promise.resolve(true)).finally(() => {
      running = null
    })
    return running
  }

  return {
    edited,
    flush,
    retry: () => {
      if (state.kind === 'failed' && !state.final) void flush()
    },
    state: () => state,
    dispose: () => clearTimeout(timer),
  }
}
