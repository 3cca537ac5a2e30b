/** What the form of a new draft offers as period. */
export type PeriodChoice = { readonly key: string; readonly from: string; readonly to: string }

/** One choice a year that has records, newest first, and the whole span when there are several. */
export function periodChoices(years: readonly string[]): PeriodChoice[] {
  const sorted = years.toSorted((a, b) => b.localeCompare(a))
  const choices = sorted.map((year) => ({ key: year, from: `${year}-01-01`, to: `${year}-12-31` }))
  const [newest, oldest] = [choices[0], choices.at(-1)]
  if (newest === undefined || oldest === undefined || newest === oldest) return choices
  return [...choices, { key: 'all', from: oldest.from, to: newest.to }]
}

/** The choice that stands for the period, or `custom`. */
export function chosenKey(choices: readonly PeriodChoice[], from: string, to: string): string {
  return choices.find((choice) => choice.from === from && choice.to === to)?.key ?? 'custom'
}
