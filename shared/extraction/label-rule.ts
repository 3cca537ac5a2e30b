/**
 * What the words around a number plainly count. `words` is tried on the words before the number in its own stretch, a
 * mark #, and the words behind it; `around` on the sentence up to the number. The first that fits gives the label, in
 * which $1 is the first group. `category` is a name or an alias of resources/categories.json.
 */
export type LabelRule = {
  readonly label: string
  readonly category: string
  readonly unit?: RegExp
  readonly words: RegExp
  readonly around?: RegExp
}

export const PIECES = /^(?:万|亿)?(?:件|份|篇|项|条|个)$/
export const RATE = /^(?:%|‰|个?百分点)$/
export const PROPOSALS = /提案/
