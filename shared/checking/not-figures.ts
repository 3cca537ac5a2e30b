import type { LeftOut } from '../reasons/left-out.ts'

/** A number with what stands around it on its line. */
export type NumberContext = {
  readonly numeral: 'arabic' | 'chinese'
  /** Up to CONTEXT characters before the number and its words of approximation. */
  readonly before: string
  /** Its words of approximation. */
  readonly lead: string
  readonly digits: string
  /** The counting word; '' when the number has none. */
  readonly unit: string
  readonly after: string
}
export const CONTEXT = 24

/** A use of numbers that states no achievement. Everything that is given must match. */
export type NotFigure = {
  readonly is: string
  /** What the number is instead. */
  readonly why: LeftOut
  readonly numeral?: NumberContext['numeral']
  readonly before?: RegExp
  readonly lead?: RegExp
  readonly digits?: RegExp
  readonly unit?: RegExp
  readonly after?: RegExp
}

/** Taxonomy 6, and dates, times, frequencies and ranks. Names in quotation marks never come this far. */
export const NOT_FIGURES: readonly NotFigure[] = [
  {
    is: '比例为1:3',
    why: 'ratio',
    unit: /^$/,
    before: /(?:比例|比率|之比|配比)[^，。；]{0,6}$/,
    after: /^ ?[:：]/,
  },
  { is: '比例为1:3', why: 'ratio', before: /(?:比例|比率|之比|配比)[^，。；]{0,6}\d ?[:：] ?$/ },
  { is: '第九次会议、第1—3期', why: 'serial', before: /第[\d一二三四五六七八九十百、和至到—–~～-]{0,16}$/ },
  { is: '召开5届4次会议', why: 'session', before: /届$/ },
  { is: '召开5届2次全会', why: 'session', unit: /^届$/, after: /^[\d一二三四五六七八九十]/ },
  {
    is: '五届市政协4次会议',
    why: 'session',
    unit: /^次$/,
    before: /届[^，。；！？]{0,12}(?:政协|委员会|人大|党委|中央)$/,
  },
  {
    is: '市政协15届',
    why: 'session',
    unit: /^届$/,
    before: /(?<!(?:举办|举行|承办|连续|召开|成功|已有?|历经)了?)$/,
  },
  { is: '2024年、三年来', why: 'year', unit: /^年$/, before: /(?<!连续|连着|持续)$/ },
  {
    is: '两个确立、五个一',
    why: 'set-phrase',
    unit: /^[个项种]$/,
    after: /^(?:一(?![月季])|确立|维护|意识|自信|代表|全面|务必|结合|统一|百年)/,
  },
  {
    is: '从3个方面',
    why: 'list',
    unit: /^[个项]$/,
    after: /^(?:重要)?(?:方面|层面|维度|角度|环节|阶段)/,
  },
  { is: '人才新政20条', why: 'title', unit: /^条$/, before: /新政$/ },
  {
    is: '10000套（民主监督题目）',
    why: 'title',
    after: /^[（(][^（）()]{0,12}(?:题目|名称|[课议]题名|活动名|项目名)[）)]/,
  },
  { is: '每季度召开1次', why: 'rate', before: /每(?:年|半年|季度?|半?月|周|天|日|旬)[^，。；、]{0,8}$/ },
  { is: '1+4个、7×24小时、G60', why: 'code', before: /[+×*/#]$|(?<![A-Za-z])[A-Za-z]-?$|\d[:.]$/ },
  {
    is: '24小时服务',
    why: 'time',
    unit: /^小时$/,
    digits: /^24$/,
    after: /^(?:值班|在线|服务|不间断|全天|热线|开放|自助|守护|制)/,
  },
  { is: '八小时之外', why: 'time', unit: /^小时$/, digits: /^[8八]$/, after: /^(?:之?[内外]|工作制)/ },
  {
    is: '约3月、逾60岁、近百年',
    why: 'clock',
    unit: /^$/,
    after: /^(?:[月日号岁周时点分秒后级楼路栋室度年]|世纪|:|\d)/,
  },
  {
    is: '分两批',
    why: 'rounds',
    numeral: 'chinese',
    unit: /^(?:批|批次|次|期|类|组|轮)$/,
    before: /分$/,
  },
  {
    is: '前三名、这两次',
    why: 'rank',
    numeral: 'chinese',
    before: /(?:[前这那另每各上下头同某番几数]|(?<![先前])后)$/,
  },
  {
    is: '近两天',
    why: 'time',
    numeral: 'chinese',
    digits: /^[两二三四五六七八九]$/,
    unit: /^(?:天|次|期|届|轮|批)$/,
    lead: /近$/,
  },
  {
    is: '开展十项行动、打造三个重点',
    why: 'set-phrase',
    unit: /^[个项条大]$/,
    numeral: 'chinese',
    after: /^(?:规定|行动|工程|计划|战略|任务|纪律|原则|举措|重点|导向|关系|到位|要|不)/,
  },
  {
    is: '完成三件事',
    why: 'set-phrase',
    numeral: 'chinese',
    after: /^(?:套|事(?!项)|额|义|实的)/,
    unit: /^[件名]$/,
  },
]

/** Whether the number states no achievement by what stands around it. */
export function isNotFigure(context: NumberContext): boolean {
  return findNotFigure(context) !== null
}

/** The first use of a list that the number is, NOT_FIGURES if none is given; null when it may well be a figure. */
export function findNotFigure(
  context: NumberContext,
  uses: readonly NotFigure[] = NOT_FIGURES,
): NotFigure | null {
  const found = uses.find(
    ({ numeral, before, lead, digits, unit, after }) =>
      (numeral === undefined || numeral === context.numeral) &&
      unit?.test(context.unit) !== false &&
      digits?.test(context.digits) !== false &&
      lead?.test(context.lead) !== false &&
      after?.test(context.after) !== false &&
      before?.test(context.before) !== false,
  )
  return found ?? null
}
