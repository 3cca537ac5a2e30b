import { LABEL_RULES } from './label-rules.ts'
import { clean, nameBehind, nameOnly, shorten, yearsLabel } from './label-names.ts'
import { joined, listed } from './listed-names.ts'
import { deedOf, objectOnly, withoutOpeners, withoutTail } from './label-words.ts'

/** The words around one number, as far as they may say what it counts. */
export type LabelContext = {
  readonly unit: string
  /** From the number before, its name or the last mark that ends a clause, up to the number; 、 does not end it. */
  readonly before: string
  /** To the next number or mark. */
  readonly after: string
  /** The paragraph up to the number, as far as it may name the topic. */
  readonly around: string
  /** Label of the number before in the same sentence, '' for the first. */
  readonly previous: string
  /** What the sentence is headed by: 社情民意信息 in 社情民意信息：报送387条; '' for none. */
  readonly topic: string
  /** Whether the number before has the same unit, so that this one may be a part of it. */
  readonly isSameUnit: boolean
}

export type FoundLabel = {
  readonly label: string
  /** Further labels of which the text states the same number: 办复率、满意率均达100%. */
  readonly also: readonly string[]
  /** Name or alias of a category the label belongs to; '' when no rule said one. */
  readonly category: string
  readonly sure: boolean
  /** How many characters behind the number name what it counts. */
  readonly taken: number
}

const RATE = /^(?:%|‰|个?百分点)$/
const GROWTH =
  /(净增加?|(?<=比[^，。]{1,8})[高低]出?|增长|增加|提高|上升|提升|增幅|下降|减少|降低|回落)(?:了|率|到|至)?$/
/** With what a growth compares; 参与率 and 占比 are no comparison. */
const WITH_WHAT = /(?:相比|同比|环比|(?<!占)比(?![例重率])|较|(?<!参)与(?![率会])).*$/
/** Who did something, which a label keeps where the verb stands last: 主席会议成员督办. */
const AGENT = /(?:成员|领导|主席会议|委员会|专委会|常委会|党组|政协)$/
/** Words that only tell a part from the whole before it. */
const PART =
  /^(?:(?:国家|中央|全国|省|市|区|县|州|自治区|部)(?:部委|部级|级)?(?:及以上|以上)?(?:媒体|报刊|主流媒体|平台)?|.{1,8}[级类型]|.{1,10}的)$/
/** Nouns that say too little without what they did. */
const GENERIC =
  /^(?:委员|[市区县省州]?政协委员|会员|盟员|社员|专家学者|同志|人员|干部|群众|代表|企业|单位|部门|人|专家|市民|村民|职工|机关干部)$/
/** Words after which a noun follows the number: 已有44家驿站, 在14个街道, 发来的10000只口罩. */
const LEADS_ON = /(?:已有|共有|现有|还有|有|在|的|来自|等|第.{1,2}批|首批|全[国省市区县州])$/
/** How many sorts there are, between a noun and its number: 解决问题5大类285个. */
const SORTS = /(?:\d+|[一二三四五六七八九十]+)?(?:大类|个?类别|个方面)$/
/** Deeds that tell which people are meant: 参与联名提案委员. */
const TELLING = /^(?:结对|帮扶|挂帮|参与|参加|提交|提出|反映|报送|列席|出席|捐款|捐赠|参观)/
const TAKING = /^(?:受益|参加|参与|参训|受训|受助|观看|收看|到场|到会|出席)$/
const TAKES_PART = /^(受益|参加|参与|参训|受训|受助|观看|收看|到场|到会|出席)/
/** What became of things that were counted before: 其中8个得到落实. */
const OUTCOME =
  /^(?:均|已)*(?:被[^，。；\d]{0,12}?)?(?:得到|获得?|得以|予以)*(落实|采纳|吸纳|解决|批示|采用|转化|办结|完成|入选|获奖)/
/** A deed that was done to a share of what there is. */
const DONE = /(?:答复|办复|办结|落实|采纳|覆盖|转化|参与|到会|整改)$/
/** Verbs that say nothing behind what was held: 双月协商座谈会召开6次. */
const HELD = /^(?:召开|开展|举办|举行|组织|成立|建立|推出|完成)$/
/** Works that are named before they are counted: 《甲》《乙》等3篇; the first may be cut off. */
const INSTANCES = /(?:^[^《》]*》|《[^《》]*》)(?:[、和及与]?《[^《》]*》)*等$/
/** 提案由上年的298件增加到326件. */
const FROM_WHAT = /[由从比较](?:年初|去年|上一?年|前年|原来|最初|过去|20\d\d年)度?(?:同期)?的?$/
/** In how many places: 为三个村120户. */
const PLACES = /[一二两三四五六七八九十]+个(?:村|镇|乡|乡镇|社区|街道|小区)$/
/** A number of another time beside that of this: 326件（上年298件）. */
const OTHER_TIME = /^(?:(?:上年|去年|前年|上一年|上届)(?:度|同期)?|同期|上年度)(?:为|是|仅)?$/
const ORGAN = /(?:政协|工商联|商会|市委会|支部|委员会)$/
/** Whom something was reported to, which names no thing: 报送省市政协120条. */
const RECEIVER = /(?:政协|党委|市委|省委|县委|区委|州委|政府|部门|中央|领导|办公厅|统战部)$/
/** What a number counts, in a concise noun phrase; '' when the words around it do not tell. Looks at bounded stretches. */
export function labelOf(context: LabelContext): FoundLabel {
  const before = clean(context.before.replace(INSTANCES, ''))
    .replace(/[：:]+$/, '')
    .replace(/^(?:[.．、:：]+|以上的)/, '')
    .replace(FROM_WHAT, '')
    .replace(PLACES, '')
    .slice(-44)
  const after = clean(context.after).slice(0, 36)
  if (context.unit === '年' || (context.unit === '届' && /^[被获荣蝉]/.test(after)))
    return found(yearsLabel(after))
  if (context.isSameUnit && /^(?:共计|合计|总计)$/.test(before) && context.previous !== '')
    return unsure(`${context.previous}等合计`)
  const most = /^(单[期场篇日次]最高)$/.exec(before)?.[1]
  if (most !== undefined && context.previous !== '') return found(most + context.previous)
  const money = /^(港币|美元|欧元)$/.exec(before)?.[1]
  if (money !== undefined && context.previous !== '') return found(`${context.previous}·${money}`)
  if (OTHER_TIME.test(before) && context.previous !== '' && context.isSameUnit) return found(context.previous)
  const both = twoRates(context.unit, before)
  const near = both === null ? before : (both[0] ?? before)
  const ruledLabel = ruled(context, near, after)
  const plain = ruledLabel === null ? named(context, near, after) : ofPart(context, ruledLabel, near)
  if (both === null) return plain
  const also = both.slice(1).map((words) => (ruled(context, words, '') ?? found(words)).label)
  return { ...plain, also: also.filter((label) => label !== plain.label) }
}

/** 捐款210万元，其中政协委员捐款156万元: a part with the label of its whole says whose it is. */
function ofPart({ previous, isSameUnit }: LabelContext, label: FoundLabel, before: string): FoundLabel {
  if (!isSameUnit || previous !== label.label || !before.startsWith('其中')) return label
  const whose = withoutOpeners(deedOf(before.slice(2)).subject)
  return whose.length < 2 || whose.length > 8 ? label : { ...label, label: `${label.label}·${whose}` }
}

/** Growth told in points or percent of a rate that a rule knows: 立案率提高1.9个百分点 is no rate of 1.9. */
function grownRate(unit: string, before: string): string {
  if (!RATE.test(unit)) return ''
  const grown = GROWTH.exec(before)
  return grown === null || /[到至]$/.test(grown[0]) ? '' : grownVerb(grown[1] ?? '')
}

function ruled({ unit, around }: LabelContext, before: string, after: string): FoundLabel | null {
  const words = `${before}#${after}`
  for (const rule of LABEL_RULES) {
    if (rule.unit?.test(unit) === false) continue
    const matched = rule.words.exec(words)
    if (matched === null || rule.around?.test(around + words) === false) continue
    const group = matched.slice(1).find((part) => part !== undefined) ?? ''
    const label = rule.label.replace('$1', group.replaceAll('、', '')) + grownRate(unit, before)
    // 价值6万元的医用酒精2900斤 goes on to count what it names.
    const taken = label.endsWith('价值')
      ? 0
      : Math.max(0, matched.index + matched[0].length - words.indexOf('#') - 1)
    return { label, also: [], category: rule.category, sure: true, taken }
  }
  return null
}

function found(label: string, taken = 0): FoundLabel {
  return { label, also: [], category: '', sure: label.length >= 2 && label.length <= 14, taken }
}

function unsure(label: string): FoundLabel {
  return { ...found(label), sure: false }
}

/** 比上年高2.1个百分点 is a rise. */
function grownVerb(word: string): string {
  return word.startsWith('高') ? '提高' : word.startsWith('低') ? '下降' : word
}

/** What the grammar of the words names, when no rule knows it. */
function named(context: LabelContext, before: string, after: string): FoundLabel {
  const { unit, previous, around, isSameUnit, topic: head } = context
  // What is counted is no share, whatever was told before.
  const told = RATE.test(unit) ? previous : previous.replace(/占比$/, '')
  const base = (told.split('·', 1)[0] ?? '').replace(GROWTH, '')
  const ofWhole = RATE.test(unit) ? /完成了?([^，、]{2,10})的$/.exec(before)?.[1] : undefined
  if (ofWhole !== undefined) return found(`${ofWhole}完成率`)
  const isShare = /占(?:比|到|了|全部|总数|[^、]{0,12}(?:的|总数))?(?:约|近|超过?|达到?)?$/.test(before)
  if (RATE.test(unit) && (isShare || before.startsWith('的'))) return shareOf(previous, before)
  const grown = GROWTH.exec(before)
  const lead = /[、和与及]$/.test(before) ? '' : withoutTail(before.replace(SORTS, ''))
  if (grown !== null) {
    const what = withoutOpeners(before.slice(0, grown.index).replace(WITH_WHAT, ''))
    // 由62%提高到91% tells the rate itself.
    const verb = /[到至]$/.test(grown[0]) && what.length < 2 ? '' : grownVerb(grown[1] ?? '')
    return what.length >= 2 ? found(shorten(what + verb)) : unsure(base + verb)
  }
  const near = lead.split('、').at(-1) ?? ''
  const behind = nameBehind(after)
  const deed = deedOf(near)
  const own = deed.object === '' ? withoutOpeners(deed.subject) : objectOnly(deed.object)
  const leadsOn = LEADS_ON.test(before)
  // A noun behind the number counts unless one before it does.
  if (
    isNoun(behind.name) &&
    (leadsOn || deed.object === '' || own.length < 2 || listsPlaces(lead, behind.name, after))
  ) {
    const subject = withoutOpeners(deed.subject)
    const plainSubject = !leadsOn && deed.verb === '' && subject.length >= 2 && !lead.includes('、')
    // 县政协19位委员: who they belong to is not who they are.
    if (!plainSubject || GENERIC.test(subject) || ORGAN.test(subject)) {
      const label = behindLabel(leadsOn ? deedOf('') : deed, behind, after)
      if (!RATE.test(unit)) return label
      const rate = OUTCOME.exec(after.slice(behind.taken))?.[1]
      return { ...label, label: rate === undefined ? `${label.label}占比` : `${label.label}${rate}率` }
    }
  }
  if (RATE.test(unit)) {
    const became = OUTCOME.exec(after)?.[1]
    if (became !== undefined && own.length < 2 && base !== '') return found(`${base}${became}率`)
    const rate = /[率度]$/.test(near) ? withoutOpeners(near) : own
    const done = deedOf(after)
    if (rate.length < 2 && behind.name === '' && done.verb !== '' && done.subject === '')
      return unsure(shorten(`${done.verb}${nameOnly(done.object)}占比`))
    return rate.length >= 2
      ? found(shorten(rate.replace(DONE, '$&率')))
      : unsure(behind.name === '' ? '' : `${behind.name}占比`)
  }
  const kind = own.replace(/的$/, '')
  if (/(?:方面|类|领域|界别)的?提案$/.test(kind)) return found(shorten(listed(lead, kind)))
  const topic = own.includes('提案')
    ? ''
    : /提案/.test(around + previous)
      ? '提案'
      : /社情民意|信息/.test(around)
        ? '信息'
        : ''
  if (topic !== '' && /(?:方面|类|领域|界别|[A-D]类|其[他它])$/.test(kind))
    return found(shorten(listed(lead, kind) + topic))
  const organ = before.startsWith('其中') && isSameUnit && base !== '' ? before.slice(2) : ''
  if (organ.length <= 8 && RECEIVER.test(organ)) return found(`${base}·${organ}`)
  const isPart = PART.test(own) || (before.startsWith('其中') && isSameUnit && own.length >= 2)
  if (isPart && base === '' && topic === '提案' && unit === '件')
    return found(`提案${own.replace(/的$/, '')}`)
  const settled =
    /(?:^|已|均|全部|得到|并|帮助|协调|研究|推动)(落实|采纳|解决|办结|办复|转化|整改|合并)$/.exec(near)?.[1]
  if (settled !== undefined && base !== '' && isSameUnit) return found(`${base}·${settled}`)
  if (isPart && isSameUnit && base !== '' && !PART.test(base) && !/提案|信息/.test(own))
    return found(`${base}·${own.replace(/的$/, '')}`)
  if (own === '活动' && deed.isWeak && deed.verb !== '') {
    // 42个委员工作室开展活动130余场: whose they are tells more.
    const whose = withoutOpeners(deed.subject)
      .replace(/^(?:联合|会同|协同|组织|与|和)/, '')
      .replace(/[共先后累计]+$/, '')
    if (whose.length >= 2 && whose.length <= 10) return found(`${whose}活动`)
    return unsure(base === '' ? own : shorten(`${base}活动`))
  }
  const work = own === '报告' ? /(?:调研|视察|考察|协商|监督)$/.exec(base)?.[0] : undefined
  if (work !== undefined) return found(work + own)
  if (deed.object !== '' && base !== '' && RECEIVER.test(own) && /^(?:报|送|呈|转)/.test(deed.verb))
    return found(`${base}${deed.verb}·${own}`)
  if (own.length >= 2 && deed.object !== '') {
    const verb = deed.isWeak ? '' : deed.verb
    return found(shorten(verb + joined(lead, own)))
  }
  if (/^(?:次|趟|回)$/.test(unit) && /(?:先后|累计|曾|已)$/.test(before) && deedOf(after).verb !== '')
    return later(context, after, base)
  // 委员们先后两次赴外地考察: what was done so often stands behind.
  if (/^(?:次|趟|回)$/.test(unit) && deed.verb === '' && /^[赴到深前走]/.test(after))
    return found(shorten(after), after.length)
  if (/^(?:新增|新建|)$/.test(withoutOpeners(near)) && /新增|新建/.test(before)) {
    const what = base === '' ? head : base
    return what === '' ? unsure('新增') : found(`${what}·新增`)
  }
  if (TAKING.test(near) && /[人名位]次?$/.test(unit))
    return found(`${near}人${unit.endsWith('次') ? '次' : '数'}`)
  // 机关干部结对帮扶的86户
  if (deed.object === '的' && !deed.isWeak && behind.name === '')
    return found(shorten(withoutOpeners(deed.subject) + deed.verb))
  if (deed.verb !== '' && deed.object === '') {
    // 向有关部门报送18件 tells who got them.
    if (base !== '' && /^(?:直接)?向/.test(deed.subject)) return found(shorten(base + deed.verb))
    // The verb stands last: 稿件刊发48篇, or alone: 报送18件 of what was named before.
    if (own.length < 2 && previous === '' && head !== '')
      return found(/新增|新建/.test(deed.verb) ? `${head}·新增` : head)
    const who = AGENT.test(deed.subject) ? deed.subject : base
    const what = own.length >= 2 && own !== deed.verb ? own : who
    if (what.endsWith(deed.verb)) return found(shorten(what))
    if (what === '' && deed.isWeak) return unsure(clauseBefore(around) || deed.verb)
    return what === '' ? unsure(deed.verb) : found(shorten(what + (HELD.test(deed.verb) ? '' : deed.verb)))
  }
  if (own.length >= 2) return found(shorten(joined(lead, own)))
  return later(context, after, base)
}

/**
 * A noun of the sentence for a number whose own words name nothing: the nearest clause before it that names something,
 * else what follows, else its kind. Never empty.
 */
export function nounOf(sentence: string, after: string): string {
  const clauses = clean(sentence.slice(-120))
    .split(/[，。；：、]/)
    .reverse()
  for (const clause of [...clauses, clean(after)]) {
    const deed = deedOf(clause.replace(/\d[\d.]*[^\d]{0,3}$/, ''))
    const name = withoutOpeners(withoutTail(deed.object || deed.subject)).replace(/[\d.%]+.{0,2}/g, '')
    if (name.length >= 2) return shorten(name).slice(0, 12)
  }
  return '其他'
}

/** Two characters make a noun, or one that counts places. */
function isNoun(name: string): boolean {
  return name.length >= 2 || /^[村镇乡校县区市省国]$/.test(name)
}

function shareOf(previous: string, before: string): FoundLabel {
  const what = withoutOpeners(before.replace(/占.*$/, '').replace(/的$/, ''))
  if (what.length >= 2) return found(shorten(`${what.split('、').at(-1) ?? ''}占比`))
  if (previous === '') return unsure('占比')
  // A share behind a share is of something that its own words should tell.
  if (previous.endsWith('占比')) return unsure(previous)
  if (previous === '提案立案' && before.includes('提案')) return found('提案立案率')
  return found(shorten(previous.endsWith('办复') ? `${previous}率` : `${previous}占比`))
}

function behindLabel(
  deed: ReturnType<typeof deedOf>,
  behind: { name: string; taken: number },
  after: string,
): FoundLabel {
  const verb = deed.verb !== '' && !deed.isWeak && deed.object === '' ? deed.verb : ''
  const post = /^(?:担任|出任)([^，、]{2,10})$/.exec(after.slice(behind.taken))?.[1]
  if (post !== undefined) return found(withoutOpeners(post), after.length)
  if (GENERIC.test(behind.name) && verb === '') {
    const honoured = /被?(?:评为|评选为|表彰为|授予)([^，、]{2,12})$/.exec(after)?.[1]
    if (honoured !== undefined) return found(honoured, behind.taken)
    if (/^(?:获得?|荣获|受到)[^，、]{0,8}(?:表彰|表扬|奖励|嘉奖)/.test(after.slice(behind.taken)))
      return found(`获表彰${behind.name}`, behind.taken)
    const called = /(?:被(?=约|通|诫|问|警)|^.{1,6}(?=当选))(约谈|通报|诫勉|问责|警告|当选)/.exec(after)?.[1]
    if (called !== undefined) return found(called + behind.name, behind.taken)
    if (after.startsWith('人均', behind.taken)) return found(behind.name, behind.taken)
    const rest = deedOf(after.slice(behind.taken).split('、', 1)[0] ?? '')
    const made = /^作了?([^、，]{2,8})$/.exec(after.slice(behind.taken))?.[1] ?? ''
    const what = rest.verb === '' ? made : rest.verb + nameOnly(rest.object)
    if (rest.verb === '开展') return found(`参加活动${behind.name}`, behind.taken)
    if (rest.verb !== '' && !TELLING.test(rest.verb)) return found(behind.name, behind.taken)
    if (what.length >= 2 && what.length <= 10) return found(what + behind.name, behind.taken)
  }
  const became = /^(?:被|在[^，、]{1,6})?(入选|获奖|推广|获[一二三特]等奖)/.exec(
    after.slice(behind.taken),
  )?.[1]
  if (became !== undefined && verb === '' && /(?:案例|经验|做法|成果|提案|论文|作品|节目)$/.test(behind.name))
    return found(`${shorten(behind.name)}·${became.replace('获', '')}`, behind.taken)
  return found(shorten(verb + behind.name), behind.taken)
}

/** A list of places before a number names no counted thing: 成立上海、天津、常州3个理事会. */
function listsPlaces(lead: string, name: string, after: string): boolean {
  return lead.includes('、') && after.replace(/[的]$/, '') === name
}

/** What was done as told behind a number of times: 先后2次召开工作会议, 8次在会上作经验推介. */
function later({ unit, around, before }: LabelContext, after: string, base: string): FoundLabel {
  // 86户、227人实现脱贫: what is listed is of one thing.
  if (base !== '' && /^[人户]$/.test(unit) && /^[、和与及]$/.test(before)) return unsure(base)
  const deed = deedOf(after)
  const object = nameOnly(deed.object)
  if (deed.verb !== '' && object.length >= 2) {
    // 3次捐赠总价值12.88万元的物资: the next number counts the worth.
    if (object.endsWith('价值')) return unsure(deed.verb)
    return { ...found(shorten((deed.isWeak ? '' : deed.verb) + object), after.length), sure: true }
  }
  const made = /(?:作|做|进行)([^、，]{2,12})$/.exec(after)?.[1]
  if (made !== undefined) return found(made, after.length)
  const took = TAKES_PART.exec(after)?.[1]
  if (took !== undefined && /[人名位]次?$/.test(unit))
    return found(`${took}人${unit.endsWith('次') ? '次' : '数'}`)
  const chosen = /^被(?:列为|评为|评选为|确定为|评定为)([^，、]{2,12})$/.exec(after)?.[1]
  if (chosen !== undefined) return found(chosen, after.length)
  const outcome = OUTCOME.exec(after)?.[1] ?? /^获([一二三特]等奖)/.exec(after)?.[1]
  if (outcome !== undefined && base !== '') return found(`${base}·${outcome}`)
  const verb = nameOnly(after).slice(0, 8) || deed.verb
  if (verb.length >= 2) return unsure(verb)
  return unsure(base || clauseBefore(around))
}

/** What the clause before was about: 编辑出版《文史资料》第32辑，共25万字. */
function clauseBefore(around: string): string {
  const line = around.slice(around.lastIndexOf('\n') + 1)
  const clause = clean(line.split(/[，。；：]/).at(-2) ?? '').slice(-24)
  const deed = deedOf(clause)
  return withoutOpeners(withoutTail(deed.object || deed.subject).replace(/第?\d+[^\d]{1,2}$/, '')).slice(
    0,
    12,
  )
}

/** Both names of a rate that two things share: 办复率、满意率均达100%, 办复率和满意率均为100%. */
function twoRates(unit: string, before: string): string[] | null {
  if (!RATE.test(unit) || !/(?:均|都|各|皆|双双)[^、]{0,4}$/.test(before)) return null
  const names = before.replace(/(?:均|都|各|皆|双双)[^、]{0,4}$/, '').split(/[、和与及]/)
  const rates = names.map((name) => name.trim()).filter((name) => /[率度]$/.test(name))
  return rates.length > 1 ? rates : null
}
