import { LABEL_RULES } from './label-rules.ts'
import { endsInVerb, NAME_ENDS, strongVerbOf, withoutOpening, withoutTail } from './label-words.ts'

/** The words around one number, as far as they may say what it counts. */
export type LabelContext = {
  readonly unit: string
  /** From the number before or the last mark that ends a clause; 、 does not. */
  readonly before: string
  /** To the next number or mark. */
  readonly after: string
  /** The sentence up to the number. */
  readonly around: string
  /** Label of the number before in the same sentence, '' for the first. */
  readonly previous: string
}

export type FoundLabel = {
  readonly label: string
  /** Name or alias of a category the label belongs to; '' when no rule said one. */
  readonly category: string
  readonly sure: boolean
}

const LONGEST = 24
const QUALIFIERS: readonly (readonly [qualifier: string, words: RegExp])[] = [
  ['抗疫防汛', /(?:疫|抗疫).{0,12}(?:汛|洪)|(?:汛|洪).{0,12}(?:疫|抗疫)/],
  ['抗疫', /抗疫|疫情防控|复工复产/],
  ['防汛', /防汛|抗洪|救灾/],
]

/** What a number counts, in a concise noun phrase; '' when the words around it do not tell. Looks at bounded stretches. */
export function labelOf(context: LabelContext): FoundLabel {
  const { unit, before, after, around } = context
  const words = `${before.slice(-40)}#${after.slice(0, 30)}`
  for (const rule of LABEL_RULES) {
    if (rule.unit?.test(unit) === false || rule.around?.test(around + after) === false) continue
    const found = rule.words?.exec(words)
    if (found === null) continue
    const group = found?.slice(1).find((part) => part !== undefined) ?? ''
    return { label: rule.label.replace('$1', group), category: rule.category, sure: true }
  }
  const label = plainLabel(context)
  return { label, category: '', sure: label.length >= 2 && label.length <= 14 }
}

/** What the words of a matter add to the label of opinions and proposals for action. */
export function qualifierOf(label: string, sentence: string): string {
  if (!/^社情民意信息$/.test(label)) return ''
  return QUALIFIERS.find(([, words]) => words.test(sentence))?.[0] ?? ''
}

function plainLabel({ unit, before, after, previous }: LabelContext): string {
  const lead = withoutTail(clean(before))
  const behind = nameBehind(after)
  const near = lead.split('、').at(-1) ?? ''
  if (/%|百分点/.test(unit)) return rateLabel(near, behind, previous)
  if (behind.length >= 2 && (lead === '' || endsInVerb(near) || /^(?:其中|有)$/.test(near))) {
    const verb = strongVerbOf(near)
    return shorten(verb + behind)
  }
  const own = withoutOpening(near)
  if (own.length >= 2) return shorten(joined(lead, own))
  if (behind.length >= 2) return shorten(strongVerbOf(near) + behind)
  const verb = clean(after).slice(0, 4)
  return (
    own ||
    (unit.endsWith('人次') || unit.endsWith('人') ? `${verb.slice(0, 2)}人次`.replace(/^人次$/, '') : '')
  )
}

/** 政策宣讲、医疗服务: what one verb governs is one label. */
function joined(lead: string, own: string): string {
  const pieces = lead.split('、')
  if (pieces.length < 2 || own.length > 8) return own
  const head = withoutOpening(pieces.at(-2) ?? '')
  return head.length >= 2 && head.length <= 6 && !/\d/.test(head) ? head + own : own
}

function rateLabel(near: string, behind: string, previous: string): string {
  if (/占(?:比|到|了|总数|立案总数|全部)?/.test(near)) return previous === '' ? '占比' : `${previous}占比`
  const own = withoutOpening(near)
  if (own.length >= 2) return shorten(own)
  return behind === '' ? '' : shorten(`${behind}占比`)
}

/** The noun phrase that begins right behind a number: 体现界别特色的委员工作室 is 委员工作室. */
function nameBehind(after: string): string {
  let words = clean(after).replace(/^的/, '')
  const of = words.lastIndexOf('的')
  if (of >= 0 && of < words.length - 1 && !NAME_ENDS.test(words.slice(0, 2))) words = words.slice(of + 1)
  const end = NAME_ENDS.exec(words)
  const name = end === null ? words : words.slice(0, end.index)
  return (name.split('、')[0] ?? '').replace(/(?:等|的|和|与|及)$/, '')
}

function clean(words: string): string {
  return words.replace(/[\s“”‘’"《》（）()【】]/g, '')
}

function shorten(label: string): string {
  return label.length <= LONGEST ? label : label.slice(-LONGEST)
}
