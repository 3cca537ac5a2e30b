import { sidePage, uprightPage } from '#shared/paper/page-geometry.ts'
import type { PaperProfile } from '#shared/paper/profile.ts'
import { tableFit, tableLook } from '#shared/paper/table-look.ts'

/** Sets a table in the size that its number of columns asks for, as the export does. */
export function fitTable(table: HTMLElement, profile: PaperProfile): void {
  const columns = Math.max(1, table.querySelectorAll('col').length)
  const page = table.hasAttribute('data-landscape') ? sidePage(profile) : uprightPage(profile)
  const { size, side } = tableFit(profile, columns, page.areaWidth)
  const values = {
    '--cell-size': size * 10,
    '--cell-side': side,
    '--cell-line': tableLook(profile.table, size).line,
  }
  for (const [name, value] of Object.entries(values)) {
    if (table.style.getPropertyValue(name) !== String(value)) table.style.setProperty(name, String(value))
  }
}
