import type { PartId } from '#shared/domain/part.ts'
import type { Approximation } from '#shared/domain/quantity.ts'
import type { ActivityRecord, Figure } from '#shared/domain/record.ts'
import { keepingSchema, type KeptRecord } from '#shared/domain/record-keeping.ts'

/** A record as the database keeps it. */
export type StoredRecord = KeptRecord & {
  /** Order of entry; 0 lets the database choose. */
  readonly seq: number
  /** Key of the content as it stands. */
  readonly contentKey: string
  /** Key of the content as first filed, once it was changed: a corrected record is known when its file comes again. */
  readonly originKey: string | null
}

/** Values are kept as whole 0.0001 units. */
const VALUE_SCALE = 10_000

export type RecordTableRow = {
  seq: number
  id: string
  revision: number
  date: string
  end_date: string | null
  category: string
  title: string
  summary: string
  outcome: string
  people: string
  department: string
  source: string
  highlight: number
  part: PartId | null
  content_key: string
  origin_key: string | null
  created_at: string
  updated_at: string
  evidence: string
  sources: string
  origin: string | null
}

export type FigureTableRow = {
  record: number
  label: string
  value: number
  unit: string
  approx: Approximation
}

export function toStoredValue(value: number): number {
  return Math.round(value * VALUE_SCALE)
}

export function toFigure(row: FigureTableRow): Figure {
  return { value: row.value / VALUE_SCALE, unit: row.unit, approx: row.approx, label: row.label }
}

export function toActivityRecord(row: RecordTableRow, figures: Figure[]): ActivityRecord {
  return {
    date: row.date,
    endDate: row.end_date,
    category: row.category,
    title: row.title,
    summary: row.summary,
    outcome: row.outcome,
    people: row.people,
    department: row.department,
    source: row.source,
    highlight: row.highlight === 1,
    part: row.part,
    figures,
    id: row.id,
    revision: row.revision,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

/** A record with its evidence, merged reports and origin. */
export function toKeptRecord(row: RecordTableRow, figures: Figure[]): KeptRecord {
  // What nearly every record is like; reading it by the schema would take longer than all the rest.
  if (row.evidence === '[]' && row.sources === '[]' && row.origin === null) {
    return { ...toActivityRecord(row, figures), evidence: [], sources: [], origin: null }
  }
  const keeping = {
    evidence: JSON.parse(row.evidence),
    sources: JSON.parse(row.sources),
    origin: row.origin === null ? null : JSON.parse(row.origin),
  }
  return { ...toActivityRecord(row, figures), ...keepingSchema.parse(keeping) }
}

export function toStoredRecord(row: RecordTableRow, figures: Figure[]): StoredRecord {
  return {
    ...toKeptRecord(row, figures),
    seq: row.seq,
    contentKey: row.content_key,
    originKey: row.origin_key,
  }
}
