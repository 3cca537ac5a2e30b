import type { LabelAlias, LabelTerm } from '#shared/labels/term.ts'
import type { Db } from './driver.ts'

/** How many records state a name in a unit. */
export type NameCount = { readonly label: string; readonly unit: string; readonly records: number }

/** The dictionary of labels. Writes expect the caller's transaction. */
export function labelRepository(db: Db) {
  const aliases = db.prepare<[], LabelAlias>('SELECT alias, label FROM label_aliases ORDER BY alias')
  const alias = db.prepare<[string], LabelAlias>('SELECT alias, label FROM label_aliases WHERE alias = ?')
  const putAlias = db.prepare<[LabelAlias]>(
    'INSERT OR REPLACE INTO label_aliases (alias, label) VALUES (@alias, @label)',
  )
  const removeAlias = db.prepare<[string]>('DELETE FROM label_aliases WHERE alias = ?')
  const terms = db.prepare<[], LabelTerm>('SELECT label, unit, nature, note FROM label_terms ORDER BY label')
  const term = db.prepare<[string], LabelTerm>(
    'SELECT label, unit, nature, note FROM label_terms WHERE label = ?',
  )
  const putTerm = db.prepare<[LabelTerm]>(
    'INSERT OR REPLACE INTO label_terms (label, unit, nature, note) VALUES (@label, @unit, @nature, @note)',
  )
  const removeTerm = db.prepare<[string]>('DELETE FROM label_terms WHERE label = ?')
  const counts = db.prepare<[], NameCount>(
    'SELECT label, unit, count(*) AS records FROM figures GROUP BY label, unit ORDER BY label, records DESC, unit',
  )
  const categories = db
    .prepare<[string], string>(
      'SELECT DISTINCT category FROM records WHERE seq IN (SELECT record FROM figures WHERE label = ?)',
    )
    .pluck()
  return {
    listAliases: (): LabelAlias[] => aliases.all(),
    getAlias: (name: string): LabelAlias | null => alias.get(name) ?? null,
    /** Inserts the alias or lets it count as another label. */
    updateAlias(changed: LabelAlias): void {
      putAlias.run(changed)
    },
    removeAlias(name: string): void {
      if (removeAlias.run(name).changes !== 1) throw new Error(`no alias ${name}`)
    },
    listTerms: (): LabelTerm[] => terms.all(),
    getTerm: (label: string): LabelTerm | null => term.get(label) ?? null,
    /** Inserts the term or replaces the one of the same label. */
    updateTerm(changed: LabelTerm): void {
      putTerm.run(changed)
    },
    removeTerm(label: string): void {
      if (removeTerm.run(label).changes !== 1) throw new Error(`no term ${label}`)
    },
    /** Every name with the units it is reported in, the usual unit first; answered by the index alone. */
    listCounts: (): NameCount[] => counts.all(),
    /** The categories of the records that state a name. */
    listCategories: (name: string): string[] => categories.all(name),
  }
}
