import { z } from 'zod'
import type { Db } from './driver.ts'

const departmentsSchema = z.array(
  z.strictObject({
    name: z.string(),
    /** When its form was last written; ISO 8601 in UTC. */
    sentAt: z.string().nullable(),
    /** The return whose contradictions were looked at. */
    settled: z.string().nullable(),
  }),
)
export type CollectionDepartment = z.infer<typeof departmentsSchema>[number]

export type StoredCollection = {
  readonly id: string
  readonly name: string
  readonly from: string
  readonly to: string
  readonly due: string | null
  readonly departments: readonly CollectionDepartment[]
  readonly createdAt: string
}

export type StoredReturn = {
  readonly id: string
  readonly collection: string
  readonly department: string
  readonly file: string
  /** SHA-256 of the file's bytes, under which the library keeps them. */
  readonly hash: string
  readonly rows: number
  /** The step that filed its rows, null when nothing was new in it. */
  readonly step: number | null
  readonly receivedAt: string
}

/** What the ledger holds of a department in a period. */
export type DepartmentReport = {
  readonly department: string
  readonly records: number
  readonly figures: number
  readonly lastDate: string
  /** Records read from a file since a moment. */
  readonly imported: number
}

type CollectionRow = Omit<StoredCollection, 'departments'> & { readonly departments: string }

/** Rounds of forms and what came back of them. Writes expect the caller's transaction. */
export function collectionRepository(db: Db) {
  const columns =
    'id, name, from_date AS "from", to_date AS "to", due, departments, created_at AS createdAt FROM collections'
  const all = db.prepare<[], CollectionRow>(`SELECT ${columns} ORDER BY created_at DESC, id DESC`)
  const one = db.prepare<[string], CollectionRow>(`SELECT ${columns} WHERE id = ?`)
  const insert = db.prepare<[CollectionRow]>(
    `INSERT INTO collections (id, name, from_date, to_date, due, departments, created_at)
      VALUES (@id, @name, @from, @to, @due, @departments, @createdAt)`,
  )
  const update = db.prepare<[CollectionRow]>(
    `UPDATE collections SET name = @name, from_date = @from, to_date = @to, due = @due, departments = @departments,
      created_at = @createdAt WHERE id = @id`,
  )
  const remove = db.prepare<[string]>('DELETE FROM collections WHERE id = ?')
  const returns = db.prepare<[string], StoredReturn>(
    `SELECT id, collection, department, file, hash, rows, step, received_at AS receivedAt FROM collection_returns
      WHERE collection = ? AND (step IS NULL OR step IN (SELECT id FROM ledger_steps WHERE state = 'done'))
      ORDER BY received_at, step`,
  )
  const insertReturn = db.prepare<[StoredReturn]>(
    `INSERT INTO collection_returns (id, collection, department, file, hash, rows, step, received_at)
      VALUES (@id, @collection, @department, @file, @hash, @rows, @step, @receivedAt)`,
  )
  const reports = db.prepare<[string, string, string], DepartmentReport>(
    `SELECT department, count(*) AS records, max(date) AS lastDate,
        sum((SELECT count(*) FROM figures WHERE record = seq)) AS figures,
        sum(origin IS NOT NULL AND created_at >= ?) AS imported
      FROM records WHERE date BETWEEN ? AND ? AND department <> '' GROUP BY department ORDER BY department`,
  )
  const idsOfDepartment = db
    .prepare<[string, string, string], string>(
      'SELECT id FROM records WHERE department = ? AND date BETWEEN ? AND ? ORDER BY date, seq',
    )
    .pluck()

  return {
    /** Newest first. */
    list: (): StoredCollection[] => all.all().map(fromRow),
    get(id: string): StoredCollection | null {
      const row = one.get(id)
      return row ? fromRow(row) : null
    },
    insert(collection: StoredCollection): void {
      insert.run(toRow(collection))
    },
    update(collection: StoredCollection): void {
      if (update.run(toRow(collection)).changes !== 1) throw new Error(`no collection ${collection.id}`)
    },
    remove(id: string): void {
      remove.run(id)
    },
    /** The returns of a round that count, oldest first: those whose step is undone are left out. */
    listReturns: (collection: string): StoredReturn[] => returns.all(collection),
    insertReturn(returned: StoredReturn): void {
      insertReturn.run(returned)
    },
    /** What each department has in the ledger between two days; `since` is a moment in ISO 8601. */
    listReports: (from: string, to: string, since: string): DepartmentReport[] =>
      reports.all(since, from, to),
    /** Records of a department between two days, oldest first. */
    listIds: (department: string, from: string, to: string): string[] =>
      idsOfDepartment.all(department, from, to),
  }
}

function fromRow(row: CollectionRow): StoredCollection {
  return { ...row, departments: departmentsSchema.parse(JSON.parse(row.departments)) }
}

function toRow(collection: StoredCollection): CollectionRow {
  return { ...collection, departments: JSON.stringify(collection.departments) }
}
