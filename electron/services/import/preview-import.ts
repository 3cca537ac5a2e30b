import type { ImportPreview } from '#shared/ipc/contract/import.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import type { Session } from '../session.ts'
import { compareRecords } from './compare-rows.ts'
import { compareDefinitions, fileImport, type ImportOutcome } from './file-import.ts'
import { readIndicatorsFile } from './parse-indicators-file.ts'
import { parseRecordsFile } from './parse-records-file.ts'
import type { ParsedImport } from './parsed-import.ts'

const SHOWN_ERRORS = 200
const SHOWN_ROWS = 100

/** What was previewed last, until it is filed or replaced. */
export type PreparedImport = { readonly token: string; readonly parsed: ParsedImport }

/** Reads a file and says what filing it would do; writes nothing. */
export function previewImport(
  session: Session,
  kind: ImportPreview['kind'],
  file: string,
): { preview: ImportPreview; prepared: PreparedImport } {
  const parsed =
    kind === 'records' ? parseRecordsFile(file) : readIndicatorsFile(file, session.records.labels())
  const token = session.ports.newId()
  const rows = parsed.kind === 'records' ? compareRecords(session, [parsed]) : []
  const definitions = parsed.kind === 'indicators' ? compareDefinitions(session, [parsed]) : []
  const newCount =
    rows.filter(({ state }) => state !== 'same').length + definitions.filter(({ isNew }) => isNew).length
  const rowCount = rows.length + definitions.length
  const preview: ImportPreview = {
    token,
    files: [file],
    kind,
    encoding: parsed.encoding,
    rowCount,
    newCount,
    unchangedCount: rowCount - newCount,
    errors: parsed.errors.slice(0, SHOWN_ERRORS),
    errorCount: parsed.errors.length,
    ignoredColumns: [...parsed.ignoredColumns],
    rows: rows
      .slice(0, SHOWN_ROWS)
      .map(({ row, record, state }) => ({ row, status: state === 'same' ? 'unchanged' : 'new', record })),
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
    throw new ServiceError('not-found', '这次导入的预览已失效，请重新选择文件。')
  }
  const { parsed } = prepared
  const [first] = parsed.errors
  if (first) {
    throw new ServiceError(
      'import-refused',
      `文件里有 ${parsed.errors.length} 处错误，一条也没有导入。第一处：第 ${first.row} 行“${first.column}”：${first.message}。`,
      { path: parsed.file, row: first.row, column: first.column },
    )
  }
  const outcome = fileImport(session, [parsed])
  return parsed.kind === 'records' ? outcome.records : outcome.definitions
}
