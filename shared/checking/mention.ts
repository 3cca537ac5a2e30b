import type { FigureInline } from '../document/model.ts'
import type { Approximation, Quantity } from '../domain/quantity.ts'
import type { NamedConcept } from './concept.ts'

/** A number of the text that can be reckoned with, typed or bound. */
export type Mention = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly figure: FigureInline | null
  readonly quantity: Quantity
  readonly approx: Approximation
  /** What is counted: 件, 元, %. Mentions with one base can be compared. */
  readonly base: string
  /** The value in 10^-4 of the base. */
  readonly amount: bigint
  /** What the last printed digit is worth, in 10^-4 of the base: the precision the text claims. */
  readonly step: bigint
  /** Decimals that are printed. */
  readonly decimals: number
  /** Words from the last punctuation mark or number up to this one: 其中集体提案. */
  readonly before: string
  /** The same, where 、 does not end it: 办复率、委员满意率均为. */
  readonly clauseBefore: string
  /** Words behind the number up to the next punctuation mark or number. */
  readonly after: string
  /** What it counts as a whole, and the word that says so (立案); null when the words name a part or something else. */
  readonly concept: NamedConcept | null
  /** Which sentence of the line it stands in. */
  readonly sentence: number
  /** The time the words speak of: '' for the period of the review, else as written: 去年, 五年来. */
  readonly scope: string
}
