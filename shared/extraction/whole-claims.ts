import type { ScannedNumber } from './scan-numbers.ts'

/** Something said to be whole in words; it counts as 100 %. */
export type WholeClaim = ScannedNumber & { readonly label: string }

const ANSWERED =
  /(?:已?全部|均已?(?:按[时期])?|全都|(?:已)?按[时期]全部)(?:得到)?(?:及时|按[时期]|如期|予以)?(?:办复|办结|答复(?:完毕)?|办理完毕|办理(?:答复|回复))/g
/** 除1件外，其余全部办复 is not the whole. */
const ALL_BUT = /除[^。；除]{1,12}外[^。；]{0,8}$/
/** How far back the word for proposals may stand. */
const TOPIC = 120

/** Claims of a whole that a line makes in words: 全部办复. */
export function wholeClaims(line: string): WholeClaim[] {
  if (!/办复|办结|答复|办理/.test(line)) return []
  return Array.from(line.matchAll(ANSWERED), ({ 0: said, index }) => ({ said, index }))
    .filter(({ index }) => {
      const before = line.slice(Math.max(0, index - TOPIC), index)
      return before.includes('提案') && !ALL_BUT.test(before)
    })
    .map(({ said, index }) => ({
      start: index,
      end: index + said.length,
      quantity: { value: 100, unit: '%', approx: '' as const },
      why: '',
      sure: false,
      isName: false,
      label: '提案办复率',
    }))
}
