import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { convertWithLibreOffice, inFolder } from './readers.ts'

const run = promisify(execFile)

/**
 * The pages of a .docx as LibreOffice lays them with two settings that the file states and LibreOffice 7.4 does not read:
 * no mark hangs over the edge (overflowPunct), no gap between Chinese and digits (autoSpaceDE, autoSpaceDN). The lines
 * of each page without blanks, its number last.
 */
export async function printedByRules(docx: Uint8Array): Promise<string[][]> {
  return inFolder(async (folder) => {
    const flat = await convertWithLibreOffice(docx, 'fodt', folder)
    const text = (await readFile(flat, 'utf8'))
      .replaceAll('style:punctuation-wrap="hanging"', 'style:punctuation-wrap="simple"')
      .replaceAll('style:text-autospace="ideograph-alpha"', 'style:text-autospace="none"')
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
