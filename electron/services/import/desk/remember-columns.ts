import type { ColumnChoice } from '#shared/tables/model.ts'
import type { Session } from '../../session.ts'
import type { Desk } from './desk.ts'

/** A header as the key of what was chosen for it. */
function headerKey(heads: readonly string[]): string {
  return JSON.stringify(heads.map((head) => head.replace(/\s+/g, '')))
}

/**
 * What a header was taken for when the department's table, else anybody's, was last filed; null for one that never
 * came.
 */
export function recallColumns(
  { columnChoices }: Session,
  department: string,
  heads: readonly string[],
): ColumnChoice[] | null {
  const key = headerKey(heads)
  const kept = columnChoices.get(department, key) ?? columnChoices.getLast(key)?.choices ?? null
  if (kept === null || kept.length !== heads.length) return null
  return kept.map((choice, column) => ({ ...choice, column, sure: true }))
}

/** Keeps what the desk's columns were taken for, under its department and header. */
export function rememberColumns({ columnChoices, ports }: Session, { frame, context, choices }: Desk): void {
  if (frame === null || choices.length !== frame.heads.length) return
  columnChoices.update(
    context.department,
    headerKey(frame.heads),
    choices.map(({ field, label, unit }) => ({ field, label, unit })),
    ports.now().toISOString(),
  )
}
