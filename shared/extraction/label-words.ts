/** Words that open a stretch of text and say nothing of what is counted. */
const OPENERS =
  '依托 借助 面向 来自 涉及 涵盖 利用 一年来 全年 今年以来 今年 去年 年内 年度 本年度 截至目前 目前 先后 共计 共有 共 累计 总计 合计 已经 已 均 分别 还 并 同时 其中 此外 另有 另外 任期内 届内 期间 ' +
  '我们 我会 本会 我办 区政协 市政协 县政协 省政协 州政协 常委会(?!组成) 各专委会 专委会 主席会议成员 经审查 认真 积极 深入 广泛 持续 扎实 充分 ' +
  '分批次 分批 有效 成功 依规 按章程 严格 大力 精心 常态化 有序 高质量 高标准 全面 切实 主动 牵头 及时 全区 全市 全县 全省 全州 辖区 ' +
  '以及 现在 以前 最终 前后 或 再 又 也 该 共同 通过 围绕 在 由 把 被 使 让 给 从 按 各级 各类 有关 相关 广大 部分 不断 直接 平均 单是 仅 ' +
  '实际应 实际 全书 县内 市内 区内 省内 境内 全体 近年来 五年来 本届 各地 各界 各位 我市 我区 我县 我委 协助 促成 助力 推动 促进 支持 确定 新增 有力'
/** Single characters that open a stretch only where they are no part of a word. */
const OPENING_CHARACTER =
  /^(?:和(?!谐|平|睦)|与(?!会)|及(?!时)|为(?!民)|就(?!业|医|学)|对(?!口|外|策|接|台)|向(?!上)|以(?!案|上)|将|各(?![界方级类地位])|经(?!济|验|营|费)|即(?!时)|首次向?|到(?![位会场访])|于|了|的|等(?!级)|其(?![他余])|有(?![效关序事]|项目的))/
/** Verbs that a label leaves out: the year's work is what was held, made and handed in. */
const WEAK_VERBS =
  '组织开展 组织实施 组织召开 组织举办 协助召开 联合举办 联合开展 开展 举办 召开 举行 承办(?!单位|部门) 协办 形成 提出 撰写 编发 编报 编印 ' +
  '反映 报送 上报 提交 完成 建成优化 建成 建立 新建 共建 创建 设立 成立 打造 安排 推出 提供 获得 荣获 刊发(?!表) 刊登 发表 发布 编辑出版 征编 编辑 编纂 出版 制作 摄制 ' +
  '征集 收到 收集 整理 制定 修订 出台 实施 实现 优化 挂牌 命名 建有 拥有 现有 设有 配备 推荐 作出 做出 搭建 开设 播出 录制 组建 ' +
  '送去 送上 共有 受理 组成 评出 评选 印发 编写 展出 组织 推进 落实 联合 建设 设置 当选为 当选 创办 获评 涌现 汇总 交由 凝练 采编'
/** Verbs that make the label, since what was done tells more than whom it was done to. */
const STRONG_VERBS =
  '通报表扬 查摆 梳理 安装 筹集 筹措 募集 走访慰问 走访看望 走访 慰问 看望 捐赠 走进 深入 帮助 抢收 转移安置 转移 捐款捐物 捐资捐物 捐款 捐资 捐物 协调解决 解决 化解 资助 帮扶 接待 督办 采纳 采用 录用 援建 吸引 抽调 督导 派驻 选派 派出 结对帮扶 挂帮 新发展 ' +
  '撤销 劝辞 参与 参加 参观 邀请 引进 发放 服务 覆盖 惠及 转化 培训 表彰 通报 增补 聘请 选聘 招商 签约 办成 办好 办理 征求 整改 收回 发出 交办 ' +
  '赠送 改造 修建 种植 栽植 减免 推广 创作 观看 接访 调解 约谈 回访 补贴 争取 带动 安置 救助 联系 协调 宣传 指导 列席 牵线 对接 兑现 清理 巡诊 义诊'
/** Verbs that are nouns as often (调研报告、协商活动), so that they count as verbs only in front. */
const NOUN_LIKE = new Set(
  '服务 培训 表彰 通报 办理 参观 创作 宣传 协调 联系 指导 采用 采纳 转化 覆盖 落实 建设 整理 优化 组织 帮扶 对接 义诊 联合 推广 推进 改造 签约'.split(
    ' ',
  ),
)

/** Where what stands behind a number stops naming what is counted. */
const NAME_END =
  /人均|面对面|建立|建成|设立|组建|增加|增长|提高|减少|作出|做出|担任|参加(?!单位)|参与(?!活动)|进行|围绕|针对|就(?!业|医|学)|获得|获评|得到|荣获|被|获(?!奖)|为(?!民|主)|以(?!上)|向(?!上)|对(?!口|外|策|接|台)|在|于|与(?!会)|并|到(?!位)|用于|支持|实现|赴|深入|走进|领衔|督办|牵头|活跃|授牌|挂牌|全覆盖|筹集|合计|捐献|组织|组成|出席|受到|共(?![同产青建享识商])|成立|投入|抢收|转移|带队|率队|(?<![工操合创写著协动劳运耕炒])作(?![品风家者用业])|进入|通过|积极|给予|予以|成为|列入|纳入|转化|落地|得以|全部|均|都|已|将|把|让|使|按|由|其中|占|比|同比|较|因|从|分别|入选|下沉|建言|相继|先后|一起|共同|来(?!信|访|稿)|前往|促进|助力|开始|是|有(?!关|效|机|害|志)|写入|反映|提供|推动|增收|脱贫|受益|紧扣|立足|及时|带头|和(?!谐|平|睦)|进社区|下基层|登上|见诸|存在|具体|结对|集中|走访|捐|运(?=[到往送至抵])|提交|提出|开展|召开|办(?!案|实)|完成|还(?![款贷本])|当选|列为|派(?=[出驻遣])|宣传了|报送|送[去上到]|现场|分组|领办|(?<=.{2})驻村|免费|返乡|涉及|(?<=.{2})资助|(?<=.{2})(?:结对帮扶|帮扶|挂帮|包联|帮带)$/

const byLength = (words: string): string[] => words.split(' ').sort((a, b) => b.length - a.length)
const OPENER = new RegExp(`^(?:${byLength(OPENERS).join('|')})`)
const WEAK = byLength(WEAK_VERBS)
const STRONG = byLength(STRONG_VERBS)
const WEAK_SET = new Set(WEAK.map((verb) => verb.replace(/\(.*/, '')))
const WEAK_AT = new Set(WEAK)
const VERB = new RegExp(
  `(?:${[...WEAK, ...STRONG]
    .sort((a, b) => b.length - a.length)
    // 督办活动 and 慰问金 are nouns.
    .map((verb) => (WEAK_AT.has(verb) ? verb : `${verb}(?!活动|工作|会议|行动|情况|金|品|信|费|站)`))
    .join('|')})(?![率度者量数值面])`,
  'g',
)

/** A stretch of words taken apart at its last verb. */
export type Deed = {
  /** Words before the verb. */
  readonly subject: string
  readonly verb: string
  readonly isWeak: boolean
  /** Words behind the verb. */
  readonly object: string
}

const FIRST = 4
const LONGEST_OBJECT = 8

/** Takes words apart at their last verb; a verb that may be a noun counts only where nothing stands before it. */
export function deedOf(words: string): Deed {
  let last: { at: number; verb: string } | null = null
  if (words.length < 2) return { subject: words, verb: '', isWeak: true, object: '' }
  for (const { 0: verb, index } of words.matchAll(VERB)) {
    const behind = words.length - index - verb.length
    const isLast = verb === '组织' && behind === 0 && words[index - 1] !== '党'
    // 全年共组织各类活动 is done, whatever else 组织 may be.
    const isDone = verb === '组织' && /(?:共|先后|累计|全年|已|并|还)$/.test(words.slice(0, index))
    if (NOUN_LIKE.has(verb) && index > 0 && !isLast && !isDone) continue
    // 解决群众反映问题 is solved, not reported.
    if (
      last !== null &&
      !WEAK_SET.has(last.verb) &&
      last.at <= FIRST &&
      behind > 0 &&
      index > last.at + last.verb.length
    ) {
      if (words.length - last.at - last.verb.length <= LONGEST_OBJECT) break
    }
    last = { at: index, verb }
  }
  if (last === null) return { subject: words, verb: '', isWeak: true, object: '' }
  const { at, verb } = last
  return {
    subject: words.slice(0, at),
    verb,
    isWeak: WEAK_SET.has(verb),
    object: words.slice(at + verb.length).replace(/^[了出过到]+(?=.)|^了$/, ''),
  }
}

const WHICH = /^(?:并|各种|各类|各级|有关|相关|广大|部分|全体(?!会议)|其他|当地|本地|各(?!界|方)|的|了)/

/** What a verb is done to, without words that do not tell which. */
export function objectOnly(words: string): string {
  return words.replace(WHICH, '')
}

/** Whether a verb names a thing as often: 培训, 义诊. */
export function isNounLike(verb: string): boolean {
  return NOUN_LIKE.has(verb)
}

/** Words without the openers in front of them. */
export function withoutOpeners(words: string): string {
  let rest = words
  for (let count = 0; count < 8; count += 1) {
    const shorter = rest.replace(OPENER, '').replace(OPENING_CHARACTER, '')
    // 常委会会议 is what was held, not a meeting of somebody.
    if (shorter === rest || /^(?:会议|活动|工作)/.test(shorter)) return rest
    rest = shorter
  }
  return rest
}

const TAIL =
  /(?:[由从](?:年初|去年|上年|原来|最初|过去)?的?|共计|共有|共|合计|累计|总计|总数|总量|数量|多达|突破|超过|达到|达成|达|为|是|有|了|(?<![签预节集邀合条公履特契])约|计|已|(?<![认许])可|分别|各|均|都|就|在|(?<![支付产演展输])出|至|到|高|近|超|经|和|与(?!会)|及|：|:|“|”| |　|先后|近|数)+$/

/** Words without what only leads over to the number. */
export function withoutTail(words: string): string {
  return words.replace(TAIL, '').replace(/、$/, '')
}

/** The words up to the first that end a name; '' when they begin with one. */
export function nameStart(words: string): string {
  const end = NAME_END.exec(words)
  return end === null ? words : words.slice(0, end.index)
}
