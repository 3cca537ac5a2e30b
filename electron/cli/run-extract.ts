import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { categoriesFileSchema } from '#shared/domain/category.ts'
import { extractFigures } from '#shared/extraction/extract-figures.ts'
import type { ExtractedFigure } from '#shared/extraction/model.ts'
import { LEFT_OUT_WORDS } from '#shared/reasons/left-out.ts'
import { describeReading } from '../services/texts/describe-reading.ts'
import { readTextFile } from '../services/texts/read-text-file.ts'
import { done, type Answer } from './answer.ts'
import { readArguments } from './arguments.ts'
import { UsageError } from './usage.ts'

const CATEGORIES = resolve(import.meta.dirname, '../../resources/categories.json')

/** extract FILE [--json]: every figure the text states and every number it does not count. Needs no library. */
export async function runExtract(args: readonly string[]): Promise<Answer> {
  const given = readArguments(args, { options: [], flags: ['json'], positionals: true })
  const [file, ...more] = given.positionals
  if (file === undefined || more.length > 0) throw new UsageError('extract 后面要写一个文稿文件。')
  const { text, notes } = await readTextFile(given.path(file))
  const { categories } = categoriesFileSchema.parse(JSON.parse(readFileSync(CATEGORIES, 'utf8')))
  const { figures, excluded, year } = extractFigures(text, { categories })
  const told = given.has('json') ? [] : [`${figures.length} 个数据：`, ...figures.map(describe)]
  const json = {
    figures: figures.map(toJson),
    excluded: excluded.map(({ text: words, why }) => ({ text: words, why: LEFT_OUT_WORDS[why] })),
    year,
  }
  return done(json, [...describeReading(notes), ...told])
}

/**
 * A figure as scripts read it. `value` is what stands there in digits; a figure in words (连续四年, 全部办复) has null
 * there and its number under `inWords`.
 */
function toJson(figure: ExtractedFigure): Record<string, unknown> {
  const { value, ...rest } = figure
  const inDigits = /[\d０-９]/.test(figure.text)
  return { ...rest, value: inDigits ? value : null, ...(inDigits ? {} : { inWords: value }) }
}

function describe({ text, label, value, unit, repeats, sure }: ExtractedFigure): string {
  const marks = [repeats === null ? '' : '重复', sure ? '' : '待确认']
    .filter((mark) => mark !== '')
    .join('、')
  return `  ${text}\t${label || '（未识别）'}\t${value} ${unit}${marks === '' ? '' : `\t${marks}`}`
}
