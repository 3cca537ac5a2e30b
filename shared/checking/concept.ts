/** What the numbers of a rate count, in the words of reviews. */
export const CONCEPTS = {
  received: /^(?:征集|收到|提交|提出|收集|收)$/,
  filed: /^立案$/,
  assigned: /^(?:交办|承办)$/,
  answered: /^(?:办复|办结|答复|办理完毕|回复)$/,
  visited: /^(?:走访|面商|见面)$/,
  satisfied: /^满意$/,
  returned: /^(?:收回|回收|返回|反馈)$/,
  reported: /^(?:反映|报送|编报|上报|编发)?社情民意(?:信息)?$/,
  used: /^社情民意(?:信息)?采用$|^采用(?:社情民意)?信息$/,
  attended: /^(?:参加|参与|出席|实到|到会)$/,
  due: /^应(?:参加|到|出席|到会)$/,
} as const
/** A quick look before the words are taken apart. */
const NAMES_ONE = /[集收提立办复结毕访商面满返反社采参席到]/
export type Concept = keyof typeof CONCEPTS

/**
 * Words that say nothing about which part of a whole is counted; of which time, a mention knows by its scope. 重点, 集体,
 * 民生类 and the like are not among them.
 */
const NEUTRAL_WORDS =
  String.raw`(?:19|20)\d{2}年度? 去年 上年度? [两二三四五六七八九十]年来 全年 今年 本年度? 年度 ` +
  String.raw`一年来 年内 目前 累计 共计 总计 合计 总数 总共 数量 件数 已经? 经过? 审查 审定 审核 确定 ` +
  String.raw`予以 按[期时] 如期 全部 均 都 共 数$ [市区县州省旗]?政协 各类 各参加单位 提案委员会 提案委? ` +
  String.raw`意见反馈表 反馈表 征询表 测评表 委员会 人大代表 为 有 被 的 了`
const NEUTRAL = new RegExp(NEUTRAL_WORDS.split(' ').join('|'), 'g')
const CONNECTIVE = /^(?:和|与|及|以及|并|其)/

/** Words of one number, reduced to what tells it from others: 共审查立案提案 is 立案. */
export function coreWords(words: string): string {
  return words
    .replaceAll(/[\s“”‘’]/g, '')
    .replace(CONNECTIVE, '')
    .replaceAll(NEUTRAL, '')
}

export type NamedConcept = { readonly concept: Concept; readonly word: string }

/**
 * What the words say is counted, when they say it of the whole and nothing else: 立案提案 is filed; 民生类立案提案 and
 * 立案的重点提案 are null.
 */
export function conceptOf(words: string): NamedConcept | null {
  if (!NAMES_ONE.test(words)) return null
  const word = coreWords(words)
  const found = Object.entries(CONCEPTS).find(([, pattern]) => pattern.test(word))
  return found === undefined ? null : { concept: found[0] as Concept, word }
}
