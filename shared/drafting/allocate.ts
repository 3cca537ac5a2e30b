import type { Category } from '../domain/category.ts'
import { findCategory, partOfCategory } from '../domain/category-match.ts'
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
  const byLabel = (text: string): Topic | undefined => labels.find(([, pattern]) => pattern.test(text))?.[0]

  const byCategory = remember((name: string): Topic | undefined => {
    const known = findCategory(name, categories)
    const names = [name, known?.name ?? name, ...(known?.aliases ?? [])]
    return names
      .map((candidate) => wording.topics.find((topic) => topic.categories.includes(candidate)))
      .find((topic) => topic !== undefined)
  })
  const partOf = remember((category: string) => partOfCategory(category, categories))

  return {
    placeIndicator(indicator, siblings) {
      const topic = SUMMARY.test(indicator.category)
        ? [indicator, ...siblings].map((item) => byLabel(item.label)).find(Boolean)
        : (byCategory(indicator.category) ?? byLabel(indicator.label))
      return { part: home(indicator.part), topic: topic ?? null }
    },
    placeRecord(record) {
      const topic = byCategory(record.category) ?? byLabel(record.category + record.title) ?? null
      return { part: home(record.part ?? partOf(record.category)), topic }
    },
  }
}

/** Answers a question about a name once; a ledger asks the same few thousands of times. */
function remember<T>(ask: (name: string) => T): (name: string) => T {
  const answers = new Map<string, T>()
  return (name) => {
    const known = answers.get(name)
    if (known !== undefined || answers.has(name)) return known as T
    const answer = ask(name)
    answers.set(name, answer)
    return answer
  }
}
