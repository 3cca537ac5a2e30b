import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ReviewDocument } from '#shared/document/model.ts'
import { BridgeFailure } from '../../../renderer/bridge/failure.ts'
import { createDraftSession, type SaveState } from '../../../renderer/features/draft/draft-session.ts'
import { SMALL } from '../editor/small-document.ts'

const fail = (code: 'conflict' | 'host-down' | 'disk-full' | 'draft-final') =>
  new BridgeFailure({ code, message: '不行。' })

function open() {
  let page: ReviewDocument = SMALL
  const states: SaveState['kind'][] = []
  const stored: { revision: number; title: string }[] = []
  let answers: (Error | null)[] = []
  const session = createDraftSession(
    { revision: 4, updatedAt: '2026-01-01T00:00:00Z', document: SMALL },
    {
      read: () => page,
      save: async (revision, document) => {
        const failure = answers.shift()
        if (failure) throw failure
        stored.push({ revision, title: document.title })
        return { revision: revision + 1, updatedAt: '2026-01-01T00:00:01Z' }
      },
      onState: (state) => states.push(state.kind),
    },
  )
  return {
    session,
    states,
    stored,
    type: (title: string) => {
      page = { ...page, title }
      session.edited()
    },
    answerWith: (...next: (Error | null)[]) => {
      answers = next
    },
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('autosave', () => {
  it('saves once after typing pauses, on the revision it knows', async () => {
    const { type, stored, states } = open()
    type('一')
    type('二')
    expect(stored).toEqual([])
    await vi.advanceTimersByTimeAsync(900)
    expect(stored).toEqual([{ revision: 4, title: '二' }])
    expect(states).toEqual(['unsaved', 'saving', 'saved'])
    type('三')
    await vi.advanceTimersByTimeAsync(900)
    expect(stored.at(-1)).toEqual({ revision: 5, title: '三' })
  })

  it('does not wait for ever while typing goes on', async () => {
    const { type, stored } = open()
    for (let at = 0; at < 20; at += 1) {
      type(`第${at}版`)
      await vi.advanceTimersByTimeAsync(400)
    }
    expect(stored.length).toBeGreaterThan(0)
  })

  it('sends nothing when the text is what is stored', async () => {
    const { session, stored } = open()
    session.edited()
    await vi.advanceTimersByTimeAsync(900)
    expect(stored).toEqual([])
    expect(session.state().kind).toBe('saved')
  })

  it('keeps the text after a failure, tries again by itself, and says so', async () => {
    const { type, stored, states, answerWith } = open()
    answerWith(fail('host-down'), fail('disk-full'), null)
    type('一')
    await vi.advanceTimersByTimeAsync(900)
    expect(states.at(-1)).toBe('failed')
    await vi.advanceTimersByTimeAsync(20_000)
    expect(stored).toEqual([{ revision: 4, title: '一' }])
    expect(states.at(-1)).toBe('saved')
  })

  it('saves at once when the host is back', async () => {
    const { type, session, stored, answerWith } = open()
    answerWith(fail('host-down'), null)
    type('一')
    await vi.advanceTimersByTimeAsync(900)
    session.retry()
    await vi.advanceTimersByTimeAsync(0)
    expect(stored).toHaveLength(1)
  })

  it('never saves again after a conflict, whatever is typed', async () => {
    const { type, session, stored, answerWith } = open()
    answerWith(fail('conflict'))
    type('一')
    await vi.advanceTimersByTimeAsync(900)
    type('二')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await session.flush()).toBe(false)
    expect(session.state().kind).toBe('conflict')
    expect(stored).toEqual([])
  })

  it('does not try again where that is pointless', async () => {
    const { type, session, answerWith, states } = open()
    answerWith(fail('draft-final'))
    type('一')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(session.state()).toMatchObject({ kind: 'failed', final: true })
    expect(states.filter((state) => state === 'saving')).toHaveLength(1)
  })

  it('flush saves what was typed while a save was under way', async () => {
    const { type, session, stored } = open()
    type('一')
    const flushed = session.flush()
    type('二')
    expect(await flushed).toBe(true)
    expect(stored.map(({ title }) => title)).toEqual(['一', '二'])
    expect(session.state().kind).toBe('saved')
  })
})
