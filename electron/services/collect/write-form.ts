import type { Cell, CellStyle, CellValue, DataValidation, WriteSheet } from 'hucre/xlsx'
import { PART_NAMES } from '#shared/domain/part.ts'
import type { RecordInput } from '#shared/domain/record.ts'
import { RECORD_COLUMNS, type RecordColumn } from '#shared/domain/records-header.ts'
import { writeRecordRow } from '#shared/domain/records-file.ts'
import {
  EMPTY_ROWS,
  FORM_COLUMNS,
  FORM_HEADS,
  FORM_SHEETS,
  writeFacts,
  writeMark,
  type FormFacts,
} from '#shared/tables/form-layout.ts'
import { xlsxBytes } from '../../files/xlsx-bytes.ts'
import {
  cellStyle,
  FILLED,
  GUIDE_COLUMNS,
  guideStyle,
  headStyle,
  HOW,
  LEAD,
  TITLE,
  WIDTHS,
} from './form-look.ts'
import { examples, FORM_WORDS, GUIDE, GUIDE_NOTES } from './form-words.ts'

/** What a form is made of; `records` go out with it, each with the key of its content. */
export type FormContent = {
  readonly facts: FormFacts
  readonly categories: readonly string[]
  readonly records: readonly { readonly id: string; readonly key: string; readonly record: RecordInput }[]
}

const HEAD_ROW = 3
/** Rows with drawn lines, so that a form that is printed empty fills a page and no more. */
const BOXED_ROWS = 20
const NEEDED = new Set<RecordColumn>(['date', 'category', 'title'])
const PLACES = new Map(Object.keys(RECORD_COLUMNS).map((column, place) => [column, place]))
const LISTS = { category: 'D', highlight: 'E', part: 'F' } as const

type Cells = Map<string, Partial<Cell>>

/**
 * The bytes of a department's form: what to fill in, how, and a hidden sheet by which the form is known again. Nothing
 * in it is a formula.
 */
export function writeForm(content: FormContent): Promise<Uint8Array> {
  const { facts } = content
  return xlsxBytes({
    sheets: [recordsSheet(content), guideSheet(), factsSheet(content)],
    activeSheet: 0,
    defaultFont: { name: '微软雅黑', size: 10 },
    workbookProtection: { lockStructure: true },
    properties: {
      title: FORM_WORDS.title(facts),
      creator: facts.organ,
      created: new Date(facts.issuedAt),
      modified: new Date(facts.issuedAt),
    },
  })
}

function recordsSheet({ facts, records, categories }: FormContent): WriteSheet {
  const cells: Cells = new Map()
  const last = FORM_COLUMNS.length
  const put = (row: number, column: number, value: CellValue, style: CellStyle): void => {
    cells.set(`${row},${column}`, { value, style })
  }
  for (const [row, [text, style]] of [
    [FORM_WORDS.title(facts), TITLE],
    [FORM_WORDS.lead(facts), LEAD],
    [FORM_WORDS.how, HOW],
  ].entries() as IterableIterator<[number, [string, CellStyle]]>) {
    for (let column = 0; column < last; column += 1) put(row, column, column === 0 ? text : null, style)
  }
  for (const [column, name] of FORM_HEADS.entries()) {
    const field = FORM_COLUMNS[column]
    put(HEAD_ROW, column, name, headStyle(field !== undefined && NEEDED.has(field)))
  }

  let row = HEAD_ROW + 1
  const heights: [number, number][] = [
    [0, 34],
    [1, 22],
    [2, 24],
    [HEAD_ROW, 26],
  ]
  const putRow = (texts: (column: RecordColumn) => string, kind: 'example' | 'entry', mark: string): void => {
    // Rows without a height of their own grow with what is typed; what is there already must be seen at once.
    const lines = linesOf(texts)
    if (lines > 0) heights.push([row, Math.min(400, Math.max(22, 6 + lines * 15))])
    const boxed = kind === 'example' || row <= HEAD_ROW + BOXED_ROWS + records.length
    for (const [place, column] of FORM_COLUMNS.entries()) {
      put(row, place, cellValue(column, texts(column)), cellStyle(column, kind, boxed))
    }
    put(row, last, mark, {})
    row += 1
  }
  for (const example of examples((day) => dayIn(facts, day))) {
    putRow((column) => example[column] ?? '', 'example', writeMark({ kind: 'example' }))
  }
  const first = row
  for (const { id, key, record } of records) {
    const line = writeRecordRow(record)
    putRow((column) => line[PLACES.get(column) ?? -1] ?? '', 'entry', writeMark({ kind: 'record', id, key }))
  }
  for (let place = 1; place <= EMPTY_ROWS; place += 1) {
    putRow(() => '', 'entry', writeMark({ kind: 'row', place }))
  }
  const rangeOf = (column: RecordColumn): string => {
    const letter = String.fromCharCode(65 + FORM_COLUMNS.indexOf(column))
    return `${letter}${first + 1}:${letter}${row}`
  }
  return {
    name: FORM_SHEETS.records,
    columns: [...FORM_COLUMNS.map((column) => ({ width: WIDTHS[column] })), { width: 8, hidden: true }],
    cells,
    merges: [0, 1, 2].map((at) => ({ startRow: at, startCol: 0, endRow: at, endCol: last - 1 })),
    rowDefs: new Map(heights.map(([at, height]) => [at, { height }])),
    freezePane: { rows: HEAD_ROW + 1 },
    dataValidations: validations(facts, categories.length, rangeOf),
    conditionalRules: [
      {
        type: 'expression',
        priority: 1,
        formula: `LEN($D${first + 1})>0`,
        style: FILLED,
        range: `A${first + 1}:${String.fromCharCode(64 + last)}${row}`,
      },
    ],
    protection: {
      sheet: true,
      selectLockedCells: true,
      selectUnlockedCells: true,
      formatCells: true,
      formatColumns: true,
      formatRows: true,
    },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${HEAD_ROW + 1}:$${HEAD_ROW + 1}`,
      horizontalCentered: true,
      margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: FORM_WORDS.footer(facts) },
    view: { tabColor: { rgb: '17605B' } },
  }
}

function validations(
  facts: FormFacts,
  categories: number,
  rangeOf: (column: RecordColumn) => string,
): DataValidation[] {
  const hint = (column: RecordColumn, message: string) => ({
    range: rangeOf(column),
    allowBlank: true,
    showInputMessage: true,
    inputTitle: RECORD_COLUMNS[column][0],
    inputMessage: message,
  })
  const day = (column: 'date' | 'endDate'): DataValidation => ({
    ...hint(column, FORM_WORDS.dayHint(facts)),
    type: 'date',
    operator: 'between',
    formula1: String(serialOf(facts.from)),
    formula2: String(serialOf(facts.to)),
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: FORM_WORDS.dayTitle,
    errorMessage: FORM_WORDS.wrongDay(facts),
  })
  const list = (column: keyof typeof LISTS, length: number, message: string): DataValidation => ({
    ...hint(column, message),
    type: 'list',
    formula1: `'${FORM_SHEETS.facts}'!$${LISTS[column]}$1:$${LISTS[column]}$${length}`,
    showErrorMessage: true,
    errorStyle: column === 'category' ? 'warning' : 'stop',
    errorTitle: RECORD_COLUMNS[column][0],
    errorMessage: column === 'category' ? FORM_WORDS.wrongCategory : FORM_WORDS.wrongChoice,
  })
  return [
    day('date'),
    day('endDate'),
    list('category', categories, FORM_WORDS.categoryHint),
    {
      ...hint('figures', FORM_WORDS.figuresHint),
      type: 'textLength',
      operator: 'lessThanOrEqual',
      formula1: '20000',
    },
    list('highlight', 2, FORM_WORDS.highlightHint),
    list('part', Object.keys(PART_NAMES).length, FORM_WORDS.partHint),
  ]
}

function guideSheet(): WriteSheet {
  const cells: Cells = new Map()
  const put = (row: number, column: number, value: string | null, style: CellStyle): void => {
    cells.set(`${row},${column}`, { value, style })
  }
  const across = GUIDE_COLUMNS.length
  for (let column = 0; column < across; column += 1)
    put(0, column, column === 0 ? FORM_WORDS.guideTitle : null, TITLE)
  for (const [column, name] of FORM_WORDS.guideHeads.entries()) put(1, column, name, guideStyle('head'))
  for (const [place, [column, need, how, example]] of GUIDE.entries()) {
    const texts = [RECORD_COLUMNS[column][0], need, how, example]
    for (const [at, text] of texts.entries()) put(2 + place, at, text, guideStyle(at < 2 ? 'name' : 'text'))
  }
  const notes = GUIDE.length + 3
  for (const [place, note] of GUIDE_NOTES.entries()) {
    for (let column = 0; column < across; column += 1) {
      put(notes + place, column, column === 0 ? `${place + 1}. ${note}` : null, LEAD)
    }
  }
  const merged = [0, ...GUIDE_NOTES.map((_, place) => notes + place)]
  return {
    name: FORM_SHEETS.guide,
    columns: GUIDE_COLUMNS,
    cells,
    merges: merged.map((row) => ({ startRow: row, startCol: 0, endRow: row, endCol: across - 1 })),
    rowDefs: new Map([
      [0, { height: 34 }],
      [1, { height: 24 }],
      ...GUIDE.map(([column], place): [number, { height: number }] => [
        2 + place,
        { height: column === 'figures' ? 48 : 26 },
      ]),
      ...GUIDE_NOTES.map((_, place): [number, { height: number }] => [notes + place, { height: 22 }]),
    ]),
    protection: { sheet: true, formatColumns: true, formatRows: true },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  }
}

/** By this sheet the form is known again; the choices of the drop-downs stand beside. */
function factsSheet({ facts, categories }: FormContent): WriteSheet {
  const cells: Cells = new Map()
  for (const [row, line] of writeFacts(facts).entries()) {
    for (const [column, value] of line.entries()) cells.set(`${row},${column}`, { value })
  }
  const lists = [categories, ['是', '否'], Object.values(PART_NAMES)]
  for (const [at, list] of lists.entries()) {
    for (const [row, value] of list.entries()) cells.set(`${row},${3 + at}`, { value })
  }
  return { name: FORM_SHEETS.facts, cells, hidden: true, protection: { sheet: true } }
}

function cellValue(column: RecordColumn, text: string): CellValue {
  if (text === '') return null
  if ((column === 'date' || column === 'endDate') && /^\d{4}-\d{2}-\d{2}$/.test(text)) return serialOf(text)
  // Characters that no XML may hold; the ledger itself refuses them from files.
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '')
}

/** The number by which a spreadsheet counts a day. */
function serialOf(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000) + 25_569
}

/** A month and day in the form's period, the period's first day where there is none. */
function dayIn({ from, to }: FormFacts, monthDay: string): string {
  const day = [from.slice(0, 4), to.slice(0, 4)].map((year) => `${year}-${monthDay}`)
  return day.find((each) => from <= each && each <= to) ?? from
}

/** Lines that the fullest cell of a row takes at its column's width, 0 for an empty row. */
function linesOf(texts: (column: RecordColumn) => string): number {
  const counts = FORM_COLUMNS.map((column) => {
    const text = texts(column)
    if (text === '') return 0
    const lines = text.split('\n').map((line) => {
      const wide = line.match(/[\u2e80-\uffff]/g)?.length ?? 0
      return Math.max(1, Math.ceil((line.length + wide) / (WIDTHS[column] - 2)))
    })
    return lines.reduce((sum, each) => sum + each, 0)
  })
  return Math.max(...counts)
}
