import { expect, test } from 'vitest'
import { connect } from '../../electron/db/driver.ts'
import { databaseFile } from '../../electron/db/library-file.ts'
import { newRecord } from '../../electron/services/change-records.ts'
import { listHistory } from '../../electron/services/history/record-history.ts'
import { applyStep } from '../../electron/services/ledger-steps.ts'
import { ANY, dumpLedger, openServices, recordInput, refusal, testFile } from '../support/library.ts'
import { openTestSession } from '../support/session.ts'

const list = { text: '', limit: 100 }

test('a removed record is in the bin with who, when and what, and comes back under its old id', async () => {
  const { services, clock } = await openServices()
  const row = await services['records:insert']({ record: recordInput() })
  clock.now = '2025-02-03T08:00:00.000Z'
  await services['records:remove']({ ids: [row.id] })
  const { entries, total } = await services['bin:list'](list)
  expect(total).toBe(1)
  expect(entries[0]).toMatchObject({
    kind: 'remove',
    author: '测试员',
    at: '2025-02-03T08:00:00.000Z',
    record: { id: row.id, title: '提案审查立案', revision: row.revision },
  })
  expect(await services['bin:count']({})).toEqual({ count: 1 })
  expect(await services['bin:restore']({ ids: [row.id] })).toEqual({ restored: 1 })
  expect(await services['bin:count']({})).toEqual({ count: 0 })
  const [back] = (await services['records:get']({ ids: [row.id] })).rows
  expect(back).toMatchObject({ ...row, revision: expect.any(Number), updatedAt: clock.now })
  expect(await services['records:undo-state']({})).toMatchObject({ undo: { kind: 'restore', count: 1 } })
  expect((await refusal(() => services['bin:restore']({ ids: [row.id] }))).code).toBe('not-found')
})

test('a record comes back although its place in the order of entry was given to another meanwhile', async () => {
  const { services, dir } = await openServices()
  const row = await services['records:insert']({ record: recordInput({ title: '先记的' }) })
  await services['records:remove']({ ids: [row.id] })
  const other = await services['records:insert']({ record: recordInput({ title: '后记的' }) })
  const before = dumpLedger(dir)
  await services['bin:restore']({ ids: [row.id] })
  const { rows } = await services['records:get']({ ids: [row.id, other.id] })
  expect(rows.map(({ title }) => title).sort()).toEqual(['先记的', '后记的'])
  await services['records:undo']({})
  expect(dumpLedger(dir)).toBe(before)
})

test('a record whose insertion was undone, or which was merged away, is not in the bin', async () => {
  const { services, dir } = await openServices()
  await services['records:insert']({ record: recordInput({ title: '撤掉的' }) })
  await services['records:undo']({})
  const merged = await services['records:insert']({ record: recordInput({ title: '并掉的' }) })
  await services['records:remove']({ ids: [merged.id] })
  expect((await services['bin:count']({})).count).toBe(1)
  const db = connect(databaseFile(dir))
  db.prepare("UPDATE ledger_steps SET kind = 'merge' WHERE kind = 'remove'").run()
  db.close()
  expect((await services['bin:list'](list)).entries).toEqual([])
  expect((await services['bin:count']({})).count).toBe(0)
})

test('undoing a deletion empties the bin, redoing fills it, and the search narrows it', async () => {
  const { services } = await openServices()
  const titles = ['慰问困难群众', '提案督办会', '提案协商会']
  const ids: string[] = []
  for (const title of titles)
    ids.push((await services['records:insert']({ record: recordInput({ title }) })).id)
  await services['records:remove']({ ids })
  expect(
    (await services['bin:list']({ text: '提案 督办', limit: 10 })).entries.map((e) => e.record.title),
  ).toEqual(['提案督办会'])
  expect(await services['bin:list']({ text: '', limit: 2 })).toMatchObject({ total: 3, entries: [{}, {}] })
  await services['records:undo']({})
  expect((await services['bin:count']({})).count).toBe(0)
  await services['records:redo']({})
  expect((await services['bin:count']({})).count).toBe(3)
})

test('deleted for good, a record leaves the log, and undo goes past it to what stands before', async () => {
  const { services, dir } = await openServices()
  const kept = await services['records:insert']({ record: recordInput({ title: '留下的' }) })
  const secret = await services['records:insert']({ record: recordInput({ title: '误录的私事' }) })
  const both = await services['records:insert']({ record: recordInput({ title: '一起删的' }) })
  await services['records:remove']({ ids: [secret.id, both.id] })
  expect(await services['bin:purge']({ ids: [secret.id, kept.id] })).toEqual({ purged: 1 })
  const db = connect(databaseFile(dir), { readonly: true })
  const rest = JSON.stringify(db.prepare('SELECT * FROM ledger_changes').all())
  db.close()
  expect(rest).not.toContain('私事')
  expect(await services['records:undo-state']({})).toMatchObject({ undo: { kind: 'remove', count: 1 } })
  await services['records:undo']({})
  const titles = async () =>
    (
      await services['records:list']({
        filter: ANY,
        sort: { column: 'date', descending: false },
        offset: 0,
        limit: 10,
      })
    ).rows.map(({ title }) => title)
  expect(await titles()).toEqual(['留下的', '一起删的'])
  await services['records:redo']({})
  expect(await titles()).toEqual(['留下的'])
  expect(await services['bin:purge-all']({})).toEqual({ purged: 1 })
  // The steps of purged records are passed over: the next undo is that of the record that is left.
  await services['records:undo']({})
  expect(await titles()).toEqual([])
  await services['records:redo']({})
  expect(await titles()).toEqual(['留下的'])
})

test('the history of a record tells who changed what, and a version is brought back in one step', async () => {
  const { services, dir, clock } = await openServices()
  const row = await services['records:insert']({ record: recordInput() })
  const target = { id: row.id }
  clock.now = '2025-01-11T09:00:00.000Z'
  const second = await services['records:update']({
    ...target,
    revision: row.revision,
    record: recordInput({
      title: '提案审查立案（更正）',
      highlight: true,
      figures: [{ label: '提案立案', value: 330, unit: '件', approx: '余' }],
    }),
  })
  const file = testFile('x', '立案通知.pdf')
  const third = await services['evidence:take']({ ...target, revision: second.revision, files: [file] })
  const { entries } = await services['history:list'](target)
  expect(entries.map(({ kind, event, author, restorable }) => [kind, event, author, restorable])).toEqual([
    ['attach', 'changed', '测试员', false],
    ['update', 'changed', '测试员', false],
    ['insert', 'created', '测试员', true],
  ])
  expect(entries[0]?.changes).toEqual([{ kind: 'attached', name: '立案通知.pdf', size: 1 }])
  expect(entries[1]?.changes).toEqual([
    { kind: 'field', field: 'title', before: '提案审查立案', after: '提案审查立案（更正）' },
    { kind: 'field', field: 'figures', before: '提案立案 326件', after: '提案立案 330余件' },
    { kind: 'field', field: 'highlight', before: '', after: '1' },
  ])
  const before = dumpLedger(dir)
  const back = await services['history:restore']({
    ...target,
    revision: third.row.revision,
    step: entries[2]?.step ?? 0,
  })
  expect(back).toMatchObject({ title: '提案审查立案', highlight: false, figures: row.figures })
  expect(back.evidence).toEqual(third.row.evidence)
  await services['records:undo']({})
  expect(dumpLedger(dir)).toBe(before)
  expect((await services['history:list'](target)).entries).toHaveLength(3)
  const stale = { ...target, revision: row.revision, step: row.revision }
  expect((await refusal(() => services['history:restore'](stale))).code).toBe('conflict')
})

test('the history goes through deletion and return, and forgets what was undone', async () => {
  const { services } = await openServices()
  const row = await services['records:insert']({ record: recordInput() })
  await services['records:remove']({ ids: [row.id] })
  await services['bin:restore']({ ids: [row.id] })
  const kinds = async () =>
    (await services['history:list']({ id: row.id })).entries.map(({ kind, event }) => `${kind} ${event}`)
  expect(await kinds()).toEqual(['restore created', 'remove gone', 'insert created'])
  await services['records:undo']({})
  expect(await kinds()).toEqual(['remove gone', 'insert created'])
  await services['records:undo']({})
  expect(await kinds()).toEqual(['insert created'])
})

test('the history says from which file, sheet and row a record was read', () => {
  const session = openTestSession()
  const origin = { kind: 'table', file: '3月报送.xlsx', sheet: '台账', row: 12, sentence: '' } as const
  session.transaction(() =>
    applyStep(session, 'import', (step) => [
      {
        entity: 'record',
        key: 'a',
        before: null,
        after: newRecord(session, recordInput(), { id: 'a', step, origin }),
      },
    ]),
  )
  expect(listHistory(session, 'a')).toMatchObject([
    { kind: 'import', event: 'created', origin, restorable: false },
  ])
  expect(listHistory(session, 'nobody')).toEqual([])
})
