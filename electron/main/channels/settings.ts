import { app } from 'electron'
import type { Handlers } from '#shared/ipc/contract.ts'
import type { MainContext } from '../main-context.ts'
import { setMenu } from '../menu.ts'

type Channels = 'settings:get' | 'settings:set' | 'app:ready-to-close' | 'app:info'

/** Settings of the window, versions, and the page's leave to close. */
export function settingsHandlers({
  window,
  settings,
  quickEntry,
  closeNow,
}: MainContext): Handlers<Channels> {
  return {
    'settings:get': () => settings.read().settings,
    'settings:set': (values) => {
      const before = settings.read().settings
      const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
      const next = { ...before, ...given }
      settings.change({ settings: next })
      if (next.language !== before.language) setMenu(window, next, quickEntry)
      return next
    },
    'app:ready-to-close': () => {
      closeNow()
      return {}
    },
    'app:info': () => ({
      version: app.getVersion(),
      electron: process.versions.electron ?? '',
      chromium: process.versions['chrome'] ?? '',
      node: process.versions.node,
      platform: `${process.platform} ${process.arch}`,
    }),
  }
}
