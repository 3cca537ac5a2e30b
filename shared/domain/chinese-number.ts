import nzh from 'nzh/cn'

/** Characters a Chinese number is made of; 点 counts only before a digit, so that 三点 stays three 点. */
export const CHINESE_NUMBER = /^[〇零一二两三四五六七八九十百千万亿]+(?:点[〇零一二三四五六七八九]+[万亿]*)?/

/**
 * Reads 三, 十二, 两千, 一百零五, 三点五. null for what is no number: 四五 (a guess), 一九八四 (digits), 一百五.
 * A bare 百 or 千 is null, too: whether it means a hundred is for the caller to know.
 */
export function readChineseNumber(text: string): number | null {
  const plain = text.replaceAll('两', '二').replaceAll('〇', '零')
  const value = Number(nzh.decodeS(plain))
  // nzh reads 四五 as 45; only what it would write itself is a number.
  if (!Number.isFinite(value)) return null
  const spellings = [nzh.encodeS(value), nzh.encodeS(value, { tenMin: false })]
  return spellings.includes(plain) ? value : null
}

/** Writes a whole number below ten thousand as it is read out before a unit: 2 is 两, 2000 两千, 12 十二. */
export function writeChineseNumber(value: number): string {
  return nzh.encodeS(value).replace(/^二(?=千|$)/, '两')
}
