const MM = 96 / 25.4
const TOP = 37 * MM
const BOTTOM = 35 * MM
/** Height of the type area: 22 lines (format.md 2). */
const TYPE_AREA = 225 * MM

/**
 * Where new pages begin on a sheet that is `height` pixels high at a zoom, in pixels from its top. A hint only:
 * it counts type areas and knows nothing of lines that stay together.
 */
export function pageBreaks(height: number, zoom: number): number[] {
  const text = height / zoom - TOP - BOTTOM
  const pages = Math.max(1, Math.ceil((text - 1) / TYPE_AREA))
  return Array.from({ length: pages - 1 }, (_page, index) => (TOP + (index + 1) * TYPE_AREA) * zoom)
}
