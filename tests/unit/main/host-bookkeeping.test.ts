import { describe, expect, it } from 'vitest'
import { createPendingRequests } from '../../../electron/main/pending-requests.ts'
import { createRestartPolicy } from '../../../electron/main/restart-policy.ts'

const DOWN = { ok: false, error: { code: 'host-down', message: '' } } as const

describe('requests that wait for the host', () => {
  it('get the answer with their own number, in whatever order answers come', async () => {
    const pending = createPendingRequests()
    const [first, second] = [pending.open(), pending.open()]
    pending.settle(second.id, { ok: true, value: 2 })
    pending.settle(first.id, { ok: true, value: 1 })
    expect(await Promise.all([first.answer, second.answer])).toEqual([
      { ok: true, value: 1 },
      { ok: true, value: 2 },
    ])
  })

  it('are all answered when the host dies, and a late answer changes nothing', async () => {
    const pending = createPendingRequests()
    const [first, second] = [pending.open(), pending.open()]
    pending.settle(first.id, { ok: true, value: 1 })
    pending.settleAll(DOWN)
    pending.settle(second.id, { ok: true, value: 2 })
    expect(await first.answer).toEqual({ ok: true, value: 1 })
    expect(await second.answer).toEqual(DOWN)
  })

  it('are not confused by an unknown number', () => {
    expect(() => createPendingRequests().settle(7, DOWN)).not.toThrow()
  })
})

describe('restarting the host', () => {
  it('is allowed three times a minute, then no more', () => {
    const policy = createRestartPolicy()
    expect([0, 1000, 2000, 3000].map((time) => policy.allows(time))).toEqual([true, true, true, false])
  })

  it('is allowed again and again when the deaths are rare', () => {
    const policy = createRestartPolicy()
    expect([0, 30_000, 61_000, 95_000, 130_000].map((time) => policy.allows(time))).not.toContain(false)
  })
})
