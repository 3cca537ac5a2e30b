import { parseQuantity } from '../domain/quantity-parse.ts'
import { approximationEnd, approximationStart } from './approximation-word.ts'
import { countingWordAt } from './counting-word.ts'
import { matchEnd } from './match-end.ts'
import { CONTEXT, isNotFigure } from './not-figures.ts'
import type { NumberToken } from './number-token.ts'
import { yearsStart } from './years-start.ts'

const RUN = /[〇零一二两三四五六七八九十百千万亿]+(?:点[〇零一二三四五六七八九]+[万亿]*)?/y
const MORE = /(?:余|多)?(?:万亿|万|亿)?(?:余|多)?/y
/** 三成, 三成五; not 三成为, 九成都 and the like. */
const TENTHS = /成[一二三四五六七八九]?(?![为立了员果长功效就熟都千绩本])/y
const PERCENT = '百分之'
/** The longest run that is looked at as a number; a longer one is none. */
const LONGEST = 24

/** Counting words with which a plain numeral states a count at the end of a clause: 书画展五场. */
const PLAIN_UNITS = new Set(
  '次 场 场次 人次 期 篇 份 件 家 名 批 批次 户 台 幅 册 辑 元 万元 亿元 万字'.split(' '),
)
/** Counting words that do so only after a verb of achievement: 建成五个工作室; else they make names. */
const UNITS_AFTER_VERB = new Set('个 项 条 人 天 轮 万人 亿人'.split(' '))
/** Verbs of achievement, and words that sum up. */
const VERBS =
  '召开 举办 举行 开展 组织 承办 参加 安排 参与 提出 提交 形成 撰写 征集 收到 立案 ' +
  '办复 办结 督办 编发 编印 编报 报送 反映 刊发 发表 出版 走访 慰问 看望 接待 帮扶 ' +
  '资助 联系 捐赠 捐款 发放 解决 协调 协商 化解 成立 建成 建立 设立 新增 新建 开设 ' +
  '选派 选聘 推荐 邀请 培训 聘请 获 获得 荣获 完成 采纳 采用 批示 评选 表彰 引进 ' +
  '先后 累计 连续 共 共计 合计 总计 已 达'
const VERB = new RegExp(`(?:${VERBS.split(' ').join('|')})(?:了|出)?$`)
/** What is counted stands before the numeral: 书画展五场, but not 、五台、. */
const NOUN = /[^\s，。；、！？：（(—]$/
const CLAUSE_END = /^(?:$|[，。；、！？：）)\n,;]|和|及|与)/

/**
 * Reads the Chinese numeral that begins at `at`. It counts only when it plainly states a count: with a word of
 * approximation (三十余次, 逾百次), as a share (百分之九十八, 近三成), as 连续三年, or plain from two up where a verb of
 * achievement or the end of the clause shows it. 一个, 第一, 三农 and all else are words.
 */
export function readChineseCount(text: string, at: number): NumberToken {
  const percent = text.startsWith(PERCENT, at)
  const runStart = percent ? at + PERCENT.length : at
  const runEnd = matchEnd(RUN, text, runStart)
  const nothing = { start: at, end: runEnd, next: Math.max(runEnd, at + 1), read: null }
  if (runEnd === runStart || runEnd - runStart > LONGEST) return nothing
  const numberEnd = matchEnd(MORE, text, runEnd)
  const tenthsEnd = percent ? numberEnd : matchEnd(TENTHS, text, runEnd)
  const isTenths = tenthsEnd > runEnd && numberEnd === runEnd
  const unit = percent || isTenths ? '%' : countingWordAt(text, numberEnd)
  if (unit === '') return nothing
  const unitEnd = percent ? numberEnd : isTenths ? tenthsEnd : numberEnd + unit.length
  const end = approximationEnd(text, unitEnd)
  const approximate = approximationStart(text, at)
  const start = yearsStart(text, approximate, unit)
  const context = {
    numeral: 'chinese' as const,
    before: text.slice(Math.max(0, approximate - CONTEXT), approximate),
    lead: text.slice(approximate, at),
    digits: text.slice(runStart, runEnd),
    unit,
    after: text.slice(end, end + CONTEXT),
  }
  const token = { start, end, next: Math.max(end, at + 1) }
  if (isNotFigure(context)) return { ...token, read: null }
  const read = parseQuantity(text.slice(start, end))
  const stated = percent || approximate < at || numberEnd > runEnd || end > unitEnd || unit === '年'
  const counts = read.ok
    ? stated || (read.value.value >= 2 && showsCount(context))
    : read.problem.code === 'double-approximation'
  return { ...token, read: counts ? read : null }
}

function showsCount({ before, unit, after }: { before: string; unit: string; after: string }): boolean {
  if (unit === '%') return /占(?:比)?(?:了|到)?$/.test(before)
  if (VERB.test(before)) return PLAIN_UNITS.has(unit) || UNITS_AFTER_VERB.has(unit)
  return PLAIN_UNITS.has(unit) && NOUN.test(before) && CLAUSE_END.test(after)
}
