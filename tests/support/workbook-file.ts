import { writeFileSync } from 'node:fs'
import { writeXlsx } from 'hucre'

export type TestSheet = {
  readonly name: string
  readonly hidden?: boolean
  readonly rows: readonly (readonly (string | number | Date | null)[])[]
  /** Merged cells as [top, left, bottom, right] from 0. */
  readonly merged?: readonly (readonly [number, number, number, number])[]
}

/** Writes an .xlsx as an office would have it: several sheets, hidden ones, merged cells. */
export async function workbookFile(file: string, sheets: readonly TestSheet[]): Promise<string> {
  const bytes = await writeXlsx({
    sheets: sheets.map(({ name, hidden = false, rows, merged = [] }) => ({
      name,
      hidden,
      rows: rows.map((cells) => [...cells]),
      merges: merged.map(([startRow, startCol, endRow, endCol]) => ({ startRow, startCol, endRow, endCol })),
    })),
  })
  writeFileSync(file, bytes)
  return file
}

/**
 * A committee's monthly report that nobody prepared for import: a title and a line of the office above a header of two
 * rows, dates of three habits (one that does not say the year's half), a total and a signature below, and a hidden
 * sheet of lists.
 */
export function awkwardReport(changes: { served?: number } = {}): TestSheet[] {
  return [
    {
      name: '2025年活动',
      rows: [
        ['市政协提案委2025年履职活动统计表', null, null, null, null, null],
        ['填报单位：提案委', null, null, null, null, null],
        ['序号', '活动时间', '活动类别', '活动名称', '成果', null],
        [null, null, null, null, '服务群众（人次）', '提出建议（条）'],
        [1, '2025年3月12日', '专题调研', '养老服务体系建设专题调研', changes.served ?? 26, 12],
        [2, '4.8', '视察', '城区道路改造视察', null, 5],
        [3, '5月中旬', '委员活动', '委员进社区义诊活动', 180, null],
        [4, '2025-06-20', '协商会议', '提案办理协商会', null, 9],
        ['合计', null, null, null, 206, 26],
        ['填表人：某某　审核人：某某', null, null, null, null, null],
      ],
      merged: [
        [0, 0, 0, 5],
        [2, 0, 3, 0],
        [2, 1, 3, 1],
        [2, 2, 3, 2],
        [2, 3, 3, 3],
        [2, 4, 2, 5],
      ],
    },
    { name: '下拉选项', hidden: true, rows: [['类别'], ['视察'], ['提案']] },
  ]
}
