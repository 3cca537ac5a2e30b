import { LeaderType, Paragraph, TabStopType } from 'docx'
import { SHEET_WORDS } from '#shared/checking/sheet-words.ts'
import { typeAreaTwips } from './metrics.ts'
import { textRuns } from './runs.ts'
import { SHEET_PROFILE } from './sheet-profile.ts'

/** 核对人 and 审核人 with a ruled place to sign, then the date. */
export function signatureLine(): Paragraph {
  const [checker, approver, date] = SHEET_WORDS.signatures
  const third = Math.floor(typeAreaTwips(SHEET_PROFILE) / 3)
  const rule = (position: number) => ({
    type: TabStopType.LEFT,
    position,
    leader: LeaderType.UNDERSCORE,
  })
  const gap = (position: number) => ({ type: TabStopType.LEFT, position })
  return new Paragraph({
    style: 'Normal',
    keepLines: true,
    spacing: { before: 480 },
    tabStops: [rule(third - 400), gap(third), rule(2 * third - 400), gap(2 * third)],
    children: textRuns(`${checker}：\t\t${approver}：\t\t${date}：　　　　${SHEET_WORDS.day}`),
  })
}
