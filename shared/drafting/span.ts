import type { Period } from '../domain/period.ts'

/** How the text names the period without a number of its own: 一年来, 近年来, 上半年. */
export function nameSpan(period: Period): string {
  const fromYear = Number(period.from.slice(0, 4))
  const toYear = Number(period.to.slice(0, 4))
  const days = (Date.parse(period.to) - Date.parse(period.from)) / 86_400_000 + 1
  if (fromYear === toYear && period.from.endsWith('-01-01') && period.to.endsWith('-06-30')) return '上半年'
  if (days > 400) return '近年来'
  if (days >= 300) return '一年来'
  return '这一阶段'
}

/** The years a title prints: 2020年, or 2013—2024年 with the dash of GB/T 15834. */
export function nameYears(period: Period): string {
  const from = period.from.slice(0, 4)
  const to = period.to.slice(0, 4)
  return from === to ? `${to}年` : `${from}—${to}年`
}
