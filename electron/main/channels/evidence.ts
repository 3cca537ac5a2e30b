import { mkdir, rm } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { app, shell } from 'electron'
import type { Handlers } from '#shared/ipc/contract.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import { askFiles, askSaveAs } from '../dialogs.ts'
import { demand, type MainContext } from '../main-context.ts'

type Channels = 'evidence:attach' | 'evidence:open' | 'evidence:save'

/** Where copies lie that the system's programs have open; of this program's own data, so no other instance uses it. */
function openedFolder(): string {
  return join(app.getPath('userData'), 'opened')
}

/** Removes the copies of this session, or of one that ended badly; one that is still open somewhere stays for next time. */
export async function removeOpened(): Promise<void> {
  await rm(openedFolder(), { recursive: true, force: true }).catch(() => undefined)
}

/**
 * Attaching, opening and saving files of records. Paths come from dialogs or from files dropped on the window; a stored
 * file is named by its record and its hash.
 */
export function evidenceHandlers({ window, host, settings }: MainContext): Handlers<Channels> {
  const language = () => settings.read().settings.language

  return {
    'evidence:attach': async ({ id, revision, droppedPaths }) => {
      const files = droppedPaths ?? (await askFiles(window, language(), 'evidence'))
      if (files === null || files.length === 0) return { attached: null }
      if (!files.every((file) => isAbsolute(file))) {
        throw new ServiceError('path-invalid', { code: 'evidence-not-dropped' })
      }
      return { attached: demand(await host.ask('evidence:take', { id, revision, files })) }
    },
    'evidence:open': async ({ id, hash }) => {
      const folder = openedFolder()
      await mkdir(folder, { recursive: true })
      const { file } = demand(await host.ask('evidence:stage', { id, hash, folder }))
      const problem = await shell.openPath(file)
      if (problem === '') return {}
      throw new ServiceError('file-unreadable', { code: 'evidence-no-program' })
    },
    'evidence:save': async ({ id, hash }) => {
      const { rows } = demand(await host.ask('records:get', { ids: [id] }))
      const name = rows[0]?.evidence.find((each) => each.hash === hash)?.name
      if (name === undefined) throw new ServiceError('not-found', { code: 'evidence-gone' })
      const to = await askSaveAs(window, language(), name)
      return to === null ? { file: null } : demand(await host.ask('evidence:write', { id, hash, to }))
    },
  }
}
