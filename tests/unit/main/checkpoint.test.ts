import { describe, expect, it, vi } from 'vitest'
import { createCheckpoint } from '../../../electron/main/checkpoint.ts'
import type { HostProcess } from '../../../electron/main/host-process.ts'
import type { Handlers, MainChannel } from '../../../shared/ipc/contract.ts'
import { DEFAULT_SETTINGS } from '../../../shared/ipc/contract/settings.ts'
import { ServiceError } from '../../../shared/ipc/result.ts'

// The log opens a file through Electron, which is not here.
vi.mock('../../../electron/main/log.ts', () => ({ log: { info() {}, warn() {}, error() {} } }))

function checkpointWith(handlers: Partial<Handlers<MainChannel>>) {
  const asked: unknown[] = []
  const host: HostProcess = {
    ask: (channel, input) => {
      asked.push([channel, input])
      return Promise.resolve({ ok: false, error: { code: 'host-down', message: '' } })
    },
    revive() {},
    stop() {},
  }
  return { ask: createCheckpoint(host, handlers as Handlers<MainChannel>), asked }
}

describe('the checkpoint for messages of the window', () => {
  it.each(['host:open-library', 'import:read', 'export:write', 'no:such', 'toString', '', 7, null, {}])(
    'refuses %j, which is no channel of the window, and asks nobody',
    async (channel) => {
      const { ask, asked } = checkpointWith({})
      expect(await ask(channel, {})).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
      expect(asked).toEqual([])
    },
  )

  it('refuses malformed input before the host sees it, and passes good input on unchanged', async () => {
    const { ask, asked } = checkpointWith({})
    expect(await ask('drafts:get', { id: 7 })).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
    expect(await ask('drafts:get', { id: 'd', more: 1 })).toMatchObject({ error: { code: 'invalid-input' } })
    expect(asked).toEqual([])
    expect(await ask('drafts:get', { id: 'd' })).toMatchObject({ error: { code: 'host-down' } })
    expect(asked).toEqual([['drafts:get', { id: 'd' }]])
  })

  it('answers main’s own channels by their handlers', async () => {
    const { ask } = checkpointWith({ 'settings:get': () => DEFAULT_SETTINGS })
    expect(await ask('settings:get', {})).toEqual({ ok: true, value: DEFAULT_SETTINGS })
  })

  it('hands on why something was refused as data beside the sentence', async () => {
    const reason = { code: 'file-missing', file: '/a.csv' } as const
    const { ask } = checkpointWith({
      'library:reveal': () => {
        throw new ServiceError('file-missing', reason)
      },
    })
    expect(await ask('library:reveal', {})).toMatchObject({
      error: { code: 'file-missing', message: '找不到文件“/a.csv”。', reason },
    })
  })

  it('hands on a refusal with its sentence, and hides anything unexpected', async () => {
    const { ask } = checkpointWith({
      'library:reveal': () => {
        throw new ServiceError('no-library', '还没有打开资料库。')
      },
      'library:close': () => Promise.reject(new Error('secret text')),
    })
    expect(await ask('library:reveal', {})).toMatchObject({
      ok: false,
      error: { code: 'no-library', message: '还没有打开资料库。' },
    })
    const hidden = await ask('library:close', {})
    expect(hidden).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(JSON.stringify(hidden)).not.toContain('secret')
  })
})
