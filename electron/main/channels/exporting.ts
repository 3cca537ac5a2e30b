import { existsSync } from 'node:fs'
import { shell } from 'electron'
import { SHEET_WORDS } from '#shared/checking/sheet-words.ts'
import type { Handlers, ParsedInput } from '#shared/ipc/contract.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import { freeFile } from '../../files/free-file.ts'
import { refuseLibraryFile } from '../../files/refuse-library-file.ts'
import { writeFileWhole } from '../../files/write-file-whole.ts'
import { askFolder, askSave } from '../dialogs.ts'
import { log } from '../log.ts'
import { demand, type MainContext } from '../main-context.ts'

type Channels = 'export:save' | 'export:folder' | 'export:sheet' | 'export:reveal' | 'export:open'
type Order = ParsedInput<'export:save'>

/** Handing out papers in every format, and showing the one that was handed out last. */
export function exportHandlers({ window, host, library, settings }: MainContext): Handlers<Channels> {
  let last: string | null = null
  let folder: string | null = null
  const language = () => settings.read().settings.language

  function exported(): string {
    if (last === null) throw new ServiceError('not-found', '这次打开程序后还没有导出过文件。')
    if (!existsSync(last))
      throw new ServiceError('file-missing', `导出的文件已不在“${last}”。`, { file: last })
    return last
  }

  async function targetOf({ draftId, profile, format, to }: Order): Promise<string | null> {
    const { name } = demand(await host.ask('export:name', { draftId, profile }))
    if (to === 'ask') return askSave(window, language(), name, format)
    if (folder === null) throw new ServiceError('path-invalid', '还没有选择存放的文件夹。')
    return freeFile(folder, name, format)
  }

  /** Prints what the window shows: its print view, whose style sheet states the page. */
  async function writePdf(file: string): Promise<void> {
    refuseLibraryFile(file, library.dir() ?? '')
    const bytes = await window.webContents
      .printToPDF({ preferCSSPageSize: true, printBackground: true })
      .catch((error: unknown) => {
        log.error('pdf not made', String(error))
        throw new ServiceError('internal', '没能生成 PDF，请再试一次；仍然不行可先导出 Word 文档。')
      })
    await writeFileWhole(file, bytes)
  }

  return {
    'export:save': async (order) => {
      const file = await targetOf(order)
      if (file === null) return { file }
      const { draftId, profile, format, headingPages } = order
      if (format === 'pdf') await writePdf(file)
      else {
        const pages = headingPages === undefined ? {} : { headingPages }
        demand(await host.ask('export:write', { draftId, profile, format, file, ...pages }))
      }
      last = file
      return { file }
    },
    'export:folder': async () => {
      const chosen = await askFolder(window, language(), 'export')
      folder = chosen ?? folder
      return { folder: chosen }
    },
    'export:sheet': async ({ draftId }) => {
      const { drafts } = demand(await host.ask('drafts:list', {}))
      const title = drafts.find((draft) => draft.id === draftId)?.title ?? ''
      const file = await askSave(window, language(), `${SHEET_WORDS.title}-${title}`, 'docx')
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
