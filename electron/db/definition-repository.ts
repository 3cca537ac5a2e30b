import type { IndicatorDefinition } from '#shared/figures/indicator.ts'
import type { Db } from './driver.ts'

const COLUMNS = 'label, aggregate, formula, approx, digits, numeral, basis, basis_since AS basisSince'

/** Indicator definitions by label. Writes expect the caller's transaction. */
export function definitionRepository(db: Db) {
  const list = db.prepare<[], IndicatorDefinition>(
    `SELECT ${COLUMNS} FROM indicator_definitions ORDER BY label`,
  )
  const get = db.prepare<[string], IndicatorDefinition>(
    `SELECT ${COLUMNS} FROM indicator_definitions WHERE label = ?`,
  )
  const put = db.prepare<[IndicatorDefinition]>(
    `INSERT OR REPLACE INTO indicator_definitions (label, aggregate, formula, approx, digits, numeral, basis, basis_since)
      VALUES (@label, @aggregate, @formula, @approx, @digits, @numeral, @basis, @basisSince)`,
  )
  const remove = db.prepare<[string]>('DELETE FROM indicator_definitions WHERE label = ?')
  return {
    list: (): IndicatorDefinition[] => list.all(),
    get: (label: string): IndicatorDefinition | null => get.get(label) ?? null,
    /** Inserts the definition or replaces the one of the same label. */
    update(definition: IndicatorDefinition): void {
      put.run(definition)
    },
    remove(label: string): void {
      if (remove.run(label).changes !== 1) throw new Error(`no definition ${label}`)
    },
  }
}
