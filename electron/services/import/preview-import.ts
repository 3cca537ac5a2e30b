import type { ImportPreview } from '#shared/ipc/contract/import.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import type { Session } from '../session.ts'
import { compareDefinitions, fileImport, type ImportOutcome } from './file-import.ts'
import { readIndicatorsFile } from './parse-indicators-file.ts'
import type { ParsedIndicators } from './parsed-import.ts'

const SHOWN_ERRORS = 200

/** The indicators file that was previewed last, until it is taken over or replaced. */
export type PreparedImport = { readonly token: string; readonly parsed: ParsedIndicators }

/** Reads an indicators file and says what taking it over would do; writes nothing. */
export function previewImport(
  session: Session,
  file: string,
): { preview: ImportPreview; prepared: PreparedImport } {
  const parsed = readIndicatorsFile(file, session.records.labels())
  const token = session.ports.newId()
  const definitions = compareDefinitions(session, [parsed])
  const newCount = definitions.filter((each) => each.isNew).length
  const preview: ImportPreview = {
    token,
    files: [file],
    encoding: parsed.encoding,
    rowCount: definitions.length,
    newCount,
    unchangedCount: definitions.length - newCount,
    errors: parsed.errors.slice(0, SHOWN_ERRORS),
    errorCount: parsed.errors.length,
    ignoredColumns: [...parsed.ignoredColumns],
  }
  return { preview, prepared: { token, parsed } }
}

/** @throws ServiceError not-found for a token that is not the last preview's, import-refused for a file with errors */
export function commitImport(
  session: Session,
  prepared: PreparedImport | null,
  token: string,
): ImportOutcome {
  if (prepared === null || prepared.token !== token) {
    throw new ServiceError('not-found', { code: 'preview-gone' })
  }
  const { parsed } = prepared
  const [first] = parsed.errors
  if (first) {
    throw new ServiceError(
      'import-refused',
      {
        code: 'cells-refused',
        count: parsed.errors.length,
        row: first.row,
        column: first.column,
        problem: first.reason,
      },
      { path: parsed.file, row: first.row, column: first.column },
    )
  }
  return fileImport(session, [parsed]).definitions
}
