import type { PaperProfile, ProfileKind, ProfileSettings, TextLook } from './profile.ts'

const FONTS: ProfileSettings['fonts'] = {
  title: '方正小标宋简体',
  subtitle: '楷体_GB2312',
  body: '仿宋_GB2312',
  heading1: '黑体',
  heading2: '楷体_GB2312',
  heading3: '仿宋_GB2312',
  heading4: '仿宋_GB2312',
  table: '仿宋_GB2312',
  tableHead: '黑体',
  pageNumber: '宋体',
}

const REPORT: ProfileSettings = {
  id: 'report',
  name: '汇报稿/送审稿',
  kind: 'report',
  fonts: FONTS,
  latin: null,
  bold: { heading2: false, heading3: false },
  line: 579,
  pageNumber: { place: 'center', form: 'dashes' },
  stageMark: true,
  fileName: '{标题}',
}

/** The papers that come with the program, as the standard has them. An office changes a copy, never these. */
export const BUILT_IN_PROFILES: readonly ProfileSettings[] = [
  REPORT,
  {
    ...REPORT,
    id: 'meeting',
    name: '会议报告',
    kind: 'meeting',
    pageNumber: { place: 'outer', form: 'dashes' },
    stageMark: false,
  },
  {
    ...REPORT,
    id: 'official',
    name: '正式公文',
    kind: 'official',
    pageNumber: { place: 'outer', form: 'dashes' },
    stageMark: false,
  },
]

/** The profile of a kind as it comes with the program. */
export function builtInProfile(kind: ProfileKind): ProfileSettings {
  return BUILT_IN_PROFILES.find((profile) => profile.kind === kind) ?? REPORT
}

/** The profile of an id among those there are; the plain report where it is not there, or none is named. */
export function chooseProfile(profiles: readonly ProfileSettings[], id: string | undefined): ProfileSettings {
  return profiles.find((profile) => profile.id === id) ?? REPORT
}

/** A4 with the type area of 156 × 225 mm (GB/T 9704-2012, 5.1 and 5.2). */
const PAGE = { width: 11906, height: 16838, top: 2098, left: 1588, bottom: 1984, right: 1474 }

/**
 * The page and type that settings stand for.
 *
 * The body is 16 pt with its characters 0.25 pt closer on lines of 28.95 pt: the only setting measured to give 22 lines
 * of 28 characters in the type area; 28 characters of 16 pt alone are wider than it (format.md 2).
 */
export function resolveProfile(settings: ProfileSettings): PaperProfile {
  const { fonts, bold, line, id, name, kind, latin, pageNumber, stageMark, fileName } = settings
  const body: TextLook = { font: fonts.body, size: 32, bold: false, line, spacing: -5 }
  const small: TextLook = { font: fonts.table, size: 28, bold: false, line: 460, spacing: 0 }
  return {
    id,
    name,
    kind,
    page: PAGE,
    body,
    latin,
    indent: 2,
    linesAboveTitle: kind === 'official' ? 2 : 0,
    title: { font: fonts.title, size: 44, bold: false, line: Math.max(579, line), spacing: 0 },
    subtitle: { ...body, font: fonts.subtitle },
    headings: [
      { ...body, font: fonts.heading1 },
      { ...body, font: fonts.heading2, bold: bold.heading2 },
      { ...body, font: fonts.heading3, bold: bold.heading3 },
      { ...body, font: fonts.heading4 },
    ],
    table: small,
    tableHead: { ...small, font: fonts.tableHead },
    caption: { ...small, font: fonts.tableHead, line },
    note: { ...small, font: fonts.body, size: 21, line: 300 },
    mark: { ...body, font: fonts.heading1, spacing: 0 },
    imprint: { ...small, font: fonts.body },
    pageNumber: {
      look: { font: fonts.pageNumber, size: 28, bold: false, line: 320, spacing: 0 },
      ...pageNumber,
      below: 397,
    },
    stageMark,
    fileName,
  }
}
