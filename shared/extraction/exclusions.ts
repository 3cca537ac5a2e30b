import type { NotFigure } from '../checking/not-figures.ts'

/**
 * Uses of digits in whole texts that state no achievement of the committee, besides NOT_FIGURES: dates, ages, numbers
 * of papers and lines, facts on the place. The first that fits tells why.
 */
export const EXCLUSIONS: readonly NotFigure[] = [
  { is: '1+4、7×24', why: 'code', before: /[+×*/#＋]$|\d[:.．：]$/ },
  { is: '“1+3+N”中的1', why: 'code', unit: /^$/, after: /^ ?[+＋×*]/ },
  { is: 'G60、12345热线', why: 'code', unit: /^$/, after: /^(?:热线|专线|平台|专班)/ },
  { is: '5G、5A级', why: 'code', unit: /^$/, after: /^[A-Za-z]/ },
  { is: '3级、20层次', why: 'code', unit: /^$/, after: /^(?:级|型|类型|号|室|楼|栋|路|线|频道)/ },
  { is: '浏览：1234次', why: 'web', before: /(?:浏览|点击|阅读|访问|评论)(?:次数|量|数)?[:：] ?$/ },
  { is: '12条评论', why: 'web', after: /^(?:评论|人参与，\d+条评论|人点赞)/ },
  { is: '共10页', why: 'web', unit: /^页$/, before: /[/／共第]$/ },
  { is: '全文共1924字', why: 'web', unit: /^字$/, before: /(?:全文共?|当前显示)$/ },
  {
    is: '15时30分',
    why: 'clock',
    unit: /^分$/,
    before: /(?<!(?:积分|得分|评分|打分|分值|测评|考核|成绩)[^，。；]{0,6})$/,
  },
  { is: '365天', why: 'time', unit: /^天$/, digits: /^36[56]$/ },
  {
    is: '电话：0519-86310000',
    why: 'contact',
    unit: /^$/,
    before: /(?:电话|热线|传真|手机|邮编|QQ|微信号?|邮箱)[:： ]?[\d-]{0,14}$/,
  },
  {
    is: '〔2024〕5号、（2024）',
    why: 'paper',
    before: /[〔[［（(【]$/,
    unit: /^$/,
    digits: /^(?:19|20)\d\d$/,
  },
  { is: '2024年', why: 'year', unit: /^年$/, before: /(?<!连续|连着|持续)$/ },
  {
    is: '3个月',
    why: 'time',
    unit: /^(?:个月|小时|分钟)$/,
    before: /(?<!服务|培训|学习|授课|累计|志愿)[^，。]{0,4}$/,
  },
  {
    is: '近20个小时',
    why: 'time',
    unit: /^个$/,
    after: /^(?:多|余)?(?:月|小时|工作日|自然日|星期|季度|昼夜|学期|世纪|年头)/,
  },
  { is: '3天内、7天后', why: 'time', unit: /^天$/, after: /^(?:之?[内后前]|时间|以[内后前])/ },
  { is: '第3天、近3天、前3天', why: 'time', unit: /^天$/, before: /[第前后每这那隔]$/ },
  {
    is: '前3名、这2次',
    why: 'rank',
    before: /(?:[前这那某]|(?:排名|位居|位列|名列|列|居)(?:全[国省市区县])?)$/,
    unit: /^(?:名|位|强|次|项|个|条|届)$/,
  },
  { is: '15分钟生活圈', why: 'title', unit: /^分钟$/ },
  { is: '500米以内', why: 'standard', unit: /^(?:米|公里|千米)$/, after: /^(?:以?内|范围)/ },
  { is: '3人以上联名', why: 'standard', after: /^(?:联名|方可|以上(?:的|方可|联名))/ },
  {
    is: '60周岁、65岁',
    why: 'clock',
    unit: /^$/,
    after: /^(?:周?岁|周年|华诞|月|日|号|时|点|分|秒|世纪|后|、\d{1,2}[月日号]|[-—–~～至]\d{1,2}[月日号])/,
  },
  { is: '分3组', why: 'rounds', before: /分(?:成|为)?$/, unit: /^(?:组|批|批次|路|次|期|轮|个)$/ },
  { is: '3大类、5个方面', why: 'list', unit: /^(?:类|大类)$/, after: /^(?!案件|疾病)/ },
  { is: '3大类', why: 'list', unit: /^$/, after: /^(?:大|方面|要素|环节)/ },
  {
    is: '每人联系2家企业、3名委员',
    why: 'rate',
    before: /每(?:人|名|个|位|家|户|组|场|次|镇|村|年|月|季度?|周|期)[^，。；]{0,20}$/,
  },
  {
    is: '100人以上的活动6场',
    why: 'standard',
    unit: /^(?:人|名|万元)$/,
    after: /^的(?:大型|重大)?(?:活动|会议|培训|项目)\d/,
  },
  { is: '捐款1万元以上的12人', why: 'standard', unit: /元$/, after: /^的(?:有)?\d+[人名家位户]/ },
  { is: '除1件外', why: 'exception', before: /除(?:了|其中)?$/, after: /^[^，。；、]{0,6}外/ },
  { is: '3案并1案', why: 'joined', unit: /^$/, after: /^案(?:并|[的，。；、）]|$)/ },
  { is: '5个试点之一', why: 'among', after: /^[^，。；、]{0,12}之一/ },
  { is: '会期4天', why: 'time', unit: /^天$/, before: /(?:会期|为期|历时|耗时)$/ },
  {
    is: '12个乡镇受灾',
    why: 'place',
    after: /^(?:个)?(?:乡镇|镇|县|村|区县?|地区)[^，。；]{0,3}受灾/,
  },
  {
    is: '将6个乡镇纳入医保',
    why: 'place',
    before: /(?:将|把)(?:全[市县区])?$/,
    after: /^(?:个)?(?:乡镇|镇|县|村|区县?|街道|社区)[^，。；]{0,8}(?:纳入|列入)/,
  },
  {
    is: '实施10万农户增收工程',
    why: 'title',
    before: /(?:实施|启动|推进|推动|落实|参与|开展|助力|围绕|聚焦|服务|紧扣)$/,
    unit: /^(?:万|万?[户家名人亩村]|)$/,
    after: /^[^，。；、\d的]{1,8}(?:工程|计划|行动|大走访|大调研|大会战|专项)/,
  },
]

/** Facts on the place, its economy and its people: no work of the committee. */
export const PLACE_FACTS =
  /(?:常住|户籍|总|流动|城镇)人口|生产总值|GDP|财政(?:总)?收入|公共预算|固定资产投资|社会消费品|可支配收入|增加值|(?:森林|绿化)覆盖率|城镇化率|粮食(?:总)?产量|进出口|税收收入|集体经济总?收入|经营性收入|空气质量|优良天数|国土面积|区域面积|辖区面积|行政区域|总面积|海岸线|规上(?:工业)?企业(?:总数|达|数)|现有(?:人口|耕地|党员|职工)|下辖|辖\d|(?:居民楼|住户|从业人员|经营户|城镇新增就业|个体工商户)(?:共|约|达)?$/
/** What a place has: 采荷街道有专业市场, 全县现有规上企业. */
export const PLACE_HAS =
  /(?:全[县市区省州镇乡街村]|辖区|境内|[\u4e00-\u9fff]{1,6}(?:街道|社区|小区|镇|乡|村|园区|商圈))(?:内)?(?:现有|共有|拥有|现|共|有)(?:着)?[^，。；]{2,14}$/
/** What the committee itself has is no fact on the place. */
export const OWN =
  /委员|政协|协商|提案|界别|驿站|联络|议事|工作室|社情|盟员|会员|社员|党员|志愿|观察点|监督|支部|活动|捐/

/** Headings under which a text speaks of what is to come. */
export const FUTURE_HEADING =
  /(?:下一?步|下一?阶段|下一?年度?|下个?月|下季度|下周|下半年|明年|来年|今后|新一年|新的一年|未来|20\d\d年(?:度)?)[^。]{0,12}(?:打算|安排|思路|建议|计划|部署|要点|设想|重点|任务|展望|工作(?:意见|目标|举措))|^(?:[（(]?[一二三四五六七八九十]+[）)、]+)?(?:(?:今后|下一?步|下个?月|下季度|明年|来年|展望)[^。]{0,16}|(?:打算|工作(?:计划|安排)|努力方向|年度工作计划))$|工作(?:打算|展望|设想)$/
/** Headings that look back, after which numbers count again. */
export const PAST_HEADING = /回顾|总结|(?:主要)?工作(?:情况|成效|成绩|完成情况)|履职(?:情况|成效)/

/** Sentences of what is to come begin so. */
export const FUTURE_SENTENCE =
  /^[　 “]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])?(?:下一?步|下个?月|下周|下季度|明年(?!是)|来年(?!是)|新的一年|今后|下一年|接下来|下阶段|展望|面向未来|20\d\d年(?:，|,)?(?:将|计划|拟|要|力争|我们将|我们要|[市县区省]政协(?:将|要|计划)))/
/** What stands behind a plan in its paragraph is of the plan unless its sentence looks back. */
export const PAST_SENTENCE =
  /已|(?<!为)了(?!解)|去年|上年|今年以来|一年来|年来|过去|回望|回顾|截[至止]|目前|先后|累计|共(?![同建享识产青筑商])|此前|本月|全年(?:召开|开展|收到|编报)/

const DEEDS =
  '(?:继续|重点|再|陆续|分别|再次|新|组织|联合)*(?:选举|开展|召开|举办|举行|组织|建设|建立|建成|推动|推出|走访|完成|新增|新建|达到|实现|形成|征集|编报|编印|培训|增补|安排|实施|保持|赴|出版|邀请|打造)'
/** Where a sentence comes to what is planned: 拟召开, 力争每年. 计划实施情况 and 将13万元捐赠 are none. */
export const PLAN = new RegExp(
  `(?:将|拟|计划|预计)${DEEDS}(?!情况|进展|的|中|成果|收集|发现|了解)|(?:^|[，；。、：“ ])[^，；。、：]{0,8}?(?:拟(?!订|定|办|提交|写|采纳|解决|落实)|(?<![或入按本该度作项商研习督])计划(?!确定|规定|明确|要求|已|[，。；、：）”]|内|外|生育|经济|书|实施|完成|安排|编制|解决|落实|逐步|采纳)|力争(?!上游|先)|预计|争取(?=在|到|年|每|实现|完成|达|新|让|把))|(?:^|[，；。：“])(?:到|在)?(?:明年(?!是)|来年(?!是)|新的一年|下一?步|下一年度?|下阶段)`,
)
/** Where the same sentence comes back to what was done. */
export const PLAN_ENDS = /[，；](?:目前|截[至止]|去年|上年|此前|现已|已|今年以来)/
