import type { ExportFormat } from '#shared/ipc/contract/exporting.ts'

export type ManyFile = {
  readonly draftId: string
  readonly title: string
  readonly format: ExportFormat
  readonly profile: string
}

export type ManyState =
  | { readonly kind: 'waiting' | 'writing' | 'stopped' }
  | { readonly kind: 'done'; readonly file: string }
  | { readonly kind: 'failed'; readonly error: unknown }

/**
 * Writes files one after the other and tells the state of each. One that fails does not stop the others; when the writer
 * stops, the file being written is finished and the rest is left. Never throws.
 */
export async function exportMany(
  files: readonly ManyFile[],
  ports: {
    readonly write: (file: ManyFile) => Promise<string | null>
    readonly onState: (index: number, state: ManyState) => void
    readonly isStopped: () => boolean
  },
): Promise<void> {
  for (const [index, file] of files.entries()) {
    if (ports.isStopped()) {
      ports.onState(index, { kind: 'stopped' })
      continue
    }
    ports.onState(index, { kind: 'writing' })
    try {
      const written = await ports.write(file)
      ports.onState(index, written === null ? { kind: 'stopped' } : { kind: 'done', file: written })
    } catch (error) {
      ports.onState(index, { kind: 'failed', error })
    }
  }
}
