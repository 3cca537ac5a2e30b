import { keepingSchema } from '#shared/domain/record-keeping.ts'

/** The keys under which a record and the reports merged into it are known; its own former content only once. */
export function knownKeys(id: string, content: string, origin: string | null, sources: string): string[] {
  const own = new Set(origin === null ? [content] : [content, origin])
  if (sources === '[]') return [...own]
  const reports = keepingSchema.shape.sources.parse(JSON.parse(sources))
  const merged = reports.filter((report) => report.id !== id)
  for (const { id: source, contentKey, originKey } of reports) {
    if (source === id) for (const key of [contentKey, originKey ?? contentKey]) own.add(key)
  }
  return [
    ...own,
    ...merged.flatMap((each) => [...new Set([each.contentKey, each.originKey ?? each.contentKey])]),
  ]
}
