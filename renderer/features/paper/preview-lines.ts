import { pageNumberText } from '#shared/paper/page-number.ts'
import type { PaperProfile, TextLook } from '#shared/paper/profile.ts'

/** A line of the pictured page; lengths are millimetres. */
export type PreviewLine = {
  readonly text: string
  readonly x: number
  /** Of the base line. */
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly look: TextLook
  readonly red?: boolean
}

export const PAGE_MM = { width: 210, height: 297 } as const
const MM_PER_POINT = 25.4 / 72
/** Where the base line lies in an exact line, by the look of it. */
const BASE = 0.74
const FULL_LINE = 28

const BODY =
  '一年来，在中共青山市委的坚强领导下，市政协常委会团结带领全体委员，围绕中心、服务大局，认真履行政治协商、民主监督、参政议政职能，各项工作取得新成效。坚持把协商贯穿履职全过程，聚焦全市重点工作深入调查研究，提出意见建议，许多建议转化为部门的实际举措。'

/** Twentieths of a point in millimetres. */
export function millimetres(twentieths: number): number {
  return (twentieths / 20) * MM_PER_POINT
}

/** The size of a look's characters in millimetres. */
export function sizeOf({ size }: TextLook): number {
  return (size / 2) * MM_PER_POINT
}

/** The first page of a made-up paper in a profile, line by line until the type area is full. */
export function previewLines(profile: PaperProfile): readonly PreviewLine[] {
  const { page, body, headings, title, subtitle, kind } = profile
  const left = millimetres(page.left)
  const right = PAGE_MM.width - millimetres(page.right)
  const middle = (left + right) / 2
  const bottom = PAGE_MM.height - millimetres(page.bottom)
  const lines: PreviewLine[] = []
  let top = millimetres(page.top)

  const put = (text: string, look: TextLook, place: Pick<PreviewLine, 'x' | 'anchor'>) => {
    const height = millimetres(look.line)
    if (top + height > bottom + 0.1) return
    if (text !== '') lines.push({ text, look, ...place, y: top + height * BASE })
    top += height
  }
  const indented = { x: left + 2 * sizeOf(body), anchor: 'start' } as const
  const centred = { x: middle, anchor: 'middle' } as const
  const paragraph = (from: number, count: number) => {
    let words = BODY.slice(from) + BODY
    for (let line = 0; line < count; line += 1) {
      const length = lineLength(words, line === 0 ? FULL_LINE - 2 : FULL_LINE)
      put(words.slice(0, length), body, line === 0 ? indented : { x: left, anchor: 'start' })
      words = words.slice(length)
    }
  }

  if (kind === 'official') {
    const size = 84
    lines.push({
      text: '政协青山市委员会文件',
      look: { ...title, size },
      x: middle,
      anchor: 'middle',
      y: top + 35 + sizeOf({ ...title, size }) * BASE,
      red: true,
    })
    top += 35 + sizeOf({ ...title, size }) + 2 * millimetres(body.line)
    put('青政协〔2026〕1号', body, centred)
    top += 4
    for (let blank = 0; blank < profile.linesAboveTitle; blank += 1) put('', body, centred)
  }
  if (profile.stageMark) put('送审稿', profile.mark, { x: left, anchor: 'start' })
  put('中国人民政治协商会议', title, centred)
  put('青山市委员会常务委员会工作报告', title, centred)
  if (kind === 'meeting') {
    put('——2026年1月8日在政协第十届青山市委员会', subtitle, centred)
    put('第五次会议上', subtitle, centred)
    put('王某某', subtitle, centred)
  }
  put('', body, centred)
  if (kind === 'meeting') put('各位委员：', body, { x: left, anchor: 'start' })
  paragraph(0, 3)
  put('一、坚持党的领导', headings[0], indented)
  put('（一）加强理论武装', headings[1], indented)
  paragraph(30, 2)
  put('1.深化学习', headings[2], indented)
  for (let from = 60; top + millimetres(body.line) <= bottom; from += 7) paragraph(from % 90, 3)
  return [...lines, pageNumber(profile, { right, middle, bottom })]
}

/** A line takes the mark that must not begin the next one. */
function lineLength(words: string, most: number): number {
  return /^[，。、；：]/u.test(words.slice(most)) ? most + 1 : most
}

function pageNumber(
  { pageNumber: { look, place, form, below } }: PaperProfile,
  { right, middle, bottom }: { right: number; middle: number; bottom: number },
): PreviewLine {
  const text = pageNumberText(1, form)
  const y = bottom + millimetres(below) + sizeOf(look) * 0.35
  return place === 'center'
    ? { text, look, x: middle, y, anchor: 'middle' }
    : { text, look, x: right - sizeOf(look), y, anchor: 'end' }
}
