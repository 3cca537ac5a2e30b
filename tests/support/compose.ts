import { readFileSync } from 'node:fs'
import { categoriesFileSchema } from '#shared/domain/category.ts'
import type { Period } from '#shared/domain/period.ts'
import type { ActivityRecord } from '#shared/domain/record.ts'
import { composeReview } from '#shared/drafting/compose.ts'
import type { Composition } from '#shared/drafting/composition.ts'
import { templateSchema } from '#shared/drafting/template.ts'
import { wordingSchema } from '#shared/drafting/wording.ts'
import { computeIndicators } from '#shared/figures/aggregate.ts'
import type { Indicator, IndicatorDefinition } from '#shared/figures/indicator.ts'

const resource = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../resources/${path}`, import.meta.url), 'utf8'))

export const wording = wordingSchema.parse(resource('wording/wording.json'))
export const categories = categoriesFileSchema.parse(resource('categories.json')).categories
export const template = (id = 'standard-four') => templateSchema.parse(resource(`templates/${id}.json`))

/** An activity record with the fields that matter to a test. */
export function activity(id: string, more: Partial<ActivityRecord> = {}): ActivityRecord {
  return {
    id,
    date: '2024-06-01',
    endDate: null,
    category: '提案',
    title: id,
    summary: '',
    outcome: '',
    people: '',
    department: '',
    source: '',
    highlight: false,
    part: null,
    figures: [],
    revision: 1,
    createdAt: '2024-01-01T00:00:00.000Z',
    updatedAt: '2024-01-01T00:00:00.000Z',
    ...more,
  }
}

export type ComposeCase = {
  readonly records: readonly ActivityRecord[]
  readonly definitions?: readonly IndicatorDefinition[]
  readonly period?: Period
  readonly organ?: string
  readonly title?: string
  readonly templateId?: string
  readonly headingSetId?: string
}

/** Composes with the product's own resources; the year 2024 unless told. */
export function compose(given: ComposeCase): Composition & { readonly indicators: readonly Indicator[] } {
  const period = given.period ?? { from: '2024-01-01', to: '2024-12-31' }
  const { indicators, problems } = computeIndicators(
    given.records,
    given.definitions ?? [],
    categories,
    period,
  )
  const composition = composeReview({
    records: given.records,
    indicators,
    problems,
    categories,
    wording,
    period,
    template: template(given.templateId),
    headingSetId: given.headingSetId ?? null,
    organ: given.organ ?? '政协阜阳市委员会',
    title: given.title ?? '',
  })
  return { ...composition, indicators }
}
