import type { Figure } from '#shared/domain/record.ts'
import { figureWords, type Matter } from '#shared/importing/row-match.ts'
import type { Db } from './driver.ts'
import { knownKeys } from './known-keys.ts'
import { toFigure, type FigureTableRow } from './stored-record.ts'

/** A record by what a table's row is compared with. */
export type FiledMatter = Matter & {
  readonly id: string
  /** Keys of the contents under which it is known: as it stands, as first filed, and of reports merged into it. */
  readonly keys: readonly string[]
}

type MatterRow = Omit<FiledMatter, 'figures' | 'keys' | 'file' | 'sheet' | 'row'> & {
  seq: number
  contentKey: string
  originKey: string | null
  sources: string
  origin: string | null
}

/** Every record of the ledger in few words, for comparing a table with it; read once a comparison. */
export function matterRepository(db: Db) {
  const matters = db.prepare<[], MatterRow>(
    `SELECT seq, id, date, category, title, summary, department, content_key AS contentKey,
      origin_key AS originKey, sources, origin FROM records ORDER BY seq`,
  )
  const figures = db.prepare<[], FigureTableRow>('SELECT record, label, value, unit, approx FROM figures')
  return {
    /** In the order of entry. */
    list(): FiledMatter[] {
      const stated = new Map<number, Figure[]>()
      for (const row of figures.iterate()) {
        const others = stated.get(row.record)
        if (others) others.push(toFigure(row))
        else stated.set(row.record, [toFigure(row)])
      }
      return matters.all().map(({ seq, contentKey, originKey, sources, origin, ...row }) => ({
        ...row,
        ...placeOf(origin),
        keys: knownKeys(row.id, contentKey, originKey, sources),
        figures: figureWords(stated.get(seq) ?? []),
      }))
    },
  }
}

function placeOf(origin: string | null): Pick<Matter, 'file' | 'sheet' | 'row'> {
  if (origin === null) return { file: '', sheet: '', row: null }
  const { file, sheet, row } = JSON.parse(origin) as { file: string; sheet?: string; row?: number | null }
  return { file, sheet: sheet ?? '', row: row ?? null }
}
