import { extname, isAbsolute } from 'node:path'
import type { Handlers } from '#shared/ipc/contract.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import { askFile } from '../dialogs.ts'
import { demand, type MainContext } from '../main-context.ts'

/** What a dropped file may be called; .doc and .pdf are taken, so that the reader says how to go on. */
const TAKEN = /^\.(?:txt|md|docx|docm|html?|doc|wps|rtf|pdf)$/

/** Bringing texts in: the path comes from a dialog or from a file that was dropped on the window. */
export function textFileHandlers({ window, host, settings }: MainContext): Handlers<'texts:choose'> {
  function dropped(path: string): string {
    if (isAbsolute(path) && TAKEN.test(extname(path).toLowerCase())) return path
    throw new ServiceError('path-invalid', { code: 'text-kind' }, { file: path })
  }

  return {
    'texts:choose': async ({ droppedPath }) => {
      const language = settings.read().settings.language
      const file = droppedPath === undefined ? await askFile(window, language, 'text') : dropped(droppedPath)
      return { read: file === null ? null : demand(await host.ask('texts:read', { file })) }
    },
  }
}
