import { LCS } from 'node-diff3'

/**
 * For every item of `before` the index of the same item in `after`, rising, undefined where it has none: a longest
 * common subsequence. Above `pairs` pairs of items in the changed middle, the middle has no counterpart; the search
 * grows with their product.
 */
export function alignSequences(
  before: readonly string[],
  after: readonly string[],
  pairs = Infinity,
): (number | undefined)[] {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1

  const matches = before.map((_item, at): number | undefined => {
    if (at < head) return at
    return at >= before.length - tail ? at + after.length - before.length : undefined
  })
  const oldMiddle = before.slice(head, before.length - tail)
  const newMiddle = after.slice(head, after.length - tail)
  if (oldMiddle.length === 0 || newMiddle.length === 0 || oldMiddle.length * newMiddle.length > pairs)
    return matches
  let step: ReturnType<typeof LCS> | null = LCS(oldMiddle, newMiddle)
  while (step !== null && step.chain !== null) {
    matches[head + step.buffer1index] = head + step.buffer2index
    step = step.chain
  }
  return matches
}
