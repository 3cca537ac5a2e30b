/** Why a figure cannot be read. `piece` is what was written, `data` the word or label that is wrong in it. */
export const FIGURE_PROBLEMS = [
  'empty',
  'not-a-number',
  'vague-number',
  'negative',
  'missing-unit',
  'bad-unit',
  'too-many-decimals',
  'too-large',
  'double-approximation',
  'missing-equals',
  'missing-label',
  'label-too-long',
  'trailing-text',
  'too-many-figures',
] as const
export type FigureProblemCode = (typeof FIGURE_PROBLEMS)[number]

export interface FigureProblem {
  code: FigureProblemCode
  piece: string
  data: string
}

const LONGEST_QUOTED = 96

/** Shortens what an error quotes, so that a cell of a megabyte stays a sentence. */
export function quoteShort(text: string, limit = 24): string {
  // Cut before splitting into characters: the text may be a megabyte long.
  const oneLine = text
    .slice(0, limit * 4)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  const characters = Array.from(oneLine)
  return characters.length > limit ? `“${characters.slice(0, limit).join('')}…”` : `“${oneLine}”`
}

/** A problem whose quoted texts are no longer than any sentence shows of them. */
export function shortProblem({ code, piece, data }: FigureProblem): FigureProblem {
  return { code, piece: piece.slice(0, LONGEST_QUOTED), data: data.slice(0, LONGEST_QUOTED) }
}

/** The one place where a wrong figure becomes a Chinese sentence: what is wrong, and how to write it. */
export function describeFigureProblem({ code, piece, data }: FigureProblem): string {
  const what = quoteShort(piece)
  const word = quoteShort(data)
  switch (code) {
    case 'empty':
      return '没有写数据'
    case 'not-a-number':
      return `${what}里的${word}不是数字，请写成“立案=3 件”这样`
    case 'vague-number':
      return `${what}里的${word}不是确定的数，请写出具体数字，如“40余次”`
    case 'negative':
      return `${what}是负数，数据不能小于零`
    case 'missing-unit':
      return `${what}缺少单位，请写成“3 件”“290多 万元”这样`
    case 'bad-unit':
      return `${what}里的${word}不能作单位；多项数据请用分号隔开`
    case 'too-many-decimals':
      return `${what}的小数太长，最多四位`
    case 'too-large':
      return `${what}太大，超过 9000 亿；请换用“万”“亿”作单位`
    case 'double-approximation':
      return `${what}重复使用了概数词（${data}），只能保留一个`
    case 'missing-equals':
      return `${what}缺少“=”，请写成“指标=数字 单位”，如“提案立案=326 件”`
    case 'missing-label':
      return `${what}没有写明是什么数据，请在前面写上指标名称`
    case 'label-too-long':
      return `指标名称${what}太长，最多 ${data} 个字`
    case 'trailing-text':
      return `${what}的单位后面还有${word}，请写成“指标＋数字＋单位”，如“意见建议110余条”`
    case 'too-many-figures':
      return `一条记录最多写 ${data} 项数据`
  }
}
