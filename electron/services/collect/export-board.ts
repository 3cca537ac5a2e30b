import type { Cell, CellStyle } from 'hucre/xlsx'
import type { BoardRow, ReportState } from '#shared/ipc/contract/collect.ts'
import { refuseLibraryFile } from '../../files/refuse-library-file.ts'
import { writeFileWhole } from '../../files/write-file-whole.ts'
import { xlsxBytes } from '../../files/xlsx-bytes.ts'
import type { Session } from '../session.ts'
import { readBoard } from './board.ts'
import { guideStyle, LEAD, TITLE } from './form-look.ts'
import { localDay } from './rounds.ts'

export const STATE_NAMES: Readonly<Record<ReportState, string>> = {
  reported: '已报',
  missing: '未报',
  late: '逾期',
  differs: '有出入',
}

const HEADS = [
  '部门',
  '情况',
  '收集表发出',
  '最近收回',
  '收回次数',
  '台账条数',
  '数据项数',
  '最后一条日期',
  '出入',
]
const WIDTHS = [18, 9, 13, 13, 10, 10, 10, 14, 70]

/**
 * Writes the board of a round as a table, whole or not at all.
 *
 * @throws ServiceError not-found, or the reason why the file could not be written
 */
export async function writeBoard(session: Session, id: string, file: string): Promise<void> {
  refuseLibraryFile(file, session.dir)
  const { round, today, rows } = await readBoard(session, id)
  const { organ } = session.library.get()
  const cells = new Map<string, Partial<Cell>>()
  const put = (row: number, column: number, value: string | number | null, style: CellStyle): void => {
    cells.set(`${row},${column}`, { value, style })
  }
  const title = `${organ}${round.name}履职记录报送情况`
  const lead = `时段：${round.from} 至 ${round.to}　　${round.due === null ? '' : `截止：${round.due}　　`}制表：${today}`
  for (const column of HEADS.keys()) {
    put(0, column, column === 0 ? title : null, TITLE)
    put(1, column, column === 0 ? lead : null, LEAD)
    put(2, column, HEADS[column] ?? '', guideStyle('head'))
  }
  for (const [place, row] of rows.entries()) {
    for (const [column, value] of lineOf(row).entries()) {
      put(3 + place, column, value, guideStyle(column < 8 ? 'name' : 'text'))
    }
  }
  const bytes = await xlsxBytes({
    sheets: [
      {
        name: '报送情况',
        columns: WIDTHS.map((width) => ({ width })),
        cells,
        merges: [0, 1].map((row) => ({ startRow: row, startCol: 0, endRow: row, endCol: HEADS.length - 1 })),
        rowDefs: new Map([
          [0, { height: 34 }],
          [2, { height: 24 }],
        ]),
        freezePane: { rows: 3 },
        pageSetup: {
          paperSize: 'a4',
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: '$3:$3',
        },
      },
    ],
    properties: { title, creator: organ, created: session.ports.now(), modified: session.ports.now() },
  })
  await writeFileWhole(file, bytes)
}

function lineOf(row: BoardRow): (string | number)[] {
  const returned = row.returns.at(-1)
  const day = (moment: string | null | undefined): string => (moment ? localDay(new Date(moment)) : '')
  const differences = row.differences.map(({ kind, date, title, label, before, after }) =>
    kind === 'gone'
      ? `${date}“${title}”在新表里没有了`
      : `${date}“${title}”${label}：原报 ${before}，现报 ${after || '（没有）'}`,
  )
  return [
    row.department,
    STATE_NAMES[row.state],
    day(row.sentAt),
    day(returned?.receivedAt),
    row.returns.length,
    row.records,
    row.figures,
    row.lastDate ?? '',
    differences.join('\n'),
  ]
}
