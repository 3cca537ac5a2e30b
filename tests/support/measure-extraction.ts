import { existsSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { extractMarked, marked, markedTexts, measure } from './extraction-truth.ts'
import type { MarkedText } from './extraction-truth.ts'

const write = (line: string): void => void process.stdout.write(`${line}\n`)
const percent = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${((100 * part) / whole).toFixed(1)} %`

/**
 * Prints what extraction makes of texts: for one with a truth beside it recall, precision and agreement of labels, for a
 * bare one the list of its figures.
 */
export function measureExtraction(paths: readonly string[]): void {
  const start = process.env['INIT_CWD'] ?? process.cwd()
  const texts = paths.flatMap((path) => textsAt(resolve(start, path)))
  const all = { found: 0, wanted: 0, right: 0, given: 0, same: 0, near: 0, of: 0 }
  for (const text of texts) {
    const extraction = extractMarked(text.text)
    if (text.truth === null) {
      write(`\n${text.name}: ${extraction.figures.length} 个数据`)
      for (const { text: words, label, value, unit, repeats } of extraction.figures)
        write(`  ${words}\t${label || '—'}\t${value} ${unit}${repeats === null ? '' : '\t重复'}`)
      for (const { text: words, why } of extraction.excluded) write(`  ✗ ${words}\t${why}`)
      continue
    }
    const result = measure(extraction, text.truth)
    const { found, wanted, right, given, labels } = result
    write(
      `\n${text.name}: recall ${percent(found, wanted)} (${found}/${wanted}), precision ${percent(right, given)} (${right}/${given})`,
    )
    if (result.missed.length > 0) write(`  漏 ${result.missed.map(({ words }) => words).join('、')}`)
    if (result.extra.length > 0) write(`  多 ${result.extra.map(({ text: words }) => words).join('、')}`)
    for (const line of result.otherLabels) write(`  标 ${line}`)
    all.found += found
    all.wanted += wanted
    all.right += right
    all.given += given
    all.same += labels.same
    all.near += labels.near
    all.of += labels.of
  }
  if (all.wanted === 0) return
  write(
    `\n合计: recall ${percent(all.found, all.wanted)} (${all.found}/${all.wanted}), precision ${percent(all.right, all.given)} (${all.right}/${all.given})`,
  )
  if (all.of > 0) {
    write(
      `指标名: 相同 ${percent(all.same, all.of)}，相同或相近 ${percent(all.same + all.near, all.of)} (${all.of})`,
    )
  }
}

function textsAt(path: string): MarkedText[] {
  if (statSync(path).isDirectory()) return markedTexts(path)
  const truth = path.replace(/\.txt$/, '.figures.json')
  return [marked(basename(path), path, truth !== path && existsSync(truth) ? truth : null)]
}
