import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { categoriesFileSchema } from '#shared/domain/category.ts'
import { writeQuantity } from '#shared/domain/quantity-format.ts'
import { columnInChinese, sayInChinese } from '#shared/reasons/chinese.ts'
import { findTable } from '#shared/tables/find-table.ts'
import { guessColumns } from '#shared/tables/guess-columns.ts'
import { readRows, type CandidateRow } from '#shared/tables/read-rows.ts'
import { readPaste } from '../../../electron/services/import/workbook/read-paste.ts'
import { AWKWARD_BOOKS } from '../../fixtures/tables/awkward-books.ts'
import { AWKWARD_CONTENTS } from '../../fixtures/tables/awkward-contents.ts'
import { AWKWARD_LAYOUTS } from '../../fixtures/tables/awkward-layouts.ts'
import type { AwkwardTable } from '../../fixtures/tables/awkward-table.ts'
import { RESOURCES } from '../../support/library.ts'
import { read } from '../../support/read-tables.ts'

const AWKWARD_TABLES = [...AWKWARD_LAYOUTS, ...AWKWARD_CONTENTS, ...AWKWARD_BOOKS]

const { categories } = categoriesFileSchema.parse(
  JSON.parse(readFileSync(join(RESOURCES, 'categories.json'), 'utf8')),
)
const departments = [...new Set(categories.map(({ department }) => department))].filter((name) => name !== '')

/** Row, day, category, title, department, figures; ? columns in doubt, ! columns in error. */
function lineOf({ row, record, doubts, errors }: CandidateRow): string {
  const columns = (remarks: CandidateRow['doubts']) =>
    [...new Set(remarks.map(({ column }) => columnInChinese(column).split('·').at(-1)))].join(',')
  if (record === null) return `${row} !${columns(errors)}`
  const figures = record.figures.map((figure) => `${figure.label}=${writeQuantity(figure)}`).join(';')
  return [
    `${row}`,
    record.endDate === null ? record.date : `${record.date}~${record.endDate}`,
    `[${record.category}]`,
    record.title,
    ...(record.department === '' ? [] : [`@${record.department}`]),
    ...(figures === '' ? [] : [`{${figures}}`]),
    ...(doubts.length === 0 ? [] : [`?${columns(doubts)}`]),
  ].join(' ')
}

async function readAll({ file, bytes, year, department }: AwkwardTable) {
  const content = await bytes()
  const book =
    file === '' ? readPaste({ html: new TextDecoder().decode(content), text: '' }) : await read(content, file)
  const [sheet] = book.sheets
  if (!sheet) throw new Error('no sheet')
  const frame = findTable(sheet)
  if (!frame) throw new Error('no table')
  const choices = guessColumns(sheet, frame, { categories, departments })
  const table = readRows(sheet, frame, choices, {
    categories,
    file,
    defaultYear: year ?? null,
    department: department ?? '',
    category: null,
  })
  return { choices, table }
}

describe('awkward tables', () => {
  test.each(AWKWARD_TABLES)('$name', async (table) => {
    const { table: got } = await readAll(table)
    expect(got.rows.map(lineOf)).toEqual(table.rows)
    expect(got.passed.map(({ row }) => row)).toEqual(table.passed ?? [])
    if (table.notes !== undefined) expect(got.notes.map(sayInChinese)).toEqual(table.notes)
  })

  test('are read the same twice', async () => {
    for (const table of AWKWARD_TABLES.slice(0, 8)) {
      expect((await readAll(table)).table).toEqual((await readAll(table)).table)
    }
  })

  test('people of two columns are joined, and what came of it of two columns as well', async () => {
    const table = AWKWARD_TABLES.find(({ name }) => name.startsWith('people in two'))
    const [row] = (await readAll(table!)).table.rows
    expect(row?.record).toMatchObject({ people: '某主席、委员10人', outcome: '形成报告\n市领导批示' })
  })

  test('columns that only their content speaks for are not sure', async () => {
    const table = AWKWARD_TABLES.find(({ name }) => name.startsWith('columns without any'))
    const { choices } = await readAll(table!)
    expect(choices.map(({ field, sure }) => [field, sure])).toEqual([
      ['date', false],
      ['category', false],
      ['title', false],
      ['department', false],
    ])
  })
})
