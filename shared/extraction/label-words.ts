/** Words that open a stretch of text and say nothing of what is counted; the longest go first. */
const OPENERS =
  '一年来 全年 今年以来 今年 去年 年内 年度 本年度 截至目前 目前 先后 共计 共有 共 累计 总计 合计 已经 已 均 分别 还 并 同时 其中 此外 另有 另外 ' +
  '我们 区政协 市政协 县政协 省政协 政协 常委会 各专委会 专委会 主席会议成员 机关 经审查 经 认真 积极 深入 广泛 持续 扎实 充分 集中 ' +
  '分批次 分批 有效 成功 依规 按章程 严格 大力 精心 常态化 有序 高质量 高标准 全面 切实 主动 牵头 协同 联合 及时 组织 全区 全市 全县 全省 全州 辖区 ' +
  '和 及 与 以及 或 再 又 也 其 该 共同 通过 围绕 就 为 对 向 在 由 将 把 被 使 让 给 从 以 按 各级 各类 各 有关 相关 广大 部分 部 不断 直接 平均 单是 仅 ' +
  '全体 近年来 五年来 届内 本届 各地 各界 各位 我市 我区 我县 我委 协助 促成 助力 推动 促进 支持'
/** Verbs that a label leaves out: the year's work is what was held, made and handed in. */
const WEAK_VERBS =
  '组织开展 组织实施 组织召开 组织举办 协助召开 牵头召开 联合举办 联合开展 承办召开 召集召开 开展 举办 召开 举行 承办 协办 形成 提出 撰写 编发 编报 编印 ' +
  '反映 报送 上报 提交 完成 建成 建立 新建 共建 创建 设立 成立 打造 安排 推出 提供 获得 荣获 获 刊发 刊登 发表 发布 编辑出版 编辑 编纂 出版 制作 摄制 ' +
  '征集 收到 收集 整理 制定 修订 出台 完善 梳理 实施 实现 推进 建成优化 优化 挂牌 命名 建设 建有 拥有 现有 设有 配备 推荐 评选 作 作出 做 进行 到 出 搭建 开设 播出 录制 筹集 筹措 募集'
/** Verbs that make the label, since what was done tells more than whom it was done to. */
export const STRONG_VERBS =
  '走访慰问 走访看望 走访 慰问 看望 捐赠 捐款捐物 捐资捐物 捐款 捐资 捐物 捐 解决 协调解决 化解 办理 资助 帮扶 结对 联系 协调 接待 督办 采纳 采用 录用 批示 派驻 选派 ' +
  '撤销 劝辞 参与 参加 邀请 引进 发放 服务 覆盖 惠及 受益 转化 培训 表彰 通报 增补 调整 聘请 选聘 招商 签约 落实 办成 办好 办 征求 查摆 整改 收回 发出 交办 承办 ' +
  '视察 调研 考察 协商 监督 评议 宣讲 义诊 赠送 新增 改造 修建 种植 栽植 减免 推广 创作 展出 观看 接访 调解 约谈 回访 补贴 投入 争取 落户 带动 安置 就业 救助'
/** Where what stands behind a number stops naming what is counted. */
export const NAME_ENDS =
  /(?:作出|做出|担任|参加|参与(?!活动)|开展|进行|围绕|针对|就(?!业)|获得|获评|得到|荣获|被|获|为(?!民)|以(?!上)|向|对(?!口|外|策)|在|于|与|并|到|用于|支持|帮助|实现|赴|深入|走进|提交|提出|进入|通过|积极|给予|予以|成为|列入|纳入|转化|落地|落实|得以|全部|均|都|已|将|把|让|使|按|由|组成|其中|占|比|同比|较|因|从|等(?:活动|工作)?$|等(?![级候])|分别|入选|下沉|走访|发言|讲话|建言|资政|座谈$|慰问|相继|先后|一起|共同|来|前往|促进|推动|助力|开始|是|有(?!关)|写入|上报|报送|捐)/

const OPEN = byLength(OPENERS)
const WEAK = byLength(WEAK_VERBS)
const STRONG = byLength(STRONG_VERBS)
const VERB_END = new RegExp(`(?:${[...WEAK, ...STRONG].join('|')})(?:了|出|过)?$`)
const OPENER = new RegExp(`^(?:${OPEN.join('|')})`)
const WEAK_VERB = new RegExp(`^(?:${WEAK.join('|')})(?:了|出|过)?`)
const STRONG_VERB = new RegExp(`^(?:${STRONG.join('|')})`)

function byLength(words: string): string[] {
  return words.split(' ').sort((a, b) => b.length - a.length)
}

/** Whether words end in a verb, so that what it is done to follows. */
export function endsInVerb(words: string): boolean {
  return words === '' || VERB_END.test(words)
}

/** Words without openers and weak verbs in front: 全年组织开展理论学习 is 理论学习, 走访企业 stays. */
export function withoutOpening(words: string): string {
  let rest = words
  for (let count = 0; count < 6; count += 1) {
    if (STRONG_VERB.test(rest)) {
      const strong = STRONG_VERB.exec(rest)?.[0] ?? ''
      if (rest.length > strong.length) return rest
    }
    const shorter = rest.replace(OPENER, '').replace(WEAK_VERB, '')
    if (shorter === rest || shorter.length < 2) return shorter.length < 2 && shorter !== '' ? rest : shorter
    rest = shorter
  }
  return rest
}

export function strongVerbOf(words: string): string {
  for (let at = 0; at < words.length; at += 1) {
    const found = STRONG_VERB.exec(words.slice(at, at + 6))
    if (found !== null && at + found[0].length === words.length) return found[0]
  }
  return ''
}

const TAIL =
  /(?:共计|共|合计|累计|总计|总数|总量|数量|达到|达成|达|为|是|有|了|约|计|已|分别|各|均|都|就|在|出|等|至|到|高|占|近|超|多|经|和|与|及|、|：|:|“|”| |　)+$/

/** Words without what only leads over to the number. */
export function withoutTail(words: string): string {
  return words.replace(TAIL, '')
}
