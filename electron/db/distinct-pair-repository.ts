import type { Db } from './driver.ts'

export type PairKind = 'record' | 'label'
type Row = { readonly first: string; readonly second: string }

/** Pairs that the writer said are not the same; neither name stands before the other. */
export function distinctPairRepository(db: Db) {
  const pairs = db.prepare<[PairKind], Row>('SELECT first, second FROM distinct_pairs WHERE kind = ?')
  const put = db.prepare<[PairKind, string, string]>(
    'INSERT OR IGNORE INTO distinct_pairs (kind, first, second) VALUES (?, ?, ?)',
  )
  const drop = db.prepare<[PairKind, string, string]>(
    'DELETE FROM distinct_pairs WHERE kind = ? AND first = ? AND second = ?',
  )
  return {
    list: (kind: PairKind): Row[] => pairs.all(kind),
    /** Remembers a pair, or forgets it. */
    update(kind: PairKind, names: readonly [string, string], isDistinct: boolean): void {
      const [first, second] = inOrder(db, names)
      const statement = isDistinct ? put : drop
      statement.run(kind, first, second)
    },
  }
}

/** In the order of the database, by bytes: JavaScript compares UTF-16 and would order rare characters otherwise. */
function inOrder(db: Db, [one, other]: readonly [string, string]): [string, string] {
  const isOrdered = db.prepare<[string, string], number>('SELECT ? < ?').pluck().get(one, other)
  return isOrdered === 1 ? [one, other] : [other, one]
}
