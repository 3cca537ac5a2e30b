import { Footer, PageNumber, Paragraph, TabStopType, TextRun } from 'docx'
import type { Sheet } from '#shared/checking/sheet-model.ts'
import { paperName, STAGE_NAMES } from '#shared/checking/sheet-words.ts'
import { typeAreaTwips } from './metrics.ts'
import { textRuns } from './runs.ts'
import { SHEET_PROFILE } from './sheet-profile.ts'

const LONGEST = 60

/** Which paper a loose page belongs to, and 第 1 页 共 n 页. */
export function sheetFooter(sheet: Sheet): Footer {
  const { title, stage, revision } = sheet
  const short = title.length > LONGEST ? `${title.slice(0, LONGEST)}…` : title
  const paper = `${paperName({ ...sheet, title: short })}${STAGE_NAMES[stage]}第${revision}版`
  const number = ['第 ', PageNumber.CURRENT, ' 页　共 ', PageNumber.TOTAL_PAGES, ' 页']
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        tabStops: [{ type: TabStopType.RIGHT, position: typeAreaTwips(SHEET_PROFILE) }],
        children: [...textRuns(`${paper}\t`), new TextRun({ font: { hint: 'eastAsia' }, children: number })],
      }),
    ],
  })
}
