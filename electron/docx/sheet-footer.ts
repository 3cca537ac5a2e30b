import { Footer, PageNumber, Paragraph, TabStopType, TextRun } from 'docx'
import type { Sheet } from '#shared/checking/sheet-model.ts'
import { STAGE_NAMES } from '#shared/checking/sheet-words.ts'
import { typeAreaTwips } from './metrics.ts'
import { textRuns } from './runs.ts'
import { SHEET_PROFILE } from './sheet-profile.ts'

const LONGEST = 60

/** Which paper a loose page belongs to, and 第 1 页 共 n 页. */
export function sheetFooter({ title, stage, revision }: Sheet): Footer {
  const name = title.length > LONGEST ? `${title.slice(0, LONGEST)}…` : title
  const paper = `《${name}》${STAGE_NAMES[stage]}第${revision}版`
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
