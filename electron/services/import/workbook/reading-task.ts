import { ServiceError } from '#shared/ipc/result.ts'
import type { Workbook } from '#shared/tables/model.ts'

/** What a reader is told besides the bytes: whom it tells how far it is, and who may stop it. */
export type ReadingTask = {
  /** Name of the file for sentences, without its folder; '' for a paste. */
  readonly name: string
  readonly signal?: AbortSignal | undefined
  /** Told now and then with the done part of the work, 0 to 1, never falling. */
  readonly onProgress?: ((done: number) => void) | undefined
}

/**
 * Reads one kind of file whole. Only ServiceErrors leave it, whatever the bytes are, and it lets other work of the
 * process run in between.
 */
export type TableReader = (bytes: Uint8Array, task: ReadingTask) => Promise<Workbook>

/** @throws ServiceError canceled, once the signal is given */
export function throwIfCanceled(task: Pick<ReadingTask, 'signal'>): void {
  if (task.signal?.aborted === true) throw new ServiceError('canceled', { code: 'reading-stopped' })
}

/** Lets other work of the process run. @throws ServiceError canceled, once the signal is given */
export async function breathe(task: Pick<ReadingTask, 'signal'>): Promise<void> {
  await new Promise<void>((resolve) => {
    setImmediate(resolve)
  })
  throwIfCanceled(task)
}
