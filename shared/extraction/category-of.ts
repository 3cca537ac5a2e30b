import { findCategory } from '../domain/category-match.ts'
import type { Category } from '../domain/category.ts'

/** Words of labels that no category lists, with a name or an alias of the category they belong to. */
const WORDS: readonly (readonly [words: RegExp, category: string])[] = [
  [/党课|党支部|党小组|党组|党员|主题党日|政协工作会议|党建/, '党的领导'],
  [/走访.*企业|企业.*走访|帮助企业|服务企业/, '走访企业'],
  [/引进|招商|项目|协调资金|签约/, '走访企业'],
  [
    /就业|农户|烦心事|捐|慰问|义诊|医疗服务|实事|好事|困难|救助|资助|帮扶|解决.*问题|贫困|惠及|受益|志愿/,
    '为民服务',
  ],
  [/理事会|联谊会|侨|港澳|台胞|台商/, '港澳台侨'],
  [/来访|考察团|接待|友好/, '对外联谊'],
  [/稿件|媒体|报道|刊发|专栏|讲堂|新闻|公众号|浏览|阅读量|播出/, '宣传报道'],
  [/文史|书画|史料|出版|万字|图书/, '文史'],
  [/培训|轮训/, '委员培训'],
  [/读书|书目|导读/, '读书活动'],
  [/委员资格|增补|考评|履职档案|职工|委员$|常委$/, '委员管理'],
  [/制度|办法|规定|整改|措施/, '机关建设'],
  [/获奖|表彰|荣誉|先进|经验|典型/, '荣誉'],
  [/党派|工商联|无党派/, '党派团体合作'],
  [/民族|宗教/, '民族宗教'],
  [/议题|座谈会|恳谈|听证|议政/, '专题协商'],
  [/课题|专题调研|考察/, '视察调研'],
  [/群众|居民|人次$|履职活动|界别$|街道$|社区$|片区$|乡镇$/, '界别活动'],
]

/** Finds the category of a label by the name or alias a rule gave, '' for none, and by the label. */
export type CategoryFinder = (named: string, label: string) => string

/**
 * A finder of categories: that of the rule that found the label, else the one whose longest name stands inside the
 * label, else that of a word in it; '' when nothing tells.
 */
export function categoryFinder(categories: readonly Category[]): CategoryFinder {
  const names = categories
    .flatMap((category) => [category.name, ...category.aliases].map((name) => [name, category] as const))
    .filter(([name]) => name.length > 1)
    .sort((a, b) => b[0].length - a[0].length)
  const found = new Map<string, string>()
  return (named, label) => {
    const key = `${named}\u0000${label}`
    const known = found.get(key)
    if (known !== undefined) return known
    const category = find(named, label)
    found.set(key, category)
    return category
  }
  function find(named: string, label: string): string {
    if (named !== '') return findCategory(named, categories)?.name ?? named
    const inside = names.find(([name]) => label.includes(name))
    if (inside !== undefined) return inside[1].name
    const word = WORDS.find(([words]) => words.test(label))?.[1]
    return word === undefined ? '' : (findCategory(word, categories)?.name ?? word)
  }
}
