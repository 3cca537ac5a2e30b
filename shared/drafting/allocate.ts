import type { Category } from '../domain/category.ts'
import type { PartId } from '../domain/part.ts'
import type { ActivityRecord } from '../domain/record.ts'
import type { Indicator } from '../figures/indicator.ts'
import type { Template } from './template.ts'
import type { Topic, Wording } from './wording.ts'

/** Where something is told: a part of the template and a topic of it; null is the part's remainder. */
export type Place = { readonly part: PartId; readonly topic: Topic | null }

/** Finds the place of indicators and records; built once for a composition. */
export type Allocator = {
  /** `siblings` rest on the same record; a label that says nothing of its own goes with them. */
  placeIndicator(indicator: Indicator, siblings: readonly Indicator[]): Place
  placeRecord(record: ActivityRecord): Place
}

/** Categories whose totals are about whatever their label says. */
const SUMMARY = /^年度汇总$|^年度数据$|^汇总$/u

export function createAllocator(
  wording: Wording,
  template: Template,
  categories: readonly Category[],
): Allocator {
  const home = (part: PartId): PartId => {
    const own = template.parts.find((candidate) => candidate.id === part)
    const host = template.parts.find((candidate) => candidate.absorbs.includes(part))
    return (own ?? host ?? template.parts.at(-1))?.id ?? part
  }
  const labels = wording.topics.map((topic) => [topic, new RegExp(topic.labels, 'u')] as const)
  const known = (name: string) =>
    categories.find((category) => category.name === name || category.aliases.includes(name))

  const byCategory = (name: string): Topic | undefined => {
    const names = [name, known(name)?.name, ...(known(name)?.aliases ?? [])]
    return names
      .map((candidate) => wording.topics.find((topic) => topic.categories.includes(candidate ?? '')))
      .find((topic) => topic !== undefined)
  }
  const byLabel = (text: string): Topic | undefined => labels.find(([, pattern]) => pattern.test(text))?.[0]

  return {
    placeIndicator(indicator, siblings) {
      if (SUMMARY.test(indicator.category)) {
        const topic = [indicator, ...siblings].map((item) => byLabel(item.label)).find(Boolean) ?? null
        return { part: home(topic?.part ?? indicator.part), topic }
      }
      const topic = byCategory(indicator.category) ?? byLabel(indicator.label) ?? null
      return { part: home(indicator.part), topic }
    },
    placeRecord(record) {
      const topic = byCategory(record.category) ?? byLabel(record.category + record.title) ?? null
      const part = record.part ?? known(record.category)?.part ?? topic?.part ?? 'consultation'
      return { part: home(part), topic }
    },
  }
}
