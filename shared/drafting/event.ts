import type { ActivityRecord } from '../domain/record.ts'
import { splitLabel } from './clause.ts'
import type { Lexicon } from './lexicon.ts'
import {
  clausesOf,
  followingClauses,
  isSubsequence,
  outcomeOf,
  sharedPairs,
  titleWords,
} from './record-text.ts'
import type { Wording } from './wording.ts'

/** A record told without figures. Events with the same verb and nothing to add can be told in one row. */
export type Event = { readonly verb: string; readonly object: string; readonly tails: readonly string[] }

/** A title said in a fixed way by the wording, when it needs no summary. */
export function sayEventByRule(record: ActivityRecord, wording: Wording): string | undefined {
  const title = titleWords(record)
  const rule = wording.events.find((candidate) => new RegExp(candidate.title, 'u').test(title))
  if (rule === undefined || rule.say.includes('{}')) return undefined
  return title.replace(new RegExp(rule.title, 'u'), rule.say)
}

/** Turns a record into words: its title as a clause, what follows from the summary, its outcome. */
export function sayEvent(record: ActivityRecord, wording: Wording, lexicon: Lexicon, subject: string): Event {
  const title = titleWords(record)
  const outcome = outcomeOf(record, subject)
  const ruled = wording.events.find((rule) => new RegExp(rule.title, 'u').test(title))
  if (ruled !== undefined) {
    const summary = clausesOf(record.summary)[0] ?? ''
    const words = title.replace(new RegExp(ruled.title, 'u'), ruled.say).replace('{}', summary)
    return { verb: '', object: words, tails: [outcome] }
  }
  const { verb, object, used } = sayTitle(record, title, wording, lexicon)
  const tails = followingClauses(record, verb + object, lexicon)
    .filter((clause) => clause !== used && !(used !== '' && used.includes(clause)))
    .slice(0, 2)
  return { verb, object, tails: outcome === '' ? tails : [...tails.slice(0, 1), outcome] }
}

type TitleWords = { readonly verb: string; readonly object: string; readonly used: string }

function sayTitle(record: ActivityRecord, title: string, wording: Wording, lexicon: Lexicon): TitleWords {
  const clauses = clausesOf(record.summary)
  const [first = ''] = clauses
  const topic = /^([^：“]{2,20})：(.+)$/u.exec(title)
  if (topic !== null && lexicon.verbsFor(topic[1] ?? '').length > 0 && !lexicon.isAction(topic[1] ?? '')) {
    return whole(`围绕${topic[2]}开展${topic[1]}`)
  }
  const activity = wording.subjectCategories[record.category]
  if (
    activity !== undefined &&
    !/调研|协商|视察|监督|会|座谈|考察|活动|追踪|报告|督办|办理|发言/u.test(title)
  ) {
    return whole(`围绕${title}开展${activity}`)
  }
  if (lexicon.isAction(title)) return whole(title)
  if (retells(first, title, lexicon)) return { ...whole(first), used: first }
  const work = /^(.+(?:小组|组|队|委))((?:常态|持续|跟踪)?(?:追踪|督查|调研|监督|走访))$/u.exec(title)
  if (work !== null && isList(first, lexicon)) {
    return { verb: '', object: `${work[1]}围绕${first}开展${work[2]}`, used: first }
  }
  const isSentence = lexicon.isPredicate(title) ? lexicon.verbAt(title) > 0 : lexicon.isClause(title)
  if (isSentence && !namesEvent(title, lexicon)) return whole(title)
  return sayNoun(record, title, first, lexicon)
}

/** What is held: a verb inside it is the event's own (履职能力提升培训班), unless somebody holds or attends it. */
function namesEvent(title: string, lexicon: Lexicon): boolean {
  return (
    /(?:会|班|展|展览|讲座|论坛|讲堂|沙龙|活动|行动|仪式|赛)$/u.test(title) &&
    !/召开|举行|举办|开展|组织|参加|参与|出席|列席|承办|主办|协办|启动|实施|召集|主持/u.test(title) &&
    lexicon.verbsFor(title).length > 0
  )
}

function whole(object: string): TitleWords {
  return { verb: '', object, used: '' }
}

/** A summary that says the same event in a full clause is the better sentence. */
function retells(clause: string, title: string, lexicon: Lexicon): boolean {
  if (clause.length <= title.length * 0.8) return false
  const isSentence = lexicon.isPredicate(clause) || lexicon.isClause(clause)
  return isSentence && sharedPairs(clause, title) >= 3
}

function sayNoun(record: ActivityRecord, title: string, first: string, lexicon: Lexicon): TitleWords {
  const ongoing = /^(?:持续|深入|继续|扎实|广泛)(?:开展|推进|实施)$/u.exec(first)?.[0]
  if (/^(?:《[^》]+》)+$/u.test(title)) return { verb: paperVerb(record, lexicon), object: title, used: '' }
  if (/^(?:[“《][^”》]+[”》])+$/u.test(title)) return { verb: '开展', object: `${title}活动`, used: '' }
  const [verb] = lexicon.verbsFor(title)
  if (verb === '开展' && isList(first, lexicon)) {
    const object = isForms(first) ? `以${first}等形式开展${title}` : `围绕${first}开展${title}`
    return { verb: '', object, used: first }
  }
  if (verb !== undefined) return { verb: ongoing ?? verb, object: title, used: ongoing ?? '' }
  if (title.endsWith('建设')) return { verb: '推进', object: title, used: '' }
  if (first.endsWith('建设') && first.length <= 12) {
    return { verb: '加强', object: `${title}${title.includes('、') ? '等' : ''}${first}`, used: first }
  }
  return { verb: title.endsWith('”') ? '推进' : '抓好', object: title, used: '' }
}

/** What is done with a paper of this category: 报送《关于加强校园周边交通管理的建议》. */
function paperVerb({ category, title }: ActivityRecord, lexicon: Lexicon): string {
  if (/信息|民意/u.test(category)) return '报送'
  if (/提案/u.test(category)) return '提交'
  if (/文史|书画/u.test(category)) return '编辑出版'
  return lexicon.verbsFor(title.replace(/》+$/u, '')).at(0) ?? '形成'
}

/** Whether an indicator's sentence already tells the record, so that it need not be told as an event. */
export function isTold(record: ActivityRecord): boolean {
  if (record.figures.length === 0) return false
  if (!record.highlight) return true
  const title = titleWords(record)
  return record.figures.some((figure) =>
    isSubsequence(splitLabel(figure.label)[0].replace(/[率数]$/u, ''), title),
  )
}

/** What an activity consisted of (主题党日、健步走、慰问老党员), not what it was about. */
function isForms(list: string): boolean {
  return list
    .split('、')
    .every((item) => /慰问|走访|看望|义诊|宣讲|参观|健步|朗诵|演出|比赛|党日|座谈|讲座/u.test(item))
}

/** Subjects in a row (科技创新、产业项目建设), not something done. */
function isList(clause: string, lexicon: Lexicon): boolean {
  const items = clause.split('、')
  const isShort = items.length > 1 && items.every((item) => item.length <= 14)
  return isShort && !lexicon.isPredicate(clause) && !lexicon.isClause(clause)
}
