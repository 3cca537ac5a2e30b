import type { Measure } from '../document/model.ts'
import { AGGREGATE_NAMES, type Aggregate } from '../figures/indicator.ts'
import type { FigureState } from '../figures/status.ts'
import type { Sheet, SheetPlace, SheetRow, SheetTyped } from './sheet-model.ts'

export type SheetColumn = { readonly title: string; readonly width: number }

/** Columns with their shares of the width, by what they usually hold. */
export const FIGURE_COLUMNS: readonly SheetColumn[] = [
  { title: '序号', width: 12 },
  { title: '数字', width: 28 },
  { title: '所在句', width: 66 },
  { title: '口径与算法', width: 40 },
  { title: '依据记录', width: 62 },
  { title: '上年与增减', width: 26 },
  { title: '说明', width: 29 },
  { title: '核对', width: 11 },
]
/** Where a typed number comes from, left to be written in by hand. */
const SOURCE = '出处（手填）'

export const TYPED_COLUMNS: readonly SheetColumn[] = [
  { title: '序号', width: 12 },
  { title: '数字', width: 28 },
  { title: '所在句', width: 130 },
  { title: SOURCE, width: 93 },
  { title: '核对', width: 11 },
]

/** The fixed words of the sheet, on paper and on the screen. */
export const SHEET_WORDS = {
  title: '数字核对表',
  typedTitle: '未核数字',
  typedLead: '以下数字由人录入，台账没有记录可以证明，请逐一写明出处。',
  source: SOURCE,
  none: '文中没有引用台账的数字。',
  box: '□',
  signatures: ['核对人', '审核人', '日期'],
  day: '年　　月　　日',
} as const

export const STAGE_NAMES: Readonly<Record<Sheet['stage'], string>> = {
  first: '初稿',
  comment: '征求意见稿',
  approval: '送审稿',
  final: '定稿',
}

export const STATE_NAMES: Readonly<Record<FigureState, string>> = {
  fresh: '一致',
  changed: '已变',
  overridden: '手改',
  orphaned: '失联',
}

const MEASURE_NAMES: Readonly<Record<Measure, string>> = {
  change: '增减幅度',
  years: '连续年数',
  first: '首次',
}

/** What an approver who never saw the ledger needs to know of a way of adding up. */
const WAYS: Readonly<Partial<Record<Aggregate, string>>> = {
  sum: '各条相加',
  latest: '取最后一条',
  max: '取最大一条',
}

/** The draft as a text names it, with 〈〉 for titles inside its title (GB/T 15834). */
export function paperName({ title }: Sheet): string {
  return `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`
}

/** The lines under the sheet's name: which paper, whose and of when, and how many numbers stand how. */
export function sheetFacts(sheet: Sheet): {
  readonly paper: string
  readonly version: string
  readonly counts: string
} {
  const counts = Object.entries(STATE_NAMES).flatMap(([state, name]) => {
    const count = sheet.rows.filter((row) => row.state === state).length
    return count === 0 ? [] : [`${name}${count}个`]
  })
  const typed = sheet.typed.length === 0 ? '' : `另有未核数字${sheet.typed.length}处。`
  const joined = counts.length === 0 ? '' : `：${counts.join('，')}`
  return {
    paper: paperName(sheet),
    version: [
      sheet.organ,
      `${STAGE_NAMES[sheet.stage]}第${sheet.revision}版`,
      `时段：${sheet.period}`,
      `文稿保存于${sheet.savedAt}`,
    ].join('　'),
    counts: `共${sheet.rows.length}个数字${joined}。${typed}`,
  }
}

/** How a number is made and what it counts: 推算：专题协商会+常委会会议, 其中…, 台账实数…, 口径…, 时段…. */
export function methodLines(row: SheetRow): string[] {
  if (row.aggregate === null) return ['—']
  const way = WAYS[row.aggregate]
  const name = AGGREGATE_NAMES[row.aggregate]
  const plain =
    row.formula !== '' ? `${name}：${row.formula}` : way === undefined ? name : `${name}（${way}）`
  const terms = row.terms.map(({ label, text }) => `${label}${text}`).join('，')
  return [
    row.measure === null ? plain : MEASURE_NAMES[row.measure],
    terms === '' ? '' : row.measure === null ? `其中${terms}` : terms,
    row.exact === null ? '' : `台账实数${row.exact}`,
    row.basis === '' ? '' : `口径：${row.basis}`,
    row.period === null ? '' : `时段：${row.period}`,
  ].filter((line) => line !== '')
}

export function evidenceLines({ records }: SheetRow): readonly string[] {
  return records.lines.length === 0 ? ['无'] : records.lines
}

export function lastLines({ last }: SheetRow): string[] {
  return last.text === null ? [last.change] : [last.text, last.change]
}

/** How the number stands to the ledger, and why it may differ; `strong` lines are what must not be overlooked. */
export function noteLines(row: SheetRow): { readonly text: string; readonly strong: boolean }[] {
  const strong = row.state !== 'fresh'
  const lines = [{ text: `${STATE_NAMES[row.state]}${difference(row)}`, strong }]
  for (const { reason, by, date } of row.overrides) {
    const who = by === '' ? date : `${by}，${date}`
    lines.push({ text: `手改理由：${reason}（${who}）`, strong: false })
  }
  if (row.moved) lines.push({ text: '手改以后台账又有变动，请重新核对', strong: true })
  if (row.problem !== null) lines.push({ text: row.problem, strong: false })
  return lines
}

function difference({ state, now, aggregate }: SheetRow): string {
  if (state === 'fresh') return ''
  if (now !== null) return `：台账现为${now}`
  if (aggregate === null) return '：台账现无此数'
  return state === 'changed' ? '：台账数值有变，写法仍同' : '：与台账现值相同'
}

/** A sentence in three: what is before the number, the number, and what is behind it. */
export function splitSentence({
  sentence,
  start,
  end,
}: Pick<SheetPlace, 'sentence' | 'start' | 'end'>): [string, string, string] {
  return [sentence.slice(0, start), sentence.slice(start, end), sentence.slice(end)]
}

/** The sentence of a typed number, which is marked where it stands only once. */
export function splitTyped({ text, sentence }: SheetTyped): [string, string, string] {
  const start = sentence.indexOf(text)
  const isOnce = start >= 0 && sentence.indexOf(text, start + 1) < 0
  return isOnce ? splitSentence({ sentence, start, end: start + text.length }) : [sentence, '', '']
}

/** The part in which a number stands; counted where it has several places. */
export function placeName(row: SheetRow, index: number): string {
  const heading = row.places[index]?.heading ?? ''
  return row.places.length > 1 ? `（${index + 1}）${heading}` : heading
}
