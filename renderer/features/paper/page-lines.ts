/** Height of the type area in twentieths of a point: 225 mm (GB/T 9704-2012, 5.2). */
const TYPE_AREA = 12_756
const TWENTIETHS = 20

const LEAST_POINTS = 22
const MOST_POINTS = 36

/** Lines of the body on a full page at an exact line in twentieths of a point. */
export function linesOnPage(line: number): number {
  return Math.floor(TYPE_AREA / line)
}

/** A line as people give it, in points: 28.95, 28. */
export function pointsText(line: number): string {
  return String(line / TWENTIETHS)
}

/** The line in twentieths of a point that somebody typed in points; null for what is no number between 22 and 36. */
export function readPoints(typed: string): number | null {
  const text = typed.trim().replace(/磅|pt/u, '').trim()
  if (!/^\d+(\.\d+)?$/.test(text)) return null
  const points = Number(text)
  return points < LEAST_POINTS || points > MOST_POINTS ? null : Math.round(points * TWENTIETHS)
}
