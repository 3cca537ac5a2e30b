import { PART_NAMES, PARTS } from '#shared/domain/part.ts'
import type { GlanceAxis, GlanceEntry } from '#shared/glance/glance.ts'
import type { ParsedInput } from '#shared/ipc/contract.ts'
import type { Session } from '../session.ts'
import { writeWorkbook, type OutputSheet } from '../tables/write-workbook.ts'
import { readYear } from './read-year.ts'

const SHEETS: readonly { axis: GlanceAxis; name: string; head: string }[] = [
  { axis: 'month', name: '按月份', head: '月份' },
  { axis: 'part', name: '按部分', head: '部分' },
  { axis: 'category', name: '按类别', head: '类别' },
  { axis: 'department', name: '按部门', head: '承办部门' },
]
const GAPS = { none: '没有记录', fewer: '不到上年同期一半' } as const

/** Writes the counts of readYear as a workbook, a sheet for each way of counting. */
export async function writeGlance(
  session: Session,
  { file, ...asked }: ParsedInput<'glance:write'>,
): Promise<void> {
  const { glance } = readYear(session, asked)
  const { year } = glance
  const sheets = SHEETS.map(({ axis, name, head }): OutputSheet => {
    const rows = glance.axes[axis].map((entry) => [
      nameOf(axis, entry),
      entry.count,
      entry.before,
      entry.count - entry.before,
      entry.gap === null ? '' : GAPS[entry.gap],
    ])
    return {
      name,
      columns: [
        { head, width: 28 },
        { head: `${year}年（条）`, width: 14 },
        { head: '上年同期（条）', width: 16 },
        { head: '增减（条）', width: 12 },
        { head: '缺口', width: 22 },
      ],
      rows: [...rows, ['合计', glance.total, glance.before, glance.total - glance.before, '']],
    }
  })
  await writeWorkbook(file, sheets, session.ports.now())
}

function nameOf(axis: GlanceAxis, { key }: GlanceEntry): string {
  if (axis === 'month') return `${Number(key)}月`
  const part = axis === 'part' ? PARTS.find((id) => id === key) : undefined
  return part === undefined ? key || '未填部门' : PART_NAMES[part]
}
