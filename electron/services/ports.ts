import type { Extraction } from '#shared/extraction/model.ts'
import type { ExtractOptions } from '#shared/extraction/extract-figures.ts'
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
  /** Reads long texts beside the services, so that they go on answering; without it they are read in between. */
  readonly extractLong?: (text: string, options: ExtractOptions) => Promise<Extraction>
  emit<E extends EventName>(name: E, payload: EventPayload<E>): void
}
