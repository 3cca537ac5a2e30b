import { extname, isAbsolute } from 'node:path'
import type { Handlers } from '#shared/ipc/contract.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import { writeFileWhole } from '../../files/write-file-whole.ts'
import { askFile, askSave } from '../dialogs.ts'
import { demand, type MainContext } from '../main-context.ts'
import { mainText } from '../main-text.ts'

type Channels = 'import:preview' | 'import:save-template'

/** Header and one example row of the records table (design 3.1); the mark at the start makes Excel read UTF-8. */
const TEMPLATE = [
  '\uFEFF日期,结束日期,类别,标题,内容,成效,数据,参与人员,承办部门,来源,亮点,部分',
  '2025-03-12,,专题调研,（示例，导入前请删除本行）,,,提出意见建议=12 条,,,,,',
  '',
].join('\r\n')

/** Bringing tables in: the path comes from a dialog or from a file that was dropped on the window. */
export function tableHandlers({ window, host, settings }: MainContext): Handlers<Channels> {
  const language = () => settings.read().settings.language

  function dropped(path: string): string {
    if (isAbsolute(path) && extname(path).toLowerCase() === '.csv') return path
    throw new ServiceError('path-invalid', '只能导入 CSV 表格，请先在表格软件里另存为 CSV。', { file: path })
  }

  return {
    'import:preview': async ({ kind, droppedPath }) => {
      const file =
        droppedPath === undefined ? await askFile(window, language(), 'table') : dropped(droppedPath)
      return { preview: file === null ? null : demand(await host.ask('import:read', { kind, file })) }
    },
    'import:save-template': async () => {
      const file = await askSave(window, language(), mainText[language()].tableTemplate, 'csv')
      if (file === null) return { file }
      await writeFileWhole(file, Buffer.from(TEMPLATE))
      return { file }
    },
  }
}
