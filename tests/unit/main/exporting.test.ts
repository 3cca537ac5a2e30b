import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { DEFAULT_SETTINGS } from '#shared/ipc/contract/settings.ts'
import { builtInProfile } from '#shared/paper/profiles.ts'
import type { MainContext } from '../../../electron/main/main-context.ts'
import { refusal, testFolder } from '../../support/library.ts'

const dialog = vi.hoisted(() => ({ showSaveDialog: vi.fn(), showOpenDialog: vi.fn() }))
vi.mock('electron', () => ({
  app: { getPath: () => '/documents' },
  dialog,
  shell: { showItemInFolder: vi.fn(), openPath: vi.fn() },
}))
vi.mock('../../../electron/main/log.ts', () => ({ log: { error: vi.fn(), warn: vi.fn(), info: vi.fn() } }))
const { exportHandlers } = await import('../../../electron/main/channels/exporting.ts')
const { paperHandlers } = await import('../../../electron/main/channels/papers.ts')

const PDF = Buffer.from('%PDF-1.7')
const ORDER = { draftId: 'd', profile: 'report', to: 'ask' } as const

/** The channels with a window that prints PDF and a host that writes what it is asked to. */
function started({ print = () => Promise.resolve(PDF) }: { print?: () => Promise<Buffer> } = {}) {
  const asked: { channel: string; input: Record<string, unknown> }[] = []
  const libraryDir = testFolder()
  const printToPDF = vi.fn(print)
  const answers: Record<string, (input: Record<string, unknown>) => unknown> = {
    'export:name': () => ({ name: '年度工作综述' }),
    'export:write': ({ file }) => {
      writeFileSync(String(file), 'paper')
      return { file }
    },
    'profiles:list': () => ({ profiles: [builtInProfile('report')] }),
    'profiles:take': () => ({ profile: builtInProfile('report') }),
  }
  const context = {
    window: { webContents: { printToPDF } } as unknown as BrowserWindow,
    host: {
      ask: (channel: string, input: Record<string, unknown>) => {
        asked.push({ channel, input })
        return Promise.resolve({ ok: true, value: answers[channel]?.(input) })
      },
    },
    library: { dir: () => libraryDir },
    settings: { read: () => ({ settings: DEFAULT_SETTINGS }) },
  } as unknown as MainContext
  return { ...exportHandlers(context), ...paperHandlers(context), asked, libraryDir, printToPDF }
}

const saveTo = (file: string | null) =>
  dialog.showSaveDialog.mockResolvedValue({ canceled: file === null, filePath: file ?? '' })
const open = (path: string | null) =>
  dialog.showOpenDialog.mockResolvedValue({ canceled: path === null, filePaths: path === null ? [] : [path] })

beforeEach(() => {
  vi.clearAllMocks()
})

describe('saving a paper', () => {
  it('proposes the name of the pattern, writes through the host and answers with the file', async () => {
    const program = started()
    const file = join(testFolder(), '稿')
    saveTo(file)
    const saved = await program['export:save']({ ...ORDER, format: 'zip', headingPages: { leadership: 3 } })
    expect(saved).toEqual({ file: `${file}.zip` })
    expect(dialog.showSaveDialog.mock.calls[0]?.[1]).toMatchObject({
      defaultPath: join('/documents', '年度工作综述.zip'),
    })
    expect(program.asked.at(-1)).toEqual({
      channel: 'export:write',
      input: {
        draftId: 'd',
        profile: 'report',
        format: 'zip',
        file: `${file}.zip`,
        headingPages: { leadership: 3 },
      },
    })
  })

  it('does nothing when the writer cancels', async () => {
    const program = started()
    saveTo(null)
    expect(await program['export:save']({ ...ORDER, format: 'pdf' })).toEqual({ file: null })
    expect(program.printToPDF).not.toHaveBeenCalled()
    expect((await refusal(() => program['export:reveal']({}))).code).toBe('not-found')
  })

  it('prints what the window shows as a PDF with the page of its style sheet, whole or not at all', async () => {
    const program = started()
    const file = join(testFolder(), '稿.pdf')
    saveTo(file)
    await program['export:save']({ ...ORDER, format: 'pdf' })
    expect(program.printToPDF).toHaveBeenCalledWith({ preferCSSPageSize: true, printBackground: true })
    expect(readFileSync(file)).toEqual(PDF)
    expect(program['export:reveal']({})).toEqual({})
  })

  it('says so when no PDF comes of it, and leaves the old file', async () => {
    const program = started({ print: () => Promise.reject(new Error('Printing failed')) })
    const file = join(testFolder(), '稿.pdf')
    writeFileSync(file, 'old')
    saveTo(file)
    const error = await refusal(() => program['export:save']({ ...ORDER, format: 'pdf' }))
    expect(error.message).toContain('没能生成 PDF')
    expect(readFileSync(file, 'utf8')).toBe('old')
  })

  it('never writes a PDF or a profile over the library’s own files', async () => {
    const program = started()
    saveTo(join(program.libraryDir, 'zongshu.pdf'))
    expect((await refusal(() => program['export:save']({ ...ORDER, format: 'pdf' }))).code).toBe(
      'path-invalid',
    )
    saveTo(join(program.libraryDir, 'zongshu.json'))
    expect((await refusal(() => program['profiles:export']({ id: 'report' }))).code).toBe('path-invalid')
    expect(readdirSync(program.libraryDir)).toEqual([])
  })
})

describe('a series into one folder', () => {
  it('is refused until a folder was chosen', async () => {
    const program = started()
    const error = await refusal(() => program['export:save']({ ...ORDER, to: 'folder', format: 'docx' }))
    expect(error.message).toBe('还没有选择存放的文件夹。')
  })

  it('never writes over a file, and canceling a second choice keeps the first', async () => {
    const program = started()
    const folder = testFolder()
    open(folder)
    expect(await program['export:folder']({})).toEqual({ folder })
    open(null)
    expect(await program['export:folder']({})).toEqual({ folder: null })
    for (const format of ['docx', 'docx', 'pdf', 'docx'] as const) {
      await program['export:save']({ ...ORDER, to: 'folder', format })
    }
    expect(readdirSync(folder).sort()).toEqual(
      ['年度工作综述.docx', '年度工作综述.pdf', '年度工作综述（2）.docx', '年度工作综述（3）.docx'].sort(),
    )
  })

  it('says that the folder is gone when the stick was pulled out', async () => {
    const program = started()
    const folder = join(testFolder(), 'usb')
    mkdirSync(folder)
    open(folder)
    await program['export:folder']({})
    rmSync(folder, { recursive: true })
    const error = await refusal(() => program['export:save']({ ...ORDER, to: 'folder', format: 'pdf' }))
    expect(error.message).toContain(`文件夹“${folder}”不存在`)
    expect(existsSync(folder)).toBe(false)
  })
})

describe('profiles and pictures', () => {
  it('a profile leaves as a file of its own kind and comes in from one', async () => {
    const program = started()
    const file = join(testFolder(), '汇报稿')
    saveTo(file)
    const saved = await program['profiles:export']({ id: 'report' })
    expect(saved).toEqual({ file: `${file}.zongshu-profile.json` })
    expect(JSON.parse(readFileSync(`${file}.zongshu-profile.json`, 'utf8'))).toMatchObject({
      zongshu: 'profile',
    })
    expect(dialog.showSaveDialog.mock.calls[0]?.[1]).toMatchObject({
      defaultPath: join('/documents', '汇报稿 送审稿.zongshu-profile.json'),
      filters: [{ extensions: ['json'] }],
    })
    open(`${file}.zongshu-profile.json`)
    expect(await program['profiles:import']({})).toEqual({ profile: builtInProfile('report') })
    expect((await refusal(() => program['profiles:export']({ id: 'gone' }))).code).toBe('not-found')
  })

  it('nothing is asked of the host when the writer cancels', async () => {
    const program = started()
    open(null)
    expect(await program['profiles:import']({})).toEqual({ profile: null })
    expect(await program['pictures:pick']({})).toEqual({ picture: null })
    expect(program.asked).toEqual([])
  })
})
