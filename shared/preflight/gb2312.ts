/** Shared code has no types of the page or of Node; both have this decoder. */
declare class TextDecoder {
  constructor(label: string)
  decode(bytes: Uint8Array): string
}

/** First and last code of every run of assigned cells, row by row of the standard. */
const SYMBOL_RUNS: readonly (readonly [number, number])[] = [
  [0xa1a1, 0xa1fe],
  [0xa2b1, 0xa2e2],
  [0xa2e5, 0xa2ee],
  [0xa2f1, 0xa2fc],
  [0xa3a1, 0xa3fe],
  [0xa4a1, 0xa4f3],
  [0xa5a1, 0xa5f6],
  [0xa6a1, 0xa6b8],
  [0xa6c1, 0xa6d8],
  [0xa7a1, 0xa7c1],
  [0xa7d1, 0xa7f1],
  [0xa8a1, 0xa8ba],
  [0xa8c5, 0xa8e9],
  [0xa9a4, 0xa9ef],
]

function hanRuns(): (readonly [number, number])[] {
  return Array.from({ length: 72 }, (_row, index) => {
    const row = (0xb0 + index) << 8
    return [row | 0xa1, row | (index === 39 ? 0xf9 : 0xfe)] as const
  })
}

let known: ReadonlySet<string> | null = null

/** The 7,445 characters of GB 2312, which is all that a face named …_GB2312 has besides ASCII. Made once, on first use. */
export function gb2312(): ReadonlySet<string> {
  known ??= new Set([...SYMBOL_RUNS, ...hanRuns()].flatMap(([first, last]) => charactersOf(first, last)))
  return known
}

function charactersOf(first: number, last: number): string[] {
  const bytes = new Uint8Array((last - first + 1) * 2)
  for (let code = first; code <= last; code += 1) {
    bytes[(code - first) * 2] = code >> 8
    bytes[(code - first) * 2 + 1] = code & 0xff
  }
  return [...new TextDecoder('gbk').decode(bytes)]
}
