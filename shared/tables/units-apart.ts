import { squeezed } from './cell-text.ts'
import { isKnownUnit, plainHead } from './head-meaning.ts'
import type { ColumnChoice, Sheet, TableFrame } from './model.ts'

const UNIT_HEAD = /^(?:计量|数量|统计)?单位$/

/** Whether a head may name a column of units: 单位, which as often names who did it. */
export function mayHoldUnits(head: string): boolean {
  return UNIT_HEAD.test(plainHead(head.split('·').at(-1) ?? ''))
}

/** For each figure's column without a unit the unread column of units that belongs to it: the nearest. */
export function unitColumns(
  heads: readonly string[],
  choices: readonly ColumnChoice[],
): ReadonlyMap<number, number> {
  const units = choices.filter(({ column, field }) => field === null && mayHoldUnits(heads[column] ?? ''))
  return new Map(
    choices.flatMap(({ column, field, unit }): [number, number][] => {
      if (field !== 'figure' || unit !== '') return []
      const [nearest] = units.toSorted((a, b) => Math.abs(a.column - column) - Math.abs(b.column - column))
      return nearest === undefined ? [] : [[column, nearest.column]]
    }),
  )
}

/** The one unit that a line above the head states for the whole table: 单位：万元. '' for none or several. */
export function unitAbove(sheet: Sheet, { headerFrom }: Pick<TableFrame, 'headerFrom'>): string {
  const stated = sheet.rows
    .slice(0, headerFrom)
    .flatMap((row) =>
      row.flatMap(({ text }) => /单位[:：]([^:：]{1,6}?)[)）]?$/.exec(squeezed(text))?.[1] ?? []),
    )
    .filter(isKnownUnit)
  return stated.length === 1 ? (stated[0] ?? '') : ''
}
