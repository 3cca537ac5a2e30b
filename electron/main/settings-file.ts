import { readFileSync } from 'node:fs'
import { log } from './log.ts'
import { z } from 'zod'
import { recentLibrarySchema } from '#shared/ipc/contract/library.ts'
import { DEFAULT_SETTINGS, settingsSchema } from '#shared/ipc/contract/settings.ts'
import { writeFileWhole } from '../files/write-file-whole.ts'

const storedSchema = z.object({
  // Each value falls back alone, so that one bad entry does not cost the others.
  // A file of an older version lacks newer settings; they start with their defaults and cost the others nothing.
  settings: z
    .preprocess((value) => ({ ...DEFAULT_SETTINGS, ...Object(value) }), settingsSchema)
    .catch(DEFAULT_SETTINGS),
  recent: z.array(recentLibrarySchema).catch([]),
  /** Folder of the library to open at the next start. */
  library: z.string().nullable().catch(null),
})
export type Stored = z.infer<typeof storedSchema>

export type SettingsFile = {
  read(): Stored
  /** Takes effect at once; the file is replaced as a whole shortly after. */
  change(values: Partial<Stored>): void
  /** Resolves when everything changed so far is on disk. */
  flush(): Promise<void>
}

/** Opens settings.json; a missing or damaged file gives the defaults. */
export function openSettingsFile(file: string): SettingsFile {
  let stored = load(file)
  let writing: Promise<void> = Promise.resolve()
  let queued = false

  function write(): void {
    if (queued) return
    queued = true
    writing = writing.then(async () => {
      queued = false
      await writeFileWhole(file, Buffer.from(`${JSON.stringify(stored, null, 2)}\n`)).catch(
        (error: unknown) => {
          log.error('settings not written', String(error))
        },
      )
    })
  }

  return {
    read: () => stored,
    change(values) {
      stored = { ...stored, ...values }
      write()
    },
    flush: () => writing,
  }
}

function load(file: string): Stored {
  let raw: unknown = {}
  try {
    raw = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    // First start, or a file that someone damaged: nothing in it is worth stopping for.
  }
  const parsed = storedSchema.safeParse(raw)
  return parsed.success ? parsed.data : storedSchema.parse({})
}
