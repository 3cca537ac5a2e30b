import { shell } from 'electron'
import type { Handlers, Output } from '#shared/ipc/contract.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import { askFolder } from '../dialogs.ts'
import type { MainContext } from '../main-context.ts'

type Channels =
  | 'library:current'
  | 'library:create'
  | 'library:open'
  | 'library:open-sample'
  | 'library:close'
  | 'library:reveal'

/** Choosing, opening and closing the library. Folders come from dialogs or from the recent list only. */
export function libraryHandlers({ window, library, settings }: MainContext): Handlers<Channels> {
  const language = () => settings.read().settings.language

  async function chosen(dir: string | undefined): Promise<string | null> {
    if (dir === undefined) return askFolder(window, language(), 'open')
    if (settings.read().recent.some((entry) => entry.dir === dir)) return dir
    throw new ServiceError('path-invalid', `“${dir}”不在最近使用的资料库里，请用“打开”选择文件夹。`, { dir })
  }

  return {
    'library:current': async (): Promise<Output<'library:current'>> => ({
      ...(await library.current()),
      recent: settings.read().recent,
    }),
    'library:create': async (input) => {
      const dir = await askFolder(window, language(), 'create')
      return { library: dir === null ? null : await library.open({ dir, create: input }) }
    },
    'library:open': async (input) => {
      const dir = await chosen(input.dir)
      return { library: dir === null ? null : await library.open({ dir, create: null }) }
    },
    'library:open-sample': async () => ({ library: await library.openSample() }),
    'library:close': async () => {
      await library.close()
      return {}
    },
    'library:reveal': async () => {
      const dir = library.dir()
      if (dir === null) throw new ServiceError('no-library', '还没有打开资料库。')
      const problem = await shell.openPath(dir)
      if (problem !== '') throw new ServiceError('file-missing', `打不开文件夹“${dir}”。`, { file: dir })
      return {}
    },
  }
}
