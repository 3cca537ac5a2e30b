/** What the form of a new draft offers as period. */
export type PeriodChoice = { readonly key: string; readonly from: string; readonly to: string }

/** All records first when they reach over several years, then one choice a year, newest first. */
export function periodChoices(suggested: {
  from: string
  to: string
  years: readonly string[]
}): PeriodChoice[] {
  const years = suggested.years
    .toSorted((a, b) => b.localeCompare(a))
    .map((year) => ({ key: year, from: `${year}-01-01`, to: `${year}-12-31` }))
  const whole = { key: 'all', from: suggested.from, to: suggested.to }
  return years.length > 1 ? [whole, ...years] : years
}

/** The choice that stands for the period, or `custom`. */
export function chosenKey(choices: readonly PeriodChoice[], from: string, to: string): string {
  return choices.find((choice) => choice.from === from && choice.to === to)?.key ?? 'custom'
}
