import type { Output } from '#shared/ipc/contract.ts'

export type RecentLibrary = Output<'library:current'>['recent'][number]
