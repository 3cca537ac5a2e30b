import { describe, expect, it } from 'vitest'
import type { Handlers, HostChannel } from '../../../shared/ipc/contract.ts'
import { ServiceError } from '../../../shared/ipc/result.ts'
import { serve } from '../../../electron/host/serve.ts'

const INFO = {
  dir: '/l',
  name: '甲',
  organ: '',
  sample: false,
  recordCount: 0,
  draftCount: 0,
  lastBackupAt: null,
}

function servicesWith(handlers: Partial<Handlers<HostChannel>>): Handlers<HostChannel> {
  return handlers as Handlers<HostChannel>
}

async function ask(handlers: Partial<Handlers<HostChannel>>, channel: string, input: unknown) {
  const logged: string[] = []
  const request = { channel: channel as HostChannel, input }
  const result = await serve(servicesWith(handlers), request, (name, reason) =>
    logged.push(`${name}: ${reason}`),
  )
  return { result, logged: logged.join('\n') }
}

describe('answering one request in the host', () => {
  it('gives the handler’s value', async () => {
    const { result } = await ask({ 'library:info': () => INFO }, 'library:info', {})
    expect(result).toEqual({ ok: true, value: INFO })
  })

  it('refuses input that does not fit the contract before the handler sees it', async () => {
    const { result, logged } = await ask({ 'library:rename': () => expect.unreachable() }, 'library:rename', {
      name: '   ',
      organ: '政协的秘密',
    })
    expect(result).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
    expect(logged).toContain('name')
    expect(logged).not.toContain('政协的秘密')
  })

  it('hands on what a service refused, code, sentence and details', async () => {
    const refuse = () => {
      throw new ServiceError('conflict', '稿子已在别处改过。', { revision: 3 })
    }
    const { result } = await ask({ 'library:info': refuse }, 'library:info', {})
    expect(result).toEqual({
      ok: false,
      error: { code: 'conflict', message: '稿子已在别处改过。', detail: { revision: 3 } },
    })
  })

  it('turns anything unexpected, and output against the contract, into internal and logs it', async () => {
    const broken = await ask({ 'library:info': () => Promise.reject(new Error('boom')) }, 'library:info', {})
    expect(broken.result).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(broken.logged).toContain('boom')
    const wrong = await ask({ 'library:info': () => ({ ...INFO, recordCount: 1.5 }) }, 'library:info', {})
    expect(wrong.result).toMatchObject({ ok: false, error: { code: 'internal' } })
  })

  it('answers an unknown channel instead of leaving it waiting', async () => {
    for (const channel of ['no:such', 'toString', 'settings:get']) {
      expect((await ask({}, channel, {})).result).toMatchObject({ ok: false, error: { code: 'internal' } })
    }
  })
})
