import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { convertWithLibreOffice, inFolder } from './readers.ts'

const run = promisify(execFile)

const DOTS_PER_INCH = 300
const MM_PER_DOT = 25.4 / DOTS_PER_INCH

/** A part of a page in millimetres from its upper left corner. */
export type Area = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A page as it is printed, to be measured by its ink: to a tenth of a millimetre. */
export type InkPage = {
  readonly width: number
  readonly height: number
  /** The smallest area that holds all ink of a colour inside an area; null when there is none. */
  readonly ink: (within?: Partial<Area>, colour?: 'any' | 'red') => Area | null
  /** Upper and lower edges of every line of ink inside an area, from top to bottom. */
  readonly lines: (within?: Partial<Area>) => { readonly top: number; readonly bottom: number }[]
}

/** A word with its place in millimetres; its height is the font's, not its ink's. */
export type Word = Area & { readonly text: string }

export type Printed = {
  readonly pages: readonly InkPage[]
  readonly words: readonly (readonly Word[])[]
}

/** What LibreOffice prints of a file. */
export async function printWithLibreOffice(docx: Uint8Array, only?: readonly number[]): Promise<Printed> {
  return inFolder(async (folder) => {
    const pdf = await convertWithLibreOffice(docx, 'pdf', folder)
    const words = await readWords(pdf)
    const wanted = only ?? words.map((_, index) => index)
    const pages: InkPage[] = []
    for (const index of wanted) pages.push(await readPage(pdf, index + 1, join(folder, `p${index}`)))
    return { pages, words }
  })
}

async function readWords(pdf: string): Promise<Word[][]> {
  const { stdout } = await run('pdftotext', ['-bbox', pdf, '-'], { maxBuffer: 2 ** 28 })
  return stdout
    .split('<page ')
    .slice(1)
    .map((page) => {
      const pattern = /<word xMin="([^"]*)" yMin="([^"]*)" xMax="([^"]*)" yMax="([^"]*)">([^<]*)</g
      return [...page.matchAll(pattern)].map(([, left, top, right, bottom, text = '']) => ({
        left: mm(left),
        top: mm(top),
        right: mm(right),
        bottom: mm(bottom),
        text,
      }))
    })
}

const mm = (points: string | undefined) => (Number(points) * 25.4) / 72

async function readPage(pdf: string, page: number, file: string): Promise<InkPage> {
  const range = ['-f', String(page), '-l', String(page), '-singlefile']
  await run('pdftoppm', ['-r', String(DOTS_PER_INCH), ...range, pdf, file])
  const bytes = await readFile(`${file}.ppm`)
  const [head = '', wide, high] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 40)) ?? []
  return inkPage(bytes.subarray(head.length), Number(wide), Number(high))
}

function inkPage(pixels: Uint8Array, width: number, height: number): InkPage {
  const isInk = (x: number, y: number, red: boolean) => {
    const at = (y * width + x) * 3
    const r = pixels[at] ?? 255
    const g = pixels[at + 1] ?? 255
    const b = pixels[at + 2] ?? 255
    return red ? r > 150 && g < 100 && b < 100 : r + g + b < 380
  }
  const dots = (length: number | undefined, otherwise: number) =>
    length === undefined ? otherwise : Math.round(length / MM_PER_DOT)
  const bounds = ({ left, top, right, bottom }: Partial<Area>) => ({
    left: dots(left, 0),
    top: dots(top, 0),
    right: Math.min(width, dots(right, width)),
    bottom: Math.min(height, dots(bottom, height)),
  })
  const hasInk = (y: number, left: number, right: number, red: boolean) => {
    for (let x = left; x < right; x += 1) if (isInk(x, y, red)) return true
    return false
  }
  return {
    width: width * MM_PER_DOT,
    height: height * MM_PER_DOT,
    ink: (within = {}, colour = 'any') => {
      const area = bounds(within)
      const found = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
      for (let y = area.top; y < area.bottom; y += 1) {
        for (let x = area.left; x < area.right; x += 1) {
          if (!isInk(x, y, colour === 'red')) continue
          found.left = Math.min(found.left, x)
          found.right = Math.max(found.right, x + 1)
          found.top = Math.min(found.top, y)
          found.bottom = Math.max(found.bottom, y + 1)
        }
      }
      if (found.top === Infinity) return null
      return {
        left: found.left * MM_PER_DOT,
        top: found.top * MM_PER_DOT,
        right: found.right * MM_PER_DOT,
        bottom: found.bottom * MM_PER_DOT,
      }
    },
    lines: (within = {}) => {
      const area = bounds(within)
      const lines: { top: number; bottom: number }[] = []
      let start = -1
      for (let y = area.top; y <= area.bottom; y += 1) {
        const ink = y < area.bottom && hasInk(y, area.left, area.right, false)
        if (ink && start < 0) start = y
        if (!ink && start >= 0) {
          lines.push({ top: start * MM_PER_DOT, bottom: y * MM_PER_DOT })
          start = -1
        }
      }
      return lines
    },
  }
}
