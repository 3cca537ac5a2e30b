import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Maps the fonts a paper names to Noto, which has every width that matters; set-up installs it. */
const FONTS = join(import.meta.dirname, 'fonts.conf')

/** Runs `work` with a folder of its own that is removed afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'zongshu-golden-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What pandoc makes of the file: its JSON syntax tree. */
export async function readWithPandoc(docx: Uint8Array): Promise<PandocTree> {
  return inFolder(async (folder) => {
    const file = join(folder, 'a.docx')
    await writeFile(file, docx)
    const { stdout } = await run('pandoc', ['-f', 'docx', '-t', 'json', file], { maxBuffer: 2 ** 28 })
    return JSON.parse(stdout) as PandocTree
  })
}

export type PandocNode = { readonly t: string; readonly c?: unknown }
export type PandocTree = {
  readonly blocks: readonly PandocNode[]
  readonly meta: Readonly<Record<string, unknown>>
}

/** All text below a node of pandoc's tree, without spaces and line ends. */
export function pandocText(node: unknown): string {
  if (Array.isArray(node)) return node.map(pandocText).join('')
  if (typeof node !== 'object' || node === null) return ''
  // What a picture shows is told to those who cannot see it; it is not printed.
  if ('t' in node && node.t === 'Image') return ''
  if ('t' in node && node.t === 'Str' && 'c' in node) return String(node.c)
  return Object.values(node).map(pandocText).join('')
}

/** Debian's python3-docx belongs to Debian's Python, which need not be the first on PATH. */
const PYTHON = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3'

const READ_DOCX = `
import docx, json, sys
d = docx.Document(sys.argv[1])
s = d.sections[0]
w = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
marks = {}
for start in d.element.body.iter(w + 'bookmarkStart'):
    text, node = '', start.getnext()
    while node.tag != w + 'bookmarkEnd':
        text += ''.join(t.text or '' for t in node.iter(w + 't'))
        node = node.getnext()
    assert node.get(w + 'id') == start.get(w + 'id')
    marks[start.get(w + 'name')] = text
custom = [p for p in d.part.package.iter_parts() if str(p.partname) == '/docProps/custom.xml'][0].blob.decode()
json.dump({
    'bookmarks': marks,
    'styles': [p.style.name for p in d.paragraphs],
    'custom': custom,
    'author': d.core_properties.author,
    'created': str(d.core_properties.created),
    'title': d.core_properties.title,
    'page': [s.page_width // 635, s.page_height // 635],
    'tables': [[len(t.rows), len(t.columns)] for t in d.tables],
}, sys.stdout)
`

export type PythonReading = {
  readonly bookmarks: Readonly<Record<string, string>>
  readonly styles: readonly string[]
  readonly custom: string
  readonly author: string
  readonly created: string
  readonly title: string
  readonly page: readonly number[]
  readonly tables: readonly (readonly number[])[]
}

/** What python-docx finds in the file. */
export async function readWithPython(docx: Uint8Array): Promise<PythonReading> {
  return inFolder(async (folder) => {
    const file = join(folder, 'a.docx')
    await writeFile(file, docx)
    const { stdout } = await run(PYTHON, ['-c', READ_DOCX, file], { maxBuffer: 2 ** 28 })
    return JSON.parse(stdout) as PythonReading
  })
}

const READ_TABLES = `
import docx, json, sys
d = docx.Document(sys.argv[1])
json.dump([[[[p.text for p in c.paragraphs] for c in r.cells] for r in t.rows] for t in d.tables], sys.stdout)
`

/** The tables as python-docx reads them: rows of cells of paragraphs. */
export async function readTables(docx: Uint8Array): Promise<string[][][][]> {
  return inFolder(async (folder) => {
    const file = join(folder, 'a.docx')
    await writeFile(file, docx)
    const { stdout } = await run(PYTHON, ['-c', READ_TABLES, file], { maxBuffer: 2 ** 28 })
    return JSON.parse(stdout) as string[][][][]
  })
}

/** The file in another format; LibreOffice converts it inside the folder. */
export async function convertWithLibreOffice(
  bytes: Uint8Array,
  format: 'pdf' | 'docx' | 'fodt',
  folder: string,
  from: 'docx' | 'fodt' = 'docx',
): Promise<string> {
  const file = join(folder, `in.${from}`)
  await writeFile(file, bytes)
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const args = [profile, '--headless', '--convert-to', format, '--outdir', join(folder, 'out'), file]
  await run('soffice', args, { env: { ...process.env, FONTCONFIG_FILE: FONTS }, timeout: 110_000 })
  return join(folder, 'out', `in.${format}`)
}

/** The file as LibreOffice saves it again. */
export async function resaveWithLibreOffice(docx: Uint8Array): Promise<Uint8Array> {
  return inFolder(async (folder) => readFile(await convertWithLibreOffice(docx, 'docx', folder)))
}

/** The pages as LibreOffice prints them: their lines from top to bottom, spaces standing for the margin. */
export async function printedPages(docx: Uint8Array): Promise<string[][]> {
  return inFolder(async (folder) => {
    const pdf = await convertWithLibreOffice(docx, 'pdf', folder)
    const { stdout } = await run('pdftotext', ['-layout', pdf, '-'], { maxBuffer: 2 ** 28 })
    const pages = stdout.split('\f').slice(0, -1)
    return pages.map((page) => page.split('\n').filter((line) => line.trim() !== ''))
  })
}
