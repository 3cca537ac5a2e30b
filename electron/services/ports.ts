import type { EventName, EventPayload } from '#shared/ipc/events.ts'

/** What the services need from the process they run in. */
export type ServicePorts = {
  /** Folder with categories.json, templates/, wording/ and sample/. */
  readonly resourcesDir: string
  now(): Date
  /** A new id, unique in the library. */
  newId(): string
  /** Who is named in the ledger's history and in exported files. */
  readonly author: string
  emit<E extends EventName>(name: E, payload: EventPayload<E>): void
}
