import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { strFromU8, unzipSync } from 'fflate'
import { convertWithLibreOffice, inFolder } from './readers.ts'

const run = promisify(execFile)

/**
 * The pages of a .docx as LibreOffice lays them by two settings that LibreOffice 7.4 does not take from the file: whether
 * marks hang over the edge (overflowPunct, which it reads the wrong way round) and gaps between Chinese and digits
 * (autoSpaceDE). The lines of each page without blanks, its number last.
 */
export async function printedByRules(docx: Uint8Array): Promise<string[][]> {
  return inFolder(async (folder) => {
    const flat = await convertWithLibreOffice(docx, 'fodt', folder)
    const styles = strFromU8(unzipSync(docx)['word/styles.xml'] ?? new Uint8Array())
    const wrap = styles.includes('<w:overflowPunct w:val="0"/>') ? 'simple' : 'hanging'
    const space = styles.includes('<w:autoSpaceDE w:val="0"/>') ? 'none' : 'ideograph-alpha'
    const text = (await readFile(flat, 'utf8'))
      .replaceAll(/style:punctuation-wrap="\w+"/g, `style:punctuation-wrap="${wrap}"`)
      .replaceAll(/style:text-autospace="[\w-]+"/g, `style:text-autospace="${space}"`)
    const pdf = await convertWithLibreOffice(Buffer.from(text), 'pdf', folder, 'fodt')
    const { stdout } = await run('pdftotext', ['-layout', pdf, '-'], { maxBuffer: 2 ** 28 })
    return stdout
      .split('\f')
      .slice(0, -1)
      .map((page) =>
        page
          .split('\n')
          .map((line) => line.replaceAll(/\s/g, ''))
          .filter((line) => line !== ''),
      )
  })
}
