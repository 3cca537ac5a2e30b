import { describe, expect, it } from 'vitest'
import { orderedIds } from '../../../electron/services/ordered-ids.ts'

describe('ids', () => {
  it('are UUIDs of version 7 with the time they were made at', () => {
    const id = orderedIds(() => Date.UTC(2025, 2, 12))()
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
    expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(Date.UTC(2025, 2, 12))
  })

  it('follow each other, more than a moment has room for and also when the clock is set back', () => {
    const times = [5_000, 5_001, 4_000]
    let asked = 0
    const newId = orderedIds(() => times[Math.floor(asked / 5_000)] ?? 6_000)
    const ids = Array.from({ length: 20_000 }, () => {
      const id = newId()
      asked += 1
      return id
    })
    expect(ids).toEqual(ids.toSorted())
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('of two makers at one moment differ', () => {
    const now = () => 1_000
    expect(orderedIds(now)()).not.toBe(orderedIds(now)())
  })
})
