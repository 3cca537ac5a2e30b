import { ServiceError } from '#shared/ipc/result.ts'
import type { Workbook } from '#shared/tables/model.ts'
import { isForm } from '#shared/tables/read-form.ts'

/**
 * A collection form is no common table: examples stand among its rows, and its department is not in them.
 *
 * @throws ServiceError import-refused that names the way a form is taken back
 */
export function refuseForm(workbook: Workbook, file: string): void {
  if (!isForm(workbook)) return
  throw new ServiceError('import-refused', { code: 'form-not-table', file }, { path: file })
}
