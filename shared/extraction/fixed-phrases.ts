import type { LeftOut } from '../reasons/left-out.ts'

/**
 * Names and set phrases in which Chinese numerals count nothing that was done (taxonomy 6), with what they are. They are
 * told as left out; other words with numerals (一个、统一) are passed over in silence.
 */
export const FIXED_PHRASES: readonly (readonly [why: LeftOut, phrases: string])[] = [
  [
    'set-phrase',
    '两个确立 两个维护 四个意识 四个自信 四个全面 五位一体 两个结合 六个必须 三个务必 五个一 两个毫不动摇 两个一百年 ' +
      '一体两翼 一线协商 双向发力 三个重要 三会一课 两学一做 一岗双责 四下基层 三下乡 一带一路 百千万工程 千万工程 六进六促 三亮三评三运用 ' +
      '第一议题 两代表一委员 三个代表 八项规定 四风 三严三实 三服务 三联结对 十项行动 一区一城 三高四新 一号工程 六稳 六保 三大攻坚战',
  ],
  [
    'meeting',
    '十八大 十九大 二十大 三中全会 四中全会 五中全会 六中全会 七中全会 一中全会 二中全会 二十届 十九届 两会',
  ],
  ['named-time', '十二五 十三五 十四五 十五五'],
  [
    'address',
    '三胞 三农 三侨 两岸 四套班子 一把手 一体化 一线 一方面 万家 百姓 最后一公里 两新 双减 七一 八一 五一 五四 三八',
  ],
]

const WHY = new Map(
  FIXED_PHRASES.flatMap(([why, phrases]) => phrases.split(' ').map((phrase) => [phrase, why] as const)),
)
const LONGEST = Math.max(...Array.from(WHY.keys(), ({ length }) => length))
const NUMERAL = /[一二两三四五六七八九十百千万双第最]/

/** The set phrase that begins at `at`, the longest; null when none does. */
export function fixedPhraseAt(text: string, at: number): { end: number; why: LeftOut } | null {
  if (!NUMERAL.test(text[at] ?? '')) return null
  const ahead = text.slice(at, at + LONGEST)
  for (let length = ahead.length; length > 1; length -= 1) {
    const why = WHY.get(ahead.slice(0, length))
    if (why !== undefined) return { end: at + length, why }
  }
  return null
}
