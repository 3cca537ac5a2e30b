import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { PARTS } from '#shared/domain/part.ts'
import { editCells, textsOf } from '../../renderer/features/spreadsheet/cell-edits.ts'
import { saysSame } from '#shared/domain/same-record.ts'
import { readTabbed, writeTabbed } from '../../renderer/features/spreadsheet/clipboard-table.ts'
import { pastedText, planPaste } from '../../renderer/features/spreadsheet/paste-plan.ts'
import { figure } from '../support/arbitraries.ts'
import { ALL_COLUMNS, gridRow, WORDS } from '../support/grid-rows.ts'

const letters = fc.string({ unit: fc.constantFrom(...'提案委员=+-@\'"，、 ab1'), maxLength: 8 })
const line = letters.map((text) => text.trim())
const name = line.filter((text) => text !== '')
const text = fc
  .array(fc.oneof(letters, fc.constantFrom('"', '\t', '""', "'=")), { maxLength: 4 })
  .map((lines) => lines.join('\n').trim())
const day = fc.integer({ min: 1, max: 28 }).map((n) => `2024-03-${`${n}`.padStart(2, '0')}`)

const row = fc
  .record({
    date: day,
    length: fc.option(fc.nat(20), { nil: null }),
    category: name,
    title: name,
    summary: text,
    outcome: text,
    people: line,
    department: line,
    source: line,
    highlight: fc.boolean(),
    part: fc.option(fc.constantFrom(...PARTS), { nil: null }),
    figures: fc.uniqueArray(figure, { maxLength: 4, selector: ({ label }) => label }),
  })
  .map(({ length, ...record }) => {
    const end = new Date(Date.parse(record.date) + (length ?? 0) * 86_400_000).toISOString().slice(0, 10)
    return { ...record, endDate: length === null ? null : end }
  })

/** The same records with the cells of `cells` pasted over all columns. */
function pasteOver(rows: readonly ReturnType<typeof gridRow>[], cells: string[][]) {
  const range = { top: 0, left: 0, bottom: 0, right: 0 }
  const plan = planPaste(cells, range, { rows: rows.length, columns: ALL_COLUMNS.length })
  const textAt = (at: number, column: number) => pastedText(cells, plan, at, column)
  return editCells({ first: 0, rows }, plan.range, ALL_COLUMNS, textAt, WORDS)
}

const whole = (rows: number) => ({ top: 0, left: 0, bottom: rows - 1, right: ALL_COLUMNS.length - 1 })

test('copied records that are pasted over others make them say the same in every column', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (inputs) => {
      const sources = inputs.map((input, at) => gridRow(`s${at}`, input))
      const targets = inputs.map((_, at) => gridRow(`t${at}`))
      const copied = writeTabbed(
        textsOf({ first: 0, rows: sources }, whole(inputs.length), ALL_COLUMNS, WORDS),
      )
      const { changes, problems } = pasteOver(targets, readTabbed(copied))
      expect(problems).toEqual([])
      for (const [at, target] of targets.entries()) {
        const stored = changes.find(({ row: { id } }) => id === target.id)?.record ?? target
        expect(saysSame(stored, sources[at] ?? target)).toBe(true)
      }
    }),
  )
})

test('pasting records over themselves changes nothing', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (inputs) => {
      const rows = inputs.map((input, at) => gridRow(`s${at}`, input))
      const copied = writeTabbed(textsOf({ first: 0, rows }, whole(rows.length), ALL_COLUMNS, WORDS))
      expect(pasteOver(rows, readTabbed(copied))).toEqual({ changes: [], problems: [] })
    }),
  )
})

test('any cells come back from the clipboard as they went out', () => {
  const any = fc.string({ unit: fc.constantFrom(...'甲=\'"\t\n -@'), maxLength: 6 })
  const table = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([high, wide]) =>
      fc.array(fc.array(any, { minLength: wide, maxLength: wide }), { minLength: high, maxLength: high }),
    )
  fc.assert(
    fc.property(table, (cells) => {
      expect(readTabbed(writeTabbed(cells))).toEqual(cells)
    }),
  )
})

test('no text from outside makes reading or planning a paste fail', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.nat(9), fc.nat(5), (clipboard, top, left) => {
      const cells = readTabbed(clipboard)
      const plan = planPaste(cells, { top, left, bottom: top, right: left }, { rows: 10, columns: 6 })
      expect(plan.range.bottom).toBeLessThan(10)
      expect(plan.range.right).toBeLessThan(6)
      expect(pastedText(cells, plan, plan.range.bottom, plan.range.right)).toBeTypeOf('string')
    }),
  )
})
