import type { Profile, ProfileId, TextLook } from './profile.ts'

/**
 * 16 pt glyphs 0.25 pt closer on lines of 28.95 pt: the only setting measured to give 22 lines of 28 characters
 * in the type area of 156 × 225 mm; 28 glyphs of 16 pt alone are wider than it (format.md 2).
 */
const BODY: TextLook = { font: 'fangSong', size: 32, bold: false, line: 579, spacing: -5 }

/** 汇报稿: GB/T 9704 page and type without a red head, page number in the middle. */
const REPORT: Profile = {
  page: { width: 11906, height: 16838, top: 2098, left: 1588, bottom: 1984, right: 1474 },
  body: BODY,
  indent: 2,
  linesAboveTitle: 0,
  title: { font: 'xiaoBiaoSong', size: 44, bold: false, line: 579, spacing: 0 },
  subtitle: { ...BODY, font: 'kai' },
  headings: [{ ...BODY, font: 'hei' }, { ...BODY, font: 'kai' }, BODY],
  table: { font: 'fangSong', size: 28, bold: false, line: 460, spacing: 0 },
  tableHead: { font: 'hei', size: 28, bold: false, line: 460, spacing: 0 },
  pageNumber: {
    look: { font: 'song', size: 28, bold: false, line: 320, spacing: 0 },
    place: 'center',
    below: 397,
  },
}

/** Set-up of each paper that can leave. What a paper needs beyond the review's own text is not invented here. */
export const PROFILES: Readonly<Record<ProfileId, Profile>> = {
  report: REPORT,
  /** 会议报告: printed on both sides and bound for the hall. */
  meeting: { ...REPORT, pageNumber: { ...REPORT.pageNumber, place: 'outer' } },
  /** 正式公文: room under the red rule for a title of its own. */
  official: { ...REPORT, linesAboveTitle: 2, pageNumber: { ...REPORT.pageNumber, place: 'outer' } },
}
