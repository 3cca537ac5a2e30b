import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { categoriesFileSchema } from '#shared/domain/category.ts'
import { extractFigures } from '#shared/extraction/extract-figures.ts'
import type { ExtractedFigure, Extraction } from '#shared/extraction/model.ts'

const truthSchema = z.looseObject({
  figures: z.array(
    z.looseObject({
      value: z.number().nullish(),
      unit: z.string().nullish(),
      label: z.string().default(''),
      text: z.string().default(''),
      raw: z.string().default(''),
      aggregate: z.string().default(''),
    }),
  ),
})

/** A figure that a text is known to state. */
export type TrueFigure = {
  readonly value: number
  readonly unit: string
  readonly label: string
  readonly words: string
}
/** A text with its figures as a reader marked them; null for a text that nobody marked. */
export type MarkedText = {
  readonly name: string
  readonly text: string
  readonly truth: readonly TrueFigure[] | null
}

/** Texts of a folder: review.txt with expected.json, and every .txt with a .figures.json of its name beside it. */
export function markedTexts(folder: string): MarkedText[] {
  const found: MarkedText[] = []
  if (existsSync(join(folder, 'review.txt'))) {
    const file = join(folder, 'expected.json')
    found.push(marked(basename(folder), join(folder, 'review.txt'), existsSync(file) ? file : null))
  }
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt') && name !== 'review.txt')
  for (const name of names.sort()) {
    const file = join(folder, name.replace(/\.txt$/, '.figures.json'))
    found.push(marked(name, join(folder, name), existsSync(file) ? file : null))
  }
  return found
}

export function marked(name: string, textFile: string, truthFile: string | null): MarkedText {
  const lines = readFileSync(textFile, 'utf8').split('\n')
  const text = lines.filter((line) => !line.startsWith('#')).join('\n')
  if (truthFile === null) return { name, text, truth: null }
  const { figures } = truthSchema.parse(JSON.parse(readFileSync(truthFile, 'utf8')))
  const truth = figures.flatMap(({ value, unit, label, text: words, raw, aggregate }): TrueFigure[] => {
    const said = words || raw
    if (typeof value !== 'number' || !/[\d０-９]/.test(said) || aggregate === 'text' || aggregate === 'none')
      return []
    return [{ value, unit: unit ?? '', label, words: said }]
  })
  return { name, text, truth }
}

const resources = new URL('../../resources/categories.json', import.meta.url)
const { categories } = categoriesFileSchema.parse(JSON.parse(readFileSync(resources, 'utf8')))

export function extractMarked(text: string): Extraction {
  return extractFigures(text, { categories })
}

export type Measure = {
  readonly found: number
  readonly wanted: number
  readonly right: number
  readonly given: number
  readonly missed: readonly TrueFigure[]
  readonly extra: readonly ExtractedFigure[]
  /** Labels of figures that were found: the same, one within the other, or neither. */
  readonly labels: { readonly same: number; readonly near: number; readonly of: number }
  readonly otherLabels: readonly string[]
}

/**
 * Figures in digits held against the truth, one for one: a figure counts as found once for each time the text states
 * it. Figures in words (连续三年, 全部办复) are not measured, since the marks of texts seldom have them.
 */
export function measure({ figures }: Extraction, truth: readonly TrueFigure[]): Measure {
  const given = figures.filter(({ text }) => /[\d０-９]/.test(text))
  const left = [...given]
  const missed: TrueFigure[] = []
  const otherLabels: string[] = []
  let same = 0
  let near = 0
  let of = 0
  for (const wanted of truth) {
    const fits = left.filter(({ value, unit }) => value === wanted.value && unit === wanted.unit)
    const best = fits.find(({ label }) => label === wanted.label) ?? fits[0]
    if (best === undefined) {
      missed.push(wanted)
      continue
    }
    left.splice(left.indexOf(best), 1)
    if (wanted.label === '') continue
    of += 1
    if (plainLabel(best.label) === plainLabel(wanted.label)) same += 1
    else if (isNear(best.label, wanted.label)) near += 1
    if (plainLabel(best.label) !== plainLabel(wanted.label))
      otherLabels.push(`${best.text}: ${best.label || '—'}（应为 ${wanted.label}）`)
  }
  const found = truth.length - missed.length
  return {
    found,
    wanted: truth.length,
    right: given.length - left.length,
    given: given.length,
    missed,
    extra: left,
    labels: { same, near, of },
    otherLabels,
  }
}

function plainLabel(label: string): string {
  return label.replace(/[·\s“”、]/g, '')
}

/** One label within the other, or one of the same characters but for a quarter: 解决问题 and 解决基层治理问题. */
function isNear(a: string, b: string): boolean {
  const [short, long] = [plainLabel(a), plainLabel(b)].sort((x, y) => x.length - y.length)
  if (short === undefined || long === undefined || short.length < 2) return false
  return [...short].filter((char) => long.includes(char)).length >= short.length * 0.75
}
