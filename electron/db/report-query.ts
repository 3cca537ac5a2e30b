import type { Report } from '#shared/duplicates/signature.ts'
import type { Db } from './driver.ts'
import { toFigure, type FigureTableRow } from './stored-record.ts'

type Row = Omit<Report, 'figures'> & { readonly seq: number }
/** A report with its place in the order of entry. */
export type ListedReport = Report & { readonly seq: number }

/** As much of a summary as is compared. */
const COLUMNS = `seq, id, date, end_date AS endDate, category, title, substr(summary, 1, 80) AS summary, people, department`

/** Reading what comparing records needs, many at once. */
export function reportQuery(db: Db) {
  const slice = db.prepare<[number, number], Row>(
    `SELECT ${COLUMNS} FROM records WHERE seq > ? ORDER BY seq LIMIT ?`,
  )
  const figuresOfSlice = db.prepare<[number, number], FigureTableRow>(
    'SELECT record, label, value, unit, approx FROM figures WHERE record BETWEEN ? AND ? ORDER BY record, position',
  )
  const one = db.prepare<[string], Row>(`SELECT ${COLUMNS} FROM records WHERE id = ?`)
  const near = db.prepare<[string, string, string, string, string], Row>(
    `SELECT ${COLUMNS} FROM records
      WHERE date BETWEEN ? AND ? OR (date BETWEEN ? AND ? AND end_date >= ?) ORDER BY seq`,
  )
  const figuresOf = db.prepare<[number], FigureTableRow>(
    'SELECT record, label, value, unit, approx FROM figures WHERE record = ? ORDER BY position',
  )
  const withFigures = (row: Row): ListedReport => ({ ...row, figures: figuresOf.all(row.seq).map(toFigure) })
  return {
    /** Up to `limit` records entered after the one of that place. */
    listReports(after: number, limit: number): ListedReport[] {
      const rows = slice.all(after, limit)
      const figures = new Map<number, FigureTableRow[]>()
      for (const figure of figuresOfSlice.all(rows[0]?.seq ?? 0, rows.at(-1)?.seq ?? -1)) {
        figures.set(figure.record, [...(figures.get(figure.record) ?? []), figure])
      }
      return rows.map((row) => ({ ...row, figures: (figures.get(row.seq) ?? []).map(toFigure) }))
    },
    getReport(id: string): ListedReport | null {
      const row = one.get(id)
      return row === undefined ? null : withFigures(row)
    },
    /** Records that begin in the days given, and earlier ones, up to `back`, that last until the day. */
    listReportsNear(days: { from: string; to: string; back: string; day: string }): ListedReport[] {
      return near.all(days.from, days.to, days.back, days.from, days.day).map(withFigures)
    },
  }
}
