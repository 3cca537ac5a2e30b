import type { NotFigure } from '../checking/not-figures.ts'

/**
 * Uses of digits in whole texts that state no achievement of the committee, besides NOT_FIGURES: dates, ages, numbers
 * of papers and lines, facts on the place. The first that fits tells why.
 */
export const EXCLUSIONS: readonly NotFigure[] = [
  { is: '1+4、7×24', why: '编号或代号', before: /[+×*/#＋]$|\d[:.．：]$/ },
  { is: '“1+3+N”中的1', why: '编号或代号', unit: /^$/, after: /^ ?[+＋×*]/ },
  { is: 'G60、12345热线', why: '编号或代号', unit: /^$/, after: /^(?:热线|专线|平台|专班)/ },
  { is: '5G、5A级', why: '编号或代号', unit: /^$/, after: /^[A-Za-z]/ },
  { is: '3级、20层次', why: '编号或代号', unit: /^$/, after: /^(?:级|型|类型|号|室|楼|栋|路|线|频道)/ },
  {
    is: '电话：0519-86310000',
    why: '电话、邮编或网址',
    before: /(?:电话|热线|传真|手机|邮编|QQ|微信号?|邮箱)[:： ]?[\d-]{0,14}$/,
  },
  {
    is: '〔2024〕5号、（2024）',
    why: '文号或年份',
    before: /[〔[［（(【]$/,
    unit: /^$/,
    digits: /^(?:19|20)\d\d$/,
  },
  { is: '2024年', why: '年份或年限', unit: /^年$/, before: /(?<!连续|连着|持续)$/ },
  {
    is: '3个月',
    why: '时间',
    unit: /^(?:个月|小时|分钟)$/,
    before: /(?<!服务|培训|学习|授课|累计|志愿)[^，。]{0,4}$/,
  },
  { is: '3天内、7天后', why: '时间', unit: /^天$/, after: /^(?:之?[内后前]|时间|以[内后前])/ },
  { is: '第3天、近3天、前3天', why: '时间', unit: /^天$/, before: /[第前后每这那隔]$/ },
  {
    is: '前3名、这2次',
    why: '指代或名次',
    before: /(?:[前这那某]|(?:排名|位居|位列|名列|列|居)(?:全[国省市区县])?)$/,
    unit: /^(?:名|位|强|次|项|个|条|届)$/,
  },
  { is: '15分钟生活圈', why: '文件或工作的名称', unit: /^分钟$/ },
  { is: '500米以内', why: '范围或标准', unit: /^(?:米|公里|千米)$/, after: /^(?:以?内|范围)/ },
  { is: '3人以上联名', why: '范围或标准', after: /^(?:联名|方可|以上(?:的|方可|联名))/ },
  {
    is: '60周岁、65岁',
    why: '日期、时间或年龄',
    unit: /^$/,
    after: /^(?:周?岁|周年|华诞|月|日|号|时|点|分|秒|世纪|后|、\d{1,2}[月日号]|[-—–~～至]\d{1,2}[月日号])/,
  },
  { is: '分3组', why: '分次的说法', before: /分(?:成|为)?$/, unit: /^(?:组|批|批次|路|次|期|轮|个)$/ },
  { is: '3大类、5个方面', why: '分述的条目', unit: /^(?:类|大类)$/, after: /^(?!案件|疾病)/ },
  { is: '3大类', why: '分述的条目', unit: /^$/, after: /^(?:大|方面|要素|环节)/ },
  { is: '平均每人3件', why: '频次', before: /每(?:人|名|个|位|家|户|场|次|镇|村)[^，。；]{0,6}$/ },
  {
    is: '确保3年见效',
    why: '今后的打算',
    before: /(?:^|[，；。、])(?:计划|拟|力争|争取|预计)[^，；。]{0,20}$/,
  },
  {
    is: '2025年将开展10次',
    why: '今后的打算',
    before: /(?:明年|来年|新的一年|下一步|下一年度?|下阶段|下半年)[^。；]{0,20}$/,
    lead: /^(?!.*已)/,
  },
]

/** Facts on the place, its economy and its people: no work of the committee. */
export const PLACE_FACTS =
  /(?:常住|户籍|总|流动|城镇)人口|生产总值|GDP|财政(?:总)?收入|公共预算|固定资产投资|社会消费品|可支配收入|增加值|(?:森林|绿化)覆盖率|城镇化率|粮食(?:总)?产量|进出口|税收收入|空气质量|优良天数|国土面积|区域面积|辖区面积|行政区域|总面积|海岸线|规上(?:工业)?企业(?:总数|达|数)|现有(?:人口|耕地|党员|职工)|下辖|辖\d/

/** Headings under which a text speaks of what is to come. */
export const FUTURE_HEADING =
  /(?:下一步|下一阶段|下阶段|下一年|明年|来年|今后|新一年|新的一年|未来|20\d\d年(?:度)?)[^。]{0,12}(?:打算|安排|思路|建议|计划|部署|要点|设想|重点|任务|展望|工作(?:意见|目标|举措))|^(?:[一二三四五六七八九十]+、)?(?:今后|下一步|下步|明年|来年)[^。]{0,16}$|工作(?:打算|展望|设想)$/
/** Headings that look back, after which numbers count again. */
export const PAST_HEADING = /回顾|总结|(?:主要)?工作(?:情况|成效|成绩|完成情况)|履职(?:情况|成效)/

/** Sentences of what is to come begin so. */
export const FUTURE_SENTENCE =
  /^[　 ]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])?(?:下一步|明年|来年|新的一年|今后|下一年|接下来|下阶段|20\d\d年(?:，|,)?(?:将|计划|拟|要|力争|我们将|我们要|[市县区省]政协(?:将|要|计划)))/
