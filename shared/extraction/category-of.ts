import { findCategory } from '../domain/category-match.ts'
import type { Category } from '../domain/category.ts'

/** Words of labels that no category lists, with a name or an alias of the category they belong to. */
const WORDS: readonly (readonly [words: RegExp, category: string])[] = [
  [/党课|党支部|党小组|党组|党员|主题党日|政协工作会议|党建/, '党的领导'],
  [/走访.*企业|企业.*走访|帮助企业|服务企业/, '走访企业'],
  [/引进|招商|项目|协调资金|签约/, '走访企业'],
  [
    /就业|农户|烦心事|捐|慰问|义诊|医疗服务|实事|好事|困难|救助|资助|帮扶|解决.*问题|贫困|惠及|受益|志愿|送教|下乡/,
    '为民服务',
  ],
  [/理事会|联谊会/, '港澳台侨'],
  [/来访|考察团|接待|友好/, '对外联谊'],
  [
    /稿件|简报|文章|媒体|报道|刊发|专栏|讲堂|讲坛|新闻|公众号|浏览|阅读量|播出|直播|观看|发稿|刊稿/,
    '宣传报道',
  ],
  [/馆藏|文史|书画|史料|出版|万字|图书/, '文史'],
  [/培训|轮训/, '委员培训'],
  [/读书|书目|导读/, '读书活动'],
  [/委员资格|增补|考核(?!优秀)|建档|考评|履职档案|职工|委员$|常委$/, '委员管理'],
  [/专委会|主任会议|编制$/, '机关建设'],
  [/制度|办法|规定|整改|措施/, '机关建设'],
  [/获奖|表彰|荣誉|先进|经验|典型|文明单位|优秀政协|优秀等次|综合考核|称号|现场会|交流会/, '荣誉'],
  [/党派|工商联|无党派/, '党派团体合作'],
  [/民族|宗教/, '民族宗教'],
  [/七一|建党/, '党的领导'],
  [/学习(?!考察)|研讨/, '理论学习'],
  [/议题|议事|座谈会|恳谈|听证|议政/, '专题协商'],
  [/课题|专题调研|考察/, '视察调研'],
  [/界别组|联络组|活动组|群众|居民|人次$|履职活动|界别$|街道$|社区$|片区$|乡镇$|.活动$/, '界别活动'],
  [/企业/, '走访企业'],
]

/** Words that tell the category before any name inside the label does: 统战民族宗教方面提案, 港澳委员回乡考察. */
const FIRST: readonly (readonly [words: RegExp, category: string])[] = [
  [/(?:优秀|先进)(?:通讯员|个人|集体|工作者|单位)$/, '荣誉'],
  [/提案$|承办单位|督办/, '提案'],
  [/港澳|台胞|台商|侨/, '港澳台侨'],
  [/(?:接待|来访).*(?:群众|居民|市民)|接待(?:活动|日)/, '界别活动'],
  [/公众号|推送/, '宣传报道'],
  [/^接待.*(?:团|组|来宾)|来访(?!群众)/, '对外联谊'],
  [/联络[室站]|议事堂/, '委员工作室'],
  [/会客厅/, '委员工作室'],
  [/兄弟.*政协/, '对外联谊'],
  [/爱心|捐|援建|资助/, '为民服务'],
  [/学习讲堂|学习专栏/, '理论学习'],
  [/^(?:参会|参加|参与|到会|出席).*委员$/, '界别活动'],
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
  function find(named: string, whole: string): string {
    const label = whole.replace(/占比$/, '')
    if (named !== '') return findCategory(named, categories)?.name ?? named
    const first = FIRST.find(([words]) => words.test(label))?.[1]
    if (first !== undefined) return findCategory(first, categories)?.name ?? first
    const inside = names.find(([name]) => label.includes(name))
    if (inside !== undefined) return inside[1].name
    const word = WORDS.find(([words]) => words.test(label))?.[1]
    return word === undefined ? '' : (findCategory(word, categories)?.name ?? word)
  }
}
