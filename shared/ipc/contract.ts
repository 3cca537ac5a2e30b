import type { z } from 'zod'
import { draftChannels } from './contract/drafts.ts'
import { duplicateChannels } from './contract/duplicates.ts'
import { exportChannels } from './contract/exporting.ts'
import { figureChannels } from './contract/figures.ts'
import { glanceChannels } from './contract/glance.ts'
import { importChannels } from './contract/import.ts'
import { indicatorChannels } from './contract/indicators.ts'
import { labelChannels } from './contract/labels.ts'
import { libraryChannels } from './contract/library.ts'
import { paperChannels } from './contract/papers.ts'
import { recordChannels } from './contract/records.ts'
import { settingsChannels } from './contract/settings.ts'
import { sheetChannels } from './contract/sheet.ts'
import { textChannels } from './contract/texts.ts'
import { hostChannels } from './contract/host.ts'
import type { EventName, EventPayload } from './events.ts'
import type { Result } from './result.ts'

/**
 * Every message between window, main process and host, parsed on both sides. `by` says who answers:
 * `host` channels pass through main unchanged, `main` channels are answered there, `main-only` channels go
 * from main to the host and are refused when the window sends them.
 */
export const contract = {
  ...libraryChannels,
  ...recordChannels,
  ...importChannels,
  ...indicatorChannels,
  ...figureChannels,
  ...duplicateChannels,
  ...labelChannels,
  ...draftChannels,
  ...exportChannels,
  ...paperChannels,
  ...sheetChannels,
  ...textChannels,
  ...settingsChannels,
  ...glanceChannels,
  ...hostChannels,
} as const satisfies Record<
  string,
  { by: 'main' | 'host' | 'main-only'; input: z.ZodType; output: z.ZodType }
>

export type Contract = typeof contract
export type ChannelName = keyof Contract
type By<B extends string> = { [C in ChannelName]: Contract[C]['by'] extends B ? C : never }[ChannelName]

/** Channels the window may call. */
export type WindowChannel = By<'main' | 'host'>
/** Channels the services answer. */
export type HostChannel = By<'host' | 'main-only'>
export type MainChannel = By<'main'>

export type Input<C extends ChannelName> = z.input<Contract[C]['input']>
export type ParsedInput<C extends ChannelName> = z.output<Contract[C]['input']>
export type Output<C extends ChannelName> = z.output<Contract[C]['output']>

export type Handlers<C extends ChannelName> = {
  [K in C]: (input: ParsedInput<K>) => Output<K> | Promise<Output<K>>
}

/** The frozen object the preload puts on `window.zongshu`. */
export type Bridge = Readonly<{
  invoke<C extends WindowChannel>(channel: C, input: Input<C>): Promise<Result<Output<C>>>
  /** Calls back on every event of that name; returns the function that stops it. */
  on<E extends EventName>(name: E, listener: (payload: EventPayload<E>) => void): () => void
  /** The path of a file dropped on the window, for import:preview. */
  pathOfDroppedFile(file: unknown): string
}>
