import { isAbsolute } from 'node:path'
import type { Handlers } from '#shared/ipc/contract.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import { askFiles, askFolder, askSave } from '../dialogs.ts'
import { demand, type MainContext } from '../main-context.ts'

type Channels = 'collect:write' | 'collect:take' | 'collect:export'

/** Forms that go out and come back: folders and files come from dialogs, or were dropped on the window. */
export function collectHandlers({ window, host, settings }: MainContext): Handlers<Channels> {
  const language = () => settings.read().settings.language

  async function roundName(id: string): Promise<string> {
    const { rounds } = demand(await host.ask('collect:rounds', {}))
    const round = rounds.find((each) => each.id === id)
    if (round === undefined) throw new ServiceError('not-found', { code: 'round-gone' }, { id })
    return round.name
  }

  return {
    'collect:write': async ({ id, departments, withRecords }) => {
      const name = await roundName(id)
      const one = departments?.length === 1 ? departments[0] : undefined
      const order = { id, departments, withRecords }
      if (one !== undefined) {
        const file = await askSave(window, language(), `${name}履职记录收集表-${one}`, 'xlsx')
        if (file === null) return { files: null }
        return demand(await host.ask('collect:write-forms', { ...order, folder: null, file }))
      }
      const folder = await askFolder(window, language(), 'export')
      if (folder === null) return { files: null }
      return demand(await host.ask('collect:write-forms', { ...order, folder, file: null }))
    },
    'collect:take': async ({ id, droppedPaths }) => {
      const files =
        droppedPaths === undefined
          ? await askFiles(window, language(), 'form')
          : droppedPaths.filter((path) => isAbsolute(path))
      if (files === null || files.length === 0) return { preview: null }
      return { preview: demand(await host.ask('collect:read', { id, files })) }
    },
    'collect:export': async ({ id }) => {
      const name = await roundName(id)
      const file = await askSave(window, language(), `${name}履职记录报送情况`, 'xlsx')
      return file === null ? { file } : demand(await host.ask('collect:write-board', { id, file }))
    },
  }
}
