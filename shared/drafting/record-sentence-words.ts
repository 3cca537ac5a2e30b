import { inlineText } from '../document/inline-text.ts'
import { typedNumbersOfLine } from '../checking/typed-numbers.ts'
import type { Inline } from '../document/model.ts'
import type { ActivityRecord } from '../domain/record.ts'
import type { Lexicon } from './lexicon.ts'
import { clausesOf, hasNumber, titleWords } from './record-text.ts'

/**
 * The record with words only: counts are taken out of its title, and clauses of summary and outcome that state one are
 * left out. Names that hold a number (“人才新政20条”, 第三次会议) stay.
 */
export function withoutCounts(record: ActivityRecord): ActivityRecord {
  return {
    ...record,
    // A title that is nothing but a number says no more than its category.
    title: dropCounts(record.title) || record.category,
    summary: plainClauses(record.summary),
    outcome: plainClauses(record.outcome),
  }
}

function plainClauses(text: string): string {
  if (!hasNumber(text) && countsOf(text).length === 0) return text
  return clausesOf(text)
    .filter((clause) => countsOf(clause).length === 0)
    .join('，')
}

function dropCounts(title: string): string {
  return countsOf(title)
    .reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), title)
    .trim()
}

function countsOf(text: string) {
  return typedNumbersOfLine([{ type: 'text', text }])
}

/**
 * The same inlines without counts in their words. Some words only count beside others (三次走访, 开展三次走访), so a
 * finished sentence is looked at again.
 */
export function dropTypedCounts(inlines: Inline[]): Inline[] {
  const [count] = typedNumbersOfLine(inlines)
  if (count === undefined) return inlines
  let at = 0
  const rest = inlines.map((inline): Inline => {
    const start = at
    at += inlineText(inline).length
    if (inline.type !== 'text') return inline
    const [from, to] = [Math.max(0, count.start - start), Math.max(0, count.end - start)]
    return { ...inline, text: inline.text.slice(0, from) + inline.text.slice(to) }
  })
  return dropTypedCounts(rest.filter((inline) => inline.type !== 'text' || inline.text !== ''))
}

/** A title said better with the summary's help: words in its place, and what follows them. */
export type Retitled = { readonly words: string; readonly tail: string }

const ACTORS = /(?:委员|企业|小组|党派|团体|界|政协|机关|干部|代表|工作室|专委会|工商联|协会|群众)$/u

/**
 * What a bare title leaves to its summary: to whom (委员企业捐赠“爱心空调” + 向部分中小学捐赠空调), who all and what for
 * (委员抗疫捐款捐物 + 机关、委员及所在企业支持疫情防控), and how well (…改造完工 + 高标准完成).
 */
export function retitle(record: ActivityRecord, lexicon: Lexicon): Retitled | undefined {
  const title = titleWords(record)
  const [clause = ''] = clausesOf(record.summary)
  const finished = /^(.{4,})(?:完工|竣工|完成)$/u.exec(title)
  if (finished !== null && /^(?:高标准|高质量|如期|按期|圆满|全面)完成$/u.test(clause)) {
    return { words: `${clause}${finished[1]}`, tail: '' }
  }
  const at = lexicon.verbAt(title)
  const actor = title.slice(0, at)
  const deed = title.slice(at)
  if (at < 2 || title.includes('“') !== deed.includes('“')) return undefined
  const receiver = /^(?:向|为|给)[^，]{2,16}?(?=捐)/u.exec(clause)?.[0]
  if (receiver !== undefined && deed.startsWith('捐') && ACTORS.test(actor)) {
    return { words: `${actor}${receiver}${deed}`, tail: '' }
  }
  if (!/^捐[款资物赠]/u.test(deed)) return undefined
  const verb = lexicon.isAction(clause) ? 0 : lexicon.verbAt(clause)
  const purpose = verb < 0 ? '' : clause.slice(verb)
  const givers = verb > 0 ? clause.slice(0, verb) : withoutShared(actor, purpose)
  if (purpose.length < 4 || purpose.startsWith('捐') || !ACTORS.test(givers)) return undefined
  return { words: `${givers}${deed}`, tail: purpose }
}

/** 委员防汛救灾 without what 支持防汛救灾 says again. */
function withoutShared(actor: string, purpose: string): string {
  for (let length = actor.length; length >= 2; length -= 1) {
    const end = actor.slice(-length)
    if (purpose.includes(end)) return actor.slice(0, -length)
  }
  return actor
}

/** The label with the name that the record gives it: “有事好商量”协商议事室. */
export function namedLabel(label: string, record: ActivityRecord): string {
  const text = record.title + record.summary
  const at = text.indexOf(`”${label}`)
  if (at < 0) return label
  const name = /“[^“”]{2,16}$/u.exec(text.slice(0, at))?.[0]
  return name === undefined ? label : `${name}”${label}`
}
