import type { DraftSummary, Stage } from '#shared/drafting/draft.ts'
import type { Db } from './driver.ts'

/** A draft as the database keeps it; documents and lists are JSON texts. */
export type StoredDraft = DraftSummary & {
  readonly headingSetId: string | null
  readonly document: string
  readonly generated: string
  readonly unplaced: string
  readonly missing: string
  readonly budgets: string
}

const SUMMARY = `id, title, organ, from_date AS "from", to_date AS "to", template_id AS templateId, stage, revision,
  created_at AS createdAt, updated_at AS updatedAt`

/** Drafts. A removed draft keeps its row until the library is cleaned, so that it can come back. */
export function draftRepository(db: Db) {
  const select = `SELECT ${SUMMARY}, heading_set_id AS headingSetId, document, generated, unplaced, missing,
      budgets
    FROM drafts WHERE id = ?`
  const get = db.prepare<[string], StoredDraft>(`${select} AND deleted_at IS NULL`)
  const getRemoved = db.prepare<[string], StoredDraft>(`${select} AND deleted_at IS NOT NULL`)
  const list = db.prepare<[], DraftSummary>(
    `SELECT ${SUMMARY} FROM drafts WHERE deleted_at IS NULL ORDER BY updated_at DESC, id`,
  )
  const count = db.prepare<[], number>('SELECT count(*) FROM drafts WHERE deleted_at IS NULL').pluck()
  const insert = db.prepare<[StoredDraft]>(
    `INSERT INTO drafts (id, title, organ, from_date, to_date, template_id, heading_set_id, stage, revision,
        document, generated, unplaced, missing, budgets, created_at, updated_at, deleted_at)
      VALUES (@id, @title, @organ, @from, @to, @templateId, @headingSetId, @stage, @revision,
        @document, @generated, @unplaced, @missing, @budgets, @createdAt, @updatedAt, NULL)`,
  )
  const save = db.prepare<
    [{ id: string; revision: number; title: string; document: string; updatedAt: string }]
  >(
    `UPDATE drafts SET title = @title, document = @document, revision = revision + 1, updated_at = @updatedAt
      WHERE id = @id AND revision = @revision AND deleted_at IS NULL`,
  )
  const getGeneration = db
    .prepare<[string, number], string>(
      'SELECT document FROM draft_generations WHERE draft = ? AND number = ?',
    )
    .pluck()
  const insertGeneration = db
    .prepare<[string, string, string, string], number>(
      `INSERT INTO draft_generations (draft, number, document, created_at)
        SELECT ?, coalesce(max(number), 0) + 1, ?, ? FROM draft_generations WHERE draft = ? RETURNING number`,
    )
    .pluck()
  const setStage = db.prepare<[Stage, string, string]>(
    'UPDATE drafts SET stage = ?, updated_at = ? WHERE id = ? AND deleted_at IS NULL',
  )
  const setBudgets = db.prepare<[string, string]>('UPDATE drafts SET budgets = ? WHERE id = ?')
  const setDeleted = db.prepare<[string | null, string]>('UPDATE drafts SET deleted_at = ? WHERE id = ?')
  return {
    /** null when there is none or it is removed. */
    get: (id: string): StoredDraft | null => get.get(id) ?? null,
    getRemoved: (id: string): StoredDraft | null => getRemoved.get(id) ?? null,
    /** Newest first, removed ones left out. */
    list: (): DraftSummary[] => list.all(),
    count: (): number => count.get() ?? 0,
    insert(draft: StoredDraft): void {
      insert.run(draft)
    },
    /** Stores the text if `revision` is still the stored one; tells whether it did. */
    update(change: {
      id: string
      revision: number
      title: string
      document: string
      updatedAt: string
    }): boolean {
      return save.run(change).changes === 1
    },
    /** JSON of what the program wrote the nth time; null when it never did. */
    getGeneration: (id: string, number: number): string | null => getGeneration.get(id, number) ?? null,
    /** Adds a text that the program wrote and returns its number. Expects the caller's transaction. */
    insertGeneration(id: string, document: string, at: string): number {
      const number = insertGeneration.get(id, document, at, id)
      if (number === undefined) throw new Error(`no draft ${id}`)
      return number
    },
    /** Whether there is such a draft. */
    updateStage: (id: string, stage: Stage, at: string): boolean => setStage.run(stage, at, id).changes === 1,
    updateBudgets(id: string, budgets: string): void {
      setBudgets.run(budgets, id)
    },
    /** Whether there was a draft to remove. */
    remove: (id: string, at: string): boolean => setDeleted.run(at, id).changes === 1,
    restore: (id: string): boolean => setDeleted.run(null, id).changes === 1,
  }
}
