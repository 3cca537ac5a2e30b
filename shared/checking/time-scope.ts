import type { Period } from '../domain/period.ts'

/** Words that say of which time the numbers behind them speak. */
const TIME =
  /今年|本年度?|全年|年内|一年来|去年|前年|上年度?|往年|历年|(?:十三|十四|十五|十六)五|累计|本届|届(?:[^，。；、\n]{0,8})以来|(?:\d{4}[—–~～-])?\d{4}年(?:以来|至今)?|[两二三四五六七八九十]{1,3}年来|近年来|\d{1,2}年来|[上下]半年|[前一二三四]季度|(?<!截[至止]到?(?:\d{4}年)?)\d{1,2}月份?(?!\d*日)/g
const THIS_YEAR = /^(?:今年|本年度?|全年|年内|一年来)$/

export type TimeMark = { readonly at: number; readonly scope: string }

/**
 * The times a line names, in order: '' where it speaks of the one year that the review is of, else the words. A number
 * belongs to the last mark before it.
 */
export function timeMarks(text: string, period: Period): TimeMark[] {
  const year = period.from.slice(0, 4) === period.to.slice(0, 4) ? period.to.slice(0, 4) : null
  return Array.from(text.matchAll(TIME), ({ 0: words, index }) => ({
    at: index,
    scope: year !== null && (THIS_YEAR.test(words) || words.startsWith(`${year}年`)) ? '' : words,
  }))
}
