import type { Handlers } from '#shared/ipc/contract.ts'
import { refuseLibraryFile } from '../../files/refuse-library-file.ts'
import { askSave } from '../dialogs.ts'
import { demand, type MainContext } from '../main-context.ts'
import { mainText } from '../main-text.ts'

type Channels = 'glance:save' | 'ledger:save'

/** Handing out what the ledger shows as workbooks. */
export function workbookHandlers({ window, host, library, settings }: MainContext): Handlers<Channels> {
  const language = () => settings.read().settings.language

  async function target(name: string): Promise<string | null> {
    const file = await askSave(window, language(), name, 'xlsx')
    if (file !== null) refuseLibraryFile(file, library.dir() ?? '')
    return file
  }

  return {
    'glance:save': async (input) => {
      const { glance } = demand(await host.ask('glance:read', input))
      const file = await target(mainText[language()].glanceFile(glance.year))
      if (file !== null) demand(await host.ask('glance:write', { ...input, file }))
      return { file }
    },
    'ledger:save': async (input) => {
      const file = await target(mainText[language()].ledgerFile)
      if (file === null) return { file, rows: 0 }
      return { file, ...demand(await host.ask('ledger:write', { ...input, file })) }
    },
  }
}
