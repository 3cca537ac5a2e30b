import { SECTION_NAMES } from '#shared/document/section-names.ts'
import { numberHeadings } from '#shared/document/numbering.ts'
import type { PartId } from '#shared/domain/part.ts'
import type { Coverage } from '#shared/drafting/coverage.ts'
import type { MaterialRecord } from '#shared/drafting/coverage-material.ts'
import type { Draft } from '#shared/drafting/draft.ts'
import { coverDraft } from '../services/draft-coverage.ts'
import { done, type Answer } from './answer.ts'
import { readArguments } from './arguments.ts'
import { withLibrary } from './command-session.ts'

const NAMED = 10

/** coverage --library DIR --draft ID: what the text takes from the ledger, what not, and what it says without it. */
export async function runCoverage(args: readonly string[]): Promise<Answer> {
  const given = readArguments(args, { options: ['library', 'draft'] })
  const dir = given.path(given.need('library'))
  const id = given.need('draft')
  return withLibrary(dir, (session) => {
    const { draft, coverage } = coverDraft(session, id)
    const records = coverage.unusedRecords.flatMap(({ part, records: unused }) =>
      unused.map((record) => describe(record, part)),
    )
    const highlights = new Set(coverage.unusedHighlights.map((record) => record.id))
    return done(
      {
        parts: describeParts(draft, coverage),
        records,
        highlights: records.filter((record) => highlights.has(record.id)),
        departments: coverage.departments.map(({ department, records: all, used }) => {
          return { department, records: all, used }
        }),
        unsupported: coverage.unsupported.map(({ section, sentence }) => ({ section, sentence })),
      },
      tell(draft, coverage),
    )
  })
}

function describe({ id, date, title, department }: MaterialRecord, part: PartId) {
  return { id, date, title, department, part }
}

/** The sections of the text, and parts whose records the template tells elsewhere, without a heading of their own. */
function describeParts({ document }: Draft, { parts, words }: Coverage) {
  const sections = words.map(({ section: id, words: count, budget }) => ({
    id,
    heading: document.parts.find((section) => section.id === id)?.heading ?? null,
    ...(parts.get(id) ?? { used: 0, all: 0 }),
    words: count,
    budget,
  }))
  const elsewhere = [...parts]
    .filter(([id, { all }]) => all > 0 && !sections.some((section) => section.id === id))
    .map(([id, counts]) => ({ id, heading: null, ...counts, words: 0, budget: null }))
  return [...sections, ...elsewhere]
}

function tell({ document }: Draft, coverage: Coverage): string[] {
  const counts = [...coverage.parts.values()]
  const all = counts.reduce((sum, part) => sum + part.all, 0)
  const used = counts.reduce((sum, part) => sum + part.used, 0)
  const silent = coverage.departments.filter(({ mentioned }) => !mentioned)
  const numbers = numberHeadings(document).sections
  const over = coverage.words.filter(({ words, budget }) => budget !== null && words > budget)
  return [
    `台账 ${all} 条记录，文中用到 ${used} 条；` +
      (silent.length === 0
        ? '各部门都提到了。'
        : `${silent.length} 个部门未提到：${list(silent.map(({ department }) => department))}。`),
    ...(coverage.unusedHighlights.length === 0
      ? []
      : [
          `${coverage.unusedHighlights.length} 条亮点未用：${list(coverage.unusedHighlights.map(({ title }) => title))}。`,
        ]),
    ...coverage.unsupported.map(({ sentence }) => `没有记录支撑：${sentence}`),
    ...over.map(({ section, words, budget }) => {
      const part = document.parts.find(({ id }) => id === section)
      const heading = part?.heading ? `${numbers.get(section) ?? ''}${part.heading}` : PLAIN_NAMES[section]
      return `“${heading}”现有 ${words} 字，超出预算 ${budget} 字。`
    }),
  ]
}

const PLAIN_NAMES = { ...SECTION_NAMES, intro: '开头', outro: '结尾' }

function list(names: readonly string[]): string {
  const more = names.length > NAMED ? `等 ${names.length} 个` : ''
  return names.slice(0, NAMED).join('、') + more
}
