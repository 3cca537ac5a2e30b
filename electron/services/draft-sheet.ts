import { buildSheet } from '#shared/checking/sheet.ts'
import type { Sheet } from '#shared/checking/sheet-model.ts'
import type { SheetProof } from '#shared/checking/sheet-proof.ts'
import { findTypedNumbers } from '#shared/checking/typed-numbers.ts'
import { keyText, type FigureKey } from '#shared/figures/status.ts'
import type { ParsedInput } from '#shared/ipc/contract.ts'
import { refuseLibraryFile } from '../files/refuse-library-file.ts'
import { readDocument } from './draft-text.ts'
import { stored } from './drafts.ts'
import type { Session } from './session.ts'
import { proveFigure } from './sheet-proof.ts'

/**
 * 数字核对表 of the stored draft, every number asked of the ledger anew.
 *
 * @throws ServiceError not-found
 */
export function readSheet(session: Session, draftId: string): Sheet {
  const draft = stored(session, draftId)
  const document = readDocument(draft.document)
  const proofs = new Map<string, SheetProof>()
  const proofOf = (key: FigureKey): SheetProof => {
    const text = keyText(key)
    const proof = proofs.get(text) ?? proveFigure(session, key)
    proofs.set(text, proof)
    return proof
  }
  return buildSheet(document, { draft, proofOf, typed: findTypedNumbers(document) })
}

/**
 * Writes the sheet as a .docx, whole or not at all, and gives the sheet it wrote. Like the paper itself it carries no
 * clock but the draft's last change: the same draft over the same ledger gives the same bytes.
 *
 * @throws ServiceError not-found, or the reason why the file could not be written
 */
export async function writeSheet(
  session: Session,
  { draftId, file }: ParsedInput<'sheet:write'>,
): Promise<Sheet> {
  refuseLibraryFile(file, session.dir)
  const sheet = readSheet(session, draftId)
  const bytes = await sheetBytes(session, draftId, sheet)
  const { writeFileWhole } = await import('../files/write-file-whole.ts')
  await writeFileWhole(file, bytes)
  return sheet
}

/** The sheet of a stored draft as the bytes of its .docx. */
export async function sheetBytes(session: Session, draftId: string, sheet: Sheet): Promise<Uint8Array> {
  const { id, revision, updatedAt } = stored(session, draftId)
  const { exportSheet } = await import('../docx/sheet-export.ts')
  const now = new Date(updatedAt)
  return exportSheet(sheet, { draftId: id, revision, now, author: session.ports.author })
}
