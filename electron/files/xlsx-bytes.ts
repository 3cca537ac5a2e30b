import type { WriteOptions } from 'hucre/xlsx'

/** Order in which Open XML wants the properties of a font. */
const FONT_ORDER =
  'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(' ')
const STYLES = 'xl/styles.xml'

/**
 * The bytes of a workbook that Microsoft's validator finds nothing in: the library writes the properties of fonts out of
 * order. Text stays text, whatever it begins with; the clock is in the file only where `properties` say so.
 */
export async function xlsxBytes(options: WriteOptions): Promise<Uint8Array> {
  // Loaded on first use: most starts of the program write no table. The zip build for browsers bundles cleanly.
  const [{ writeXlsx }, { strFromU8, strToU8, unzipSync, zipSync }] = await Promise.all([
    import('hucre/xlsx'),
    import('fflate/browser'),
  ])
  const parts = unzipSync(await writeXlsx(options))
  const styles = parts[STYLES]
  if (styles !== undefined) parts[STYLES] = strToU8(orderFonts(strFromU8(styles)))
  // The first moment a zip file can state, in local time as it is written.
  return zipSync(parts, { mtime: new Date(1980, 0, 1) })
}

/** Puts the properties of every font in their order. */
export function orderFonts(styles: string): string {
  return styles.replace(/<font>(.*?)<\/font>/gs, (_, inner: string) => {
    const properties = [...inner.matchAll(/<(\w+)\b[^>]*?\/>/g)].map(([text, name = '']) => ({ text, name }))
    properties.sort((a, b) => FONT_ORDER.indexOf(a.name) - FONT_ORDER.indexOf(b.name))
    return `<font>${properties.map(({ text }) => text).join('')}</font>`
  })
}
