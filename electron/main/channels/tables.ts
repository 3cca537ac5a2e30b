import { basename, extname, isAbsolute } from 'node:path'
import type { Handlers } from '#shared/ipc/contract.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import { writeFileWhole } from '../../files/write-file-whole.ts'
import { askFile, askSave } from '../dialogs.ts'
import { demand, type MainContext } from '../main-context.ts'
import { mainText } from '../main-text.ts'

type Channels = 'import:preview' | 'import:open' | 'import:request-paste' | 'import:save-template'

const TABLES = ['.csv', '.xlsx', '.xls', '.xlsm', '.ods', '.tsv', '.txt', '.et', '.html', '.htm']

/** Header and one example row of the records table (design 3.1); the mark at the start makes Excel read UTF-8. */
const TEMPLATE = [
  '\uFEFF日期,结束日期,类别,标题,内容,成效,数据,参与人员,承办部门,来源,亮点,部分',
  '2025-03-12,,专题调研,（示例，导入前请删除本行）,,,提出意见建议=12 条,,,,,',
  '',
].join('\r\n')

/** Bringing tables in: the path comes from a dialog or from a file that was dropped on the window. */
export function tableHandlers({ window, host, settings }: MainContext): Handlers<Channels> {
  const language = () => settings.read().settings.language

  async function chosen(path: string | undefined, kind: 'table' | 'anyTable'): Promise<string | null> {
    if (path === undefined) return askFile(window, language(), kind)
    const endings = kind === 'table' ? ['.csv'] : TABLES
    if (isAbsolute(path) && endings.includes(extname(path).toLowerCase())) return path
    throw new ServiceError('path-invalid', { code: 'not-a-table', file: basename(path) }, { file: path })
  }

  return {
    'import:preview': async ({ droppedPath }) => {
      const file = await chosen(droppedPath, 'table')
      return { preview: file === null ? null : demand(await host.ask('import:read', { file })) }
    },
    'import:open': async ({ droppedPath }) => {
      const file = await chosen(droppedPath, 'anyTable')
      return { desk: file === null ? null : demand(await host.ask('import:open-file', { file })) }
    },
    'import:request-paste': () => {
      // The page gets a paste as if Ctrl V was pressed; it may not read the clipboard by itself.
      window.webContents.paste()
      return {}
    },
    'import:save-template': async () => {
      const file = await askSave(window, language(), mainText[language()].tableTemplate, 'csv')
      if (file === null) return { file }
      await writeFileWhole(file, Buffer.from(TEMPLATE))
      return { file }
    },
  }
}
