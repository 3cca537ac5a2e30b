import type { FigureInline } from '../document/model.ts'
import type { ActivityRecord } from '../domain/record.ts'
import type { Indicator } from '../figures/indicator.ts'
import type { Lexicon } from './lexicon.ts'
import type { Phrase } from './phrase.ts'
import { fitSegment, fitSiblings } from './fit.ts'
import { sayWording, sayYears } from './special-clause.ts'
import { bareText, sharedPairs, titleWords } from './record-text.ts'
import type { ClauseRule } from './wording.ts'

/** One indicator said in words. A verb of its own lets neighbours share it: 建成协商议事室455个、委员工作室45个. */
export type Clause = {
  /** Verbs that may stand before the object, best first; empty when the object needs none. */
  readonly verbs: readonly string[]
  readonly object: Phrase
  readonly group?: string
  /** Short form after a clause of the same group. */
  readonly next?: Phrase
  /** Whether the words come from the records, so that no lead from the same records is needed. */
  readonly told: boolean
}

export type ClauseContext = {
  readonly rules: readonly ClauseRule[]
  readonly lexicon: Lexicon
  readonly records: readonly ActivityRecord[]
  readonly figure: FigureInline
}

/** Words for one indicator: fixed rules first, then the records' own words, then its grammar. */
export function sayIndicator(indicator: Indicator, context: ClauseContext): Clause {
  const { figure, lexicon, records } = context
  if (indicator.aggregate === 'text') return told(sayWording(indicator, records, figure))
  if (indicator.aggregate === 'count_years') return told(sayYears(indicator, records, figure, lexicon))
  const [base, qualifier] = splitLabel(indicator.label)
  const before = qualifier === '' ? '' : introduceQualifier(qualifier, lexicon)
  const ruled = sayByRule(base, context)
  if (ruled !== undefined) return before === '' ? ruled : { ...ruled, object: [before, ...ruled.object] }
  if (indicator.unit === '%') return plain([before, base, figure])
  const siblings = fitSiblings(indicator, records, lexicon)
  if (siblings !== undefined) return told([before, siblings, figure])
  const fit = fitSegment(base, records, lexicon)
  if (fit !== undefined) return told([before, fit, figure])
  const label = dropCounter(base, indicator.unit)
  if (indicator.aggregate === 'max')
    return plain([before, label, /最[高多大]$/u.test(label) ? '' : '最高', figure])
  if (lexicon.isAction(label)) return plain([before, subjectOf(label, records), label, figure])
  const verbs = chooseVerbs(label, indicator.unit, lexicon)
  return before === ''
    ? { verbs, object: [label, figure], told: false }
    : plain([before, verbs[0] ?? '', label, figure])
}

/** Verbs by the noun, else by what the unit counts; people take part in an activity, they are not held. */
function chooseVerbs(label: string, unit: string, lexicon: Lexicon): readonly string[] {
  const verbs = lexicon.verbsFor(label)
  if (verbs.length > 0) {
    const isActivity = /开展|举办|召开|组织/u.test(verbs.join())
    return isActivity && PEOPLE.test(unit) && !/[团者员]$/u.test(label) ? ['参与'] : verbs
  }
  if (
    /^(?:次|场|场次)$/u.test(unit) &&
    !lexicon.isClause(label) &&
    !/^(?:人均|平均|单[期次场]|累计|合计)/u.test(label)
  )
    return ['开展']
  return []
}

const PEOPLE = /^(?:万?人次|人|名)$/u

function plain(object: Phrase): Clause {
  return { verbs: [], object, told: false }
}

function told(object: Phrase): Clause {
  return { verbs: [], object, told: true }
}

/** 意见建议·专题调研 -> label and qualifier; a label without a qualifier has ''. */
export function splitLabel(label: string): readonly [string, string] {
  const at = label.indexOf('·')
  return at < 1 ? [label, ''] : [label.slice(0, at), label.slice(at + 1)]
}

function introduceQualifier(qualifier: string, lexicon: Lexicon): string {
  const isActivity = /(?:调研|协商|活动|会议|座谈|视察|考察|监督|议政|发言)$/u.test(qualifier)
  if (isActivity) return `通过${qualifier}`
  return lexicon.isAction(qualifier) ? `为${qualifier}` : `围绕${qualifier}`
}

function sayByRule(label: string, { rules, figure }: ClauseContext): Clause | undefined {
  for (const rule of rules) {
    const match = new RegExp(rule.label, 'u').exec(label)
    if (match === null) continue
    const object = fillRule(rule.say, match, figure)
    return {
      verbs: [],
      object,
      told: false,
      ...(rule.group === undefined ? {} : { group: rule.group }),
      ...(rule.next === undefined ? {} : { next: fillRule(rule.next, match, figure) }),
    }
  }
  return undefined
}

function fillRule(say: string, match: RegExpExecArray, figure: FigureInline): Phrase {
  const words = say.replaceAll(/\$(\d)/gu, (_, group: string) => match[Number(group)] ?? '')
  const [before = '', after = ''] = words.split('{}')
  return [before, figure, after]
}

/** 参与委员人次 with the unit 人次 is printed 参与委员270人次. */
function dropCounter(label: string, unit: string): string {
  const counter = /(?:人次数?|人数|次数|场次|件数|家数|户数|数量|总数|数|总量)$/u.exec(label)?.[0]
  if (counter === undefined || label.length - counter.length < 2) return label
  return counter.includes(unit) || /[数量]$/u.test(counter) ? label.slice(0, -counter.length) : label
}

const ACTOR = /^.{0,6}(?:委员|企业|小组|党派|团体|界|政协|机关|干部|代表|工作室|专委会)$/u

/** Who did it, when the title of the only record names it before the same verb: 委员企业 + 捐赠爱心空调. */
function subjectOf(label: string, records: readonly ActivityRecord[]): string {
  const only = records.length === 1 ? records[0] : undefined
  if (only === undefined) return ''
  const title = bareText(titleWords(only))
  const at = title.indexOf(label.slice(0, 2))
  const actor = title.slice(0, Math.max(0, at))
  return ACTOR.test(actor) && sharedPairs(actor, label) === 0 ? actor : ''
}
