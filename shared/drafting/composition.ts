import type { ReviewDocument } from '../document/model.ts'
import type { Category } from '../domain/category.ts'
import type { Period } from '../domain/period.ts'
import type { ActivityRecord } from '../domain/record.ts'
import type { Indicator, IndicatorProblem } from '../figures/indicator.ts'
import type { Template } from './template.ts'
import type { Wording } from './wording.ts'

/** Everything a draft is written from; the same input gives the same document, in whatever order records come. */
export type ComposeInput = {
  /** Records up to the end of the period; earlier ones only speak for 连续年数. */
  readonly records: readonly ActivityRecord[]
  /** Indicators computed over the same period. */
  readonly indicators: readonly Indicator[]
  /** What could not be computed or did not hold; absent: nothing. */
  readonly problems?: readonly IndicatorProblem[]
  readonly categories: readonly Category[]
  readonly template: Template
  readonly wording: Wording
  /** null: the template's first set. */
  readonly headingSetId: string | null
  readonly organ: string
  /** Empty: the template's own title. */
  readonly title: string
  readonly period: Period
}

export type Composition = {
  readonly document: ReviewDocument
  /** Labels of indicators that no sentence took. */
  readonly unplaced: readonly string[]
  /** What stands in a 【待补：…】. */
  readonly missing: readonly string[]
}
