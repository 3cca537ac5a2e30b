/** How many years a list of records reaches over. */
export function yearsOf(records: readonly { readonly date: string }[]): number {
  return new Set(records.map(({ date }) => date.slice(0, 4))).size
}

/** A day as narrow as a column of dates needs: 6·20 in a list of one year, else 2023·6. */
export function shortDay(day: string, years: number): string {
  const [year = '', month = '0', date = '0'] = day.split('-')
  return years <= 1 ? `${Number(month)}·${Number(date)}` : `${year}·${Number(month)}`
}
