import type { Handlers } from '#shared/ipc/contract.ts'
import type { QuickEntrySettings } from '#shared/ipc/contract/quick-entry.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import { demand, type MainContext } from '../main-context.ts'
import { setMenu } from '../menu.ts'

type Channels = 'quick:open' | 'quick:file' | 'quick:keep' | 'quick:hide' | 'quick:state' | 'quick:set'

/** What the small window for one line asks for, and its settings. */
export function quickEntryHandlers(context: MainContext): Handlers<Channels> {
  const { host, library, settings, quickEntry } = context

  const change = (values: Partial<QuickEntrySettings>) => {
    const now = settings.read().settings
    settings.change({ settings: { ...now, quickEntry: { ...now.quickEntry, ...values } } })
  }

  return {
    'quick:open': async () => {
      const { language, quickEntry: kept } = settings.read().settings
      const { library: open } = await library.current().catch(() => ({ library: null }))
      const { department, line } = kept
      const lists =
        open === null ? { categories: [], departments: [] } : demand(await host.ask('categories:list', {}))
      return { library: open?.name ?? null, language, department, line, ...lists }
    },
    'quick:file': async ({ record }) => {
      if (library.dir() === null) {
        throw new ServiceError('no-library', '还没有打开资料库。请先在主窗口里打开，再记这一条。')
      }
      const { title, department } = demand(await host.ask('records:insert', { record }))
      change({ department, line: '' })
      return { title }
    },
    'quick:keep': ({ line }) => {
      if (line !== settings.read().settings.quickEntry.line) change({ line })
      return {}
    },
    'quick:hide': () => {
      quickEntry.hide()
      return {}
    },
    'quick:state': () => quickEntry.state(),
    'quick:set': ({ on, keys }) => {
      change({ on, keys })
      const state = quickEntry.register()
      setMenu(context.window, settings.read().settings, quickEntry)
      return state
    },
  }
}
