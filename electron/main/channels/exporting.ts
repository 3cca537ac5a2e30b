import { existsSync } from 'node:fs'
import { shell } from 'electron'
import { SHEET_WORDS } from '#shared/checking/sheet-words.ts'
import type { Handlers } from '#shared/ipc/contract.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import { askSave } from '../dialogs.ts'
import { demand, type MainContext } from '../main-context.ts'

type Channels = 'export:docx' | 'export:sheet' | 'export:reveal' | 'export:open'

/** Handing out the .docx, and showing the one that was handed out last. */
export function exportHandlers({ window, host, settings }: MainContext): Handlers<Channels> {
  let last: string | null = null

  function exported(): string {
    if (last === null) throw new ServiceError('not-found', '这次打开程序后还没有导出过文件。')
    if (!existsSync(last))
      throw new ServiceError('file-missing', `导出的文件已不在“${last}”。`, { file: last })
    return last
  }

  return {
    'export:docx': async ({ draftId, profile }) => {
      const { drafts } = demand(await host.ask('drafts:list', {}))
      const title = drafts.find((draft) => draft.id === draftId)?.title ?? ''
      const file = await askSave(window, settings.read().settings.language, title, 'docx')
      if (file === null) return { file }
      const written = demand(await host.ask('export:write', { draftId, profile, file }))
      last = written.file
      return written
    },
    'export:sheet': async ({ draftId }) => {
      const { drafts } = demand(await host.ask('drafts:list', {}))
      const title = drafts.find((draft) => draft.id === draftId)?.title ?? ''
      const { language } = settings.read().settings
      const file = await askSave(window, language, `${SHEET_WORDS.title}-${title}`, 'docx')
      if (file === null) return { file }
      const written = demand(await host.ask('sheet:write', { draftId, file }))
      last = written.file
      return written
    },
    'export:reveal': () => {
      shell.showItemInFolder(exported())
      return {}
    },
    'export:open': async () => {
      const file = exported()
      const problem = await shell.openPath(file)
      if (problem !== '') throw new ServiceError('file-unreadable', `没有程序能打开“${file}”。`, { file })
      return {}
    },
  }
}
