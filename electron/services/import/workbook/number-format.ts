/** How a number of a cell is shown, as far as it changes what the number means. */
export type NumberKind = 'day' | 'month' | 'time' | 'percent' | 'number'

/**
 * Formats that a workbook names by number without saying what they are. 27–36 and 50–58 are those of Chinese Excel
 * and WPS; 27, 36, 50, 52 and 57 show year and month only.
 */
const BUILT_IN: ReadonlyMap<number, NumberKind> = new Map([
  ...kinds('percent', 9, 10),
  ...kinds('day', 14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58),
  ...kinds('month', 17, 27, 36, 50, 52, 57),
  ...kinds('time', 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56),
])

function kinds(kind: NumberKind, ...ids: number[]): [number, NumberKind][] {
  return ids.map((id) => [id, kind])
}

/** @param code the format's text, if the workbook holds one; it wins over the number */
export function kindOfFormat(id: number, code: string | undefined): NumberKind {
  return code === undefined ? (BUILT_IN.get(id) ?? 'number') : kindOfCode(code)
}

function kindOfCode(code: string): NumberKind {
  const [first = ''] = code.split(';')
  // Quoted words, escaped signs and brackets but elapsed time are no fields.
  const plain = first
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '')
    .toLowerCase()
  if (/general|常规|通用|@/.test(plain)) return 'number'
  const shows = (field: string): boolean => plain.includes(field)
  if (shows('d') || (shows('y') && !shows('m') && shows('e'))) return 'day'
  if (shows('y') || shows('e') ? shows('m') : false) return 'month'
  if (shows('h') || shows('s') || shows('[m')) return 'time'
  if (shows('y')) return 'month'
  if (/^[^0#?]*m+[^0#?]*$/.test(plain)) return 'month'
  return plain.includes('%') ? 'percent' : 'number'
}

const DAY = 86_400_000
const FIRST_SERIAL = Date.UTC(1899, 11, 30)
const FIRST_SERIAL_1904 = Date.UTC(1904, 0, 1)
/** The serial of 2100-12-31. */
const LAST_SERIAL = 73_415

/** The day of a serial number (YYYY-MM-DD), null outside 1900 to 2100. The 29 February 1900 that Excel counts is none. */
export function dayOfSerial(serial: number, is1904 = false): string | null {
  const whole = Math.floor(serial + 1e-9)
  if (
    !Number.isFinite(serial) ||
    whole < (is1904 ? 0 : 1) ||
    whole > LAST_SERIAL ||
    (whole === 60 && !is1904)
  ) {
    return null
  }
  const shift = is1904 ? 0 : whole < 60 ? 1 : 0
  const time = (is1904 ? FIRST_SERIAL_1904 : FIRST_SERIAL) + (whole + shift) * DAY
  return new Date(time).toISOString().slice(0, 10)
}

/** A number as a sheet shows it without a format: at most 15 digits, 0.1+0.2 as 0.3. */
export function plainNumber(value: number): string {
  if (Number.isSafeInteger(value)) return String(value)
  const text = String(Number(value.toPrecision(15)))
  return text.includes('e') && Math.abs(value) < 1e21 && Math.abs(value) >= 1 ? value.toFixed(0) : text
}

/** What a cell with this number shows. */
export function shownNumber(
  value: number,
  kind: NumberKind,
  is1904: boolean,
): { text: string; day: string | null } {
  if (kind === 'day' || kind === 'month') {
    const day = dayOfSerial(value, is1904)
    if (day === null) return { text: plainNumber(value), day: null }
    if (kind === 'day') return { text: day, day }
    const [year, month] = day.split('-')
    return { text: `${year}年${Number(month)}月`, day: null }
  }
  if (kind === 'time') return { text: clock(value), day: null }
  if (kind === 'percent') return { text: `${plainNumber(Number((value * 100).toPrecision(12)))}%`, day: null }
  return { text: plainNumber(value), day: null }
}

function clock(value: number): string {
  const minutes = Math.round((value - Math.floor(value)) * 1440)
  return `${Math.floor(minutes / 60)}:${`${minutes % 60}`.padStart(2, '0')}`
}
