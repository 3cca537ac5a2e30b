import { deedOf, withoutOpeners } from './label-words.ts'

/** 政策宣讲、医疗服务: what one verb governs is one label. */
export function joined(lead: string, own: string): string {
  const pieces = lead.split('、')
  const works = worksListed(pieces, own)
  if (works !== '') return works
  const sum = /等(?:各类|各种|多种形式的?)?(.{4,})$/.exec(own)?.[1]
  if (sum !== undefined && pieces.length > 1) {
    const first = deedOf(pieces[0] ?? '')
    return (first.isWeak ? '' : first.verb) + sum
  }
  const plain = own.replace(/等(?=活动|工作|服务|履职|各类|形式)/, '')
  if (pieces.length !== 2 || plain.length > 9 || deedOf(pieces.at(-1) ?? '').object !== '') return plain
  const deed = deedOf(pieces.at(-2) ?? '')
  const head = withoutOpeners(deed.object || (deed.verb === '' ? deed.subject : ''))
  return head.length >= 2 && head.length <= 6 ? (deed.isWeak ? '' : deed.verb) + head + plain : plain
}

/** 提案办理调研、视察、走访、座谈活动: works of one kind that the last one names. */
function worksListed(pieces: readonly string[], own: string): string {
  const last = pieces.at(-1) ?? ''
  if (pieces.length < 3 || pieces.length > 5 || last.length > 6 || !/.{2}活动$/.test(last)) return ''
  if (!pieces.slice(1, -1).every((piece) => piece.length >= 2 && piece.length <= 4)) return ''
  const deed = deedOf(pieces[0] ?? '')
  const first = deed.isWeak ? withoutOpeners(deed.object || deed.subject) : (pieces[0] ?? '')
  const label = [first, ...pieces.slice(1, -1), own].join('')
  return first.length >= 2 && label.length <= 18 ? label : ''
}

/** 科、教、文、卫、体方面: a list that one word sums up. */
export function listed(lead: string, own: string): string {
  const pieces = lead.split('、').slice(0, -1)
  const names: string[] = []
  for (const [at, piece] of pieces.entries()) {
    const name = at === 0 ? withoutOpeners(piece) : piece
    const { verb } = deedOf(name)
    if (name === '' || name.length > 8 || (verb !== '' && verb !== name)) names.length = 0
    else names.push(name)
  }
  return names.join('') + own
}
