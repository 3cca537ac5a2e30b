import { SHEET_WORDS } from '#shared/checking/sheet-words.ts'
import { safeFileName } from '#shared/paper/file-name.ts'
import type { ParsedInput } from '#shared/ipc/contract.ts'
import { refuseLibraryFile } from '../files/refuse-library-file.ts'
import { readSheet, sheetBytes } from './draft-sheet.ts'
import { nameOfPaper, readPaper, textOfPaper, type DraftPaper } from './paper.ts'
import { readPictures } from './pictures.ts'
import type { Session } from './session.ts'

type Order = ParsedInput<'export:write'>

/**
 * Writes the stored draft as a .docx, a text for Windows, or a .zip of paper and 数字核对表, whole or not at all. The clock
 * in the file is the draft's own last change, so the same draft always gives the same bytes.
 *
 * @throws ServiceError not-found, or the reason why the file could not be written
 */
export async function exportDraft(session: Session, order: Order): Promise<string> {
  const paper = readPaper(session, order)
  refuseLibraryFile(order.file, session.dir)
  const bytes = await bytesOf(session, paper, order)
  const { writeFileWhole } = await import('../files/write-file-whole.ts')
  await writeFileWhole(order.file, bytes)
  return order.file
}

function bytesOf(session: Session, paper: DraftPaper, order: Order): Promise<Uint8Array> | Uint8Array {
  switch (order.format) {
    case 'docx':
      return docxOf(session, paper, order)
    case 'txt':
      return windowsText(textOfPaper(paper))
    case 'zip':
      return zipOf(session, paper, order)
  }
}

async function docxOf(session: Session, paper: DraftPaper, { headingPages }: Order): Promise<Uint8Array> {
  const { draft, document, profile } = paper
  // Loaded on first use: it would double the time to start.
  const { exportDocx } = await import('../docx/export-docx.ts')
  return exportDocx(document, {
    profile,
    organ: draft.organ,
    stage: draft.stage,
    draftId: draft.id,
    revision: draft.revision,
    now: new Date(draft.updatedAt),
    author: session.ports.author,
    pictures: readPictures(session, document),
    ...(headingPages === undefined ? {} : { headingPages }),
  })
}

/** The mark at the start makes Notepad read UTF-8; older ones know no other end of line. */
function windowsText(text: string): Uint8Array {
  return Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`)
}

/** What goes up: the paper, and the sheet that proves its numbers if it has any. */
async function zipOf(session: Session, paper: DraftPaper, order: Order): Promise<Uint8Array> {
  const name = nameOfPaper(paper)
  const sheet = readSheet(session, paper.draft.id)
  const files: [string, Uint8Array][] = [[`${name}.docx`, await docxOf(session, paper, order)]]
  if (sheet.rows.length > 0 || sheet.typed.length > 0) {
    const sheetName = safeFileName(`${SHEET_WORDS.title}-${name}`)
    files.push([`${sheetName}.docx`, await sheetBytes(session, paper.draft.id, sheet)])
  }
  // The build for browsers: the one for Node declares a require of its own, which the bundled chunk has already.
  const { zipSync } = await import('fflate/browser')
  // The first moment a zip file can state, in local time as it is written; a .docx is packed already.
  const mtime = new Date(1980, 0, 1)
  return zipSync(Object.fromEntries(files.map(([file, bytes]) => [file, [bytes, { level: 0, mtime }]])))
}
