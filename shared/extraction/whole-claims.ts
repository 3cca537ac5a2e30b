import type { ScannedNumber } from './scan-numbers.ts'

/** Words that say 100 % without a number, and what of. */
const CLAIMS: readonly (readonly [label: string, words: RegExp])[] = [
  [
    '提案办复率',
    /(?:已?全部|均已?(?:按[时期])?|全都|(?:已)?按[时期]全部)(?:按[时期]|如期|予以)?(?:办复|办结|答复(?:完毕)?|办理完毕|办理答复)/g,
  ],
]

/** Claims of a whole that a line makes in words, as 100 %: 全部办复. */
export function wholeClaims(line: string): (ScannedNumber & { readonly label: string })[] {
  if (!/办复|办结|答复|办理/.test(line) || !line.includes('提案')) return []
  return CLAIMS.flatMap(([label, words]) =>
    Array.from(line.matchAll(words), ({ 0: said, index }) => ({
      start: index,
      end: index + said.length,
      quantity: { value: 100, unit: '%', approx: '' as const },
      why: '',
      sure: false,
      label,
    })),
  )
}
