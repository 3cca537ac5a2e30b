import { parseIndicatorsFile } from '#shared/figures/indicators-file.ts'
import type { ImportError } from '#shared/ipc/contract/import.ts'
import type { ParsedIndicators } from './parsed-import.ts'
import { isEmpty, readTable } from './read-table.ts'

/**
 * Reads an indicators file (design 3.2) ; `known` are the labels its formulas may use besides its own. Errors as in
 * parseRecordsFile.
 *
 * @throws ServiceError file-missing, file-unreadable or file-too-large
 */
export function readIndicatorsFile(file: string, known: Iterable<string> = []): ParsedIndicators {
  const table = readTable(file)
  const errors: ImportError[] = table.faults.map((fault) => ({ file, column: '', ...fault }))
  const head = table.rows.findIndex((cells) => !isEmpty(cells))
  if (head < 0) errors.push({ file, row: 0, column: '', reason: { code: 'file-empty', of: 'indicators' } })
  const parsed = head < 0 ? null : parseIndicatorsFile(table.rows.slice(head), known)
  for (const fault of parsed?.errors ?? []) errors.push({ file, ...fault, row: fault.row + head })
  if (parsed !== null && errors.length === 0 && parsed.definitions.length === 0) {
    errors.push({ file, row: 0, column: '', reason: { code: 'head-only', of: 'indicators' } })
  }
  return {
    kind: 'indicators',
    file,
    encoding: table.encoding,
    definitions: errors.length > 0 ? [] : (parsed?.definitions ?? []),
    errors,
    ignoredColumns: parsed?.ignored ?? [],
  }
}
