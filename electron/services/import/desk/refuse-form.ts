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
  const way = '请打开“收集…”，用“收回…”选它，或把它拖进那个窗口：部门会自动认出，示例行会略过'
  throw new ServiceError('import-refused', `“${file}”是收集表，不按普通表格导入。${way}。`, { path: file })
}
