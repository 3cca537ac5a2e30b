let table: Map<string, readonly [number, number]> | null = null

/** GBK bytes of a text; Node decodes GBK only, so the table is turned round once. */
export function encodeGbk(text: string): Uint8Array {
  table ??= turned()
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x80) bytes.push(code)
    else bytes.push(...(table.get(character) ?? [0x3f]))
  }
  return Uint8Array.from(bytes)
}

function turned(): Map<string, readonly [number, number]> {
  const decoder = new TextDecoder('gbk')
  const found = new Map<string, readonly [number, number]>()
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      if (low !== 0x7f) found.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
    }
  }
  return found
}
