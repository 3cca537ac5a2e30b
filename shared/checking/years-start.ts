/** Years count only as 连续三年, and then 连续 belongs to the number: where it begins, else `start`. */
export function yearsStart(text: string, start: number, unit: string): number {
  return unit === '年' && text.startsWith('连续', start - 2) ? start - 2 : start
}
