import { PARTS } from '../domain/part.ts'
import type { PartId } from '../domain/part.ts'

/** Taxonomy 8: words of headings that name a part. */
const WORDS: Readonly<Record<PartId, string>> = {
  leadership:
    '党的领导 政治引领 思想政治 政治建设 政治方向 政治责任 筑牢 铸魂 主题教育 党建 党的建设 党委同心 理论武装 思想引领 履职方向 旗帜 根基 凝心铸魂 政治属性 忠诚',
  consultation: '协商 建言 资政 议政 提案 监督 中心 大局 发展 同频 献策 谋 高质量 调研 履职主业 参政',
  people: '为民 民生 惠民 人民至上 服务群众 界别群众 共振 人民 民心 民意 委员作用 初心',
  unity: '团结 联谊 凝聚共识 凝心 同心圆 大联合 统战 凝聚 合力 汇聚 共识 民主团结 同心',
  'self-building':
    '自身建设 队伍建设 机关 履职能力 委员管理 练 硬功夫 提质增效 强基 固本 效能 活力 委员队伍 作风 制度建设 夯实',
}
/** Words that place a heading whatever else it says. */
const STRONG: readonly (readonly [PartId, RegExp])[] = [
  ['self-building', /自身建设|队伍建设|履职能力|机关建设/],
  ['unity', /大团结|团结联谊|团结民主|凝聚共识|统一战线|联谊/],
  ['people', /为民履职|人民至上|民生福祉|服务群众/],
  ['leadership', /党的领导|政治引领|思想政治引领|党的建设|党建引领/],
  ['consultation', /协商主业|协商议政|建言资政|民主监督/],
]
const LISTS = PARTS.map((part) => [part, WORDS[part].split(' ')] as const)

/** The part that a heading names, and whether it leaves little doubt. */
export type NamedPart = { readonly part: PartId; readonly isPlain: boolean }

/** The part that the words of a heading name most often; ties go to the order of the review. null when none is named. */
export function partOfHeading(heading: string): NamedPart | null {
  const strong = STRONG.find(([, pattern]) => pattern.test(heading))
  if (strong !== undefined) return { part: strong[0], isPlain: true }
  let best: { hits: number; part: PartId } | null = null
  for (const [part, words] of LISTS) {
    const hits = words.filter((word) => heading.includes(word)).length
    if (hits > (best?.hits ?? 0)) best = { hits, part }
  }
  return best === null ? null : { part: best.part, isPlain: best.hits > 1 }
}
