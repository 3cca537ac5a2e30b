import { findCategory, partOfCategory } from '../domain/category-match.ts'
import type { Category } from '../domain/category.ts'
import { plainWidth } from '../domain/quantity-parse.ts'
import { PLACE_FACTS } from './exclusions.ts'
import { labelOf, qualifierOf } from './label-of.ts'
import type { ExcludedNumber, ExtractedFigure, Extraction } from './model.ts'
import { scanNumbers } from './scan-numbers.ts'
import type { ScannedNumber } from './scan-numbers.ts'
import { textLines } from './text-lines.ts'
import type { LineSentence, TextLine } from './text-lines.ts'
import { spanOf, timesOf, yearOf } from './text-time.ts'
import { wholeClaims } from './whole-claims.ts'

/** A label the office uses, with the names that count as it. */
export type KnownLabel = {
  readonly label: string
  readonly unit: string
  readonly aliases: readonly string[]
}

export type ExtractOptions = {
  /** The office's categories; without them labels keep the names of the shipped ones. */
  readonly categories?: readonly Category[]
  /** The office's dictionary of labels; what it knows wins. */
  readonly labels?: readonly KnownLabel[]
}

/** Marks that end what may say what a number counts. */
const CLAUSE = /[，。；：！？…—\n,;:!?（）()]/
const BEFORE = 60
const AFTER = 40
/** A sentence is quoted whole up to this length, beyond it around its figure. */
const LONGEST_SENTENCE = 800

/**
 * Every figure a text states and every number it does not count, with reasons. Deterministic; time and memory grow with
 * the length of the text. `text.slice(start, end) === figure.text` for all.
 */
export function extractFigures(text: string, options: ExtractOptions = {}): Extraction {
  const plain = plainWidth(text)
  const year = yearOf(plain)
  const hasThisYear = plain.includes('今年')
  const figures: ExtractedFigure[] = []
  const excluded: ExcludedNumber[] = []
  const known = indexLabels(options.labels ?? [])
  for (const line of textLines(plain)) {
    if (line.text.trim() === '') continue
    const whole = wholeClaims(line.text)
    const numbers = [...scanNumbers(line.text), ...whole].sort((a, b) => a.start - b.start)
    let sentence = 0
    let previous = { sentence: -1, label: '' }
    numbers.forEach((number, at) => {
      while (sentence + 1 < line.sentences.length && (line.sentences[sentence]?.end ?? 0) <= number.start)
        sentence += 1
      const own = line.sentences[sentence]
      if (own === undefined) return
      const start = line.start + number.start
      const end = line.start + number.end
      const why = number.why === '' ? whyLeftOut(line, own, number) : number.why
      if (number.quantity === null || why !== '') {
        excluded.push({ text: text.slice(start, end), start, end, why })
        return
      }
      const floor = Math.max(numbers[at - 1]?.end ?? 0, number.start - BEFORE, own.start)
      const ceiling = Math.min(numbers[at + 1]?.start ?? own.end, number.end + AFTER, own.end)
      const before = line.text.slice(floor, number.start).split(CLAUSE).at(-1) ?? ''
      const after = line.text.slice(number.end, ceiling).split(CLAUSE, 1)[0] ?? ''
      const around = line.text.slice(Math.max(own.start, number.start - 120), number.start)
      const found =
        'label' in number
          ? { label: String(number.label), category: '提案', sure: false }
          : labelOf({
              unit: number.quantity.unit,
              before,
              after,
              around,
              previous: previous.sentence === sentence ? previous.label : '',
            })
      const stretch = line.text.slice(
        Math.max(own.start, number.start - 60),
        Math.min(own.end, number.end + 60),
      )
      const qualifier = qualifierOf(found.label, stretch)
      const label = known(qualifier === '' ? found.label : `${found.label}·${qualifier}`)
      previous = { sentence, label }
      const time = timesOf(line.text.slice(Math.max(own.start, number.start - 200), number.start)).at(-1)
      const category = categoryOf(found.category, label, options.categories ?? [])
      figures.push({
        text: text.slice(start, end),
        start,
        end,
        value: number.quantity.value,
        unit: number.quantity.unit,
        approx: number.quantity.approx,
        label,
        category,
        ...spanOf(time?.words ?? '', year, hasThisYear),
        part:
          own.part ??
          line.part ??
          (category === '' ? null : partOfCategory(category, options.categories ?? [])),
        ...quote(text, line, own, number),
        repeats: null,
        sure: found.sure && number.sure,
      })
    })
  }
  return { figures: joinRepeats(figures), excluded, year }
}

function whyLeftOut(line: TextLine, sentence: LineSentence, number: ScannedNumber): string {
  if (line.future || sentence.future) return '今后的打算'
  const clause = line.text.slice(Math.max(sentence.start, number.start - 24), number.start)
  const near = clause.split(/[，。；]/).at(-1) ?? ''
  return PLACE_FACTS.test(near) ? '当地情况，不是履职' : ''
}

/** The sentence of a number, trimmed and cut when it is very long. */
function quote(
  text: string,
  line: TextLine,
  sentence: LineSentence,
  number: ScannedNumber,
): { sentence: string; sentenceStart: number } {
  const long = sentence.end - sentence.start > LONGEST_SENTENCE
  const from = long ? Math.max(sentence.start, number.start - LONGEST_SENTENCE / 2) : sentence.start
  const to = long ? Math.min(sentence.end, number.end + LONGEST_SENTENCE / 2) : sentence.end
  const words = text.slice(line.start + from, line.start + to)
  const trimmed = words.trim()
  return { sentence: trimmed, sentenceStart: line.start + from + words.indexOf(trimmed) }
}

function categoryOf(named: string, label: string, categories: readonly Category[]): string {
  const found = named === '' ? null : findCategory(named, categories)
  if (found !== null) return found.name
  if (named !== '') return named
  const names = categories.flatMap((category) =>
    [category.name, ...category.aliases].map((name) => [name, category.name] as const),
  )
  let best: readonly [string, string] = ['', '']
  for (const entry of names) if (entry[0].length > best[0].length && label.includes(entry[0])) best = entry
  return best[1]
}

function indexLabels(labels: readonly KnownLabel[]): (label: string) => string {
  const index = new Map<string, string>()
  for (const { label, aliases } of labels) {
    for (const alias of aliases) index.set(alias, label)
    index.set(label, label)
  }
  return (label) => index.get(label) ?? label
}

function joinRepeats(figures: readonly ExtractedFigure[]): ExtractedFigure[] {
  const first = new Map<string, number>()
  return figures.map((figure, at) => {
    const key = [figure.label, figure.value, figure.unit, figure.approx, figure.from, figure.to].join(
      '\u0000',
    )
    const known = figure.label === '' ? undefined : first.get(key)
    if (known !== undefined) return { ...figure, repeats: known }
    first.set(key, at)
    return figure
  })
}
