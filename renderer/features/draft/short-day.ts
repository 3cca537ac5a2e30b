/** A day as narrow as a column of dates needs: 6·20 in the year of `today`, else 2023·6. */
export function shortDay(day: string, today: string): string {
  const [year = '', month = '0', date = '0'] = day.split('-')
  return year === today.slice(0, 4) ? `${Number(month)}·${Number(date)}` : `${year}·${Number(month)}`
}
