import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RecordRow } from '#shared/ipc/contract/records.ts'
import { dumpLedger, openServices, recordInput, testFolder, type OpenServices } from '../support/library.ts'
import { readState } from '../support/ledger-steps.ts'

const act = fc.record({
  kind: fc.constantFrom('attach', 'detach', 'rename', 'update', 'remove', 'restore', 'version'),
  at: fc.nat(5),
  file: fc.nat(3),
})
type Act = { kind: string; at: number; file: number }

/** Carries out an act of somebody who attaches, deletes and brings back; one without anything to act on is passed over. */
async function carryOut(
  opened: OpenServices,
  files: readonly string[],
  { kind, at, file }: Act,
): Promise<void> {
  const { services } = opened
  if (kind === 'restore') {
    const { entries } = await services['bin:list']({ text: '', limit: 100 })
    const id = entries[at % Math.max(1, entries.length)]?.record.id
    if (id !== undefined) await services['bin:restore']({ ids: [id] })
    return
  }
  const { rows } = await readState(opened)
  const row: RecordRow | undefined = rows[at % Math.max(1, rows.length)]
  if (row === undefined) return
  const target = { id: row.id, revision: row.revision }
  const attached = row.evidence[file % Math.max(1, row.evidence.length)]
  if (kind === 'attach') await services['evidence:take']({ ...target, files: [files[file] ?? ''] })
  if (kind === 'detach' && attached) await services['evidence:detach']({ ...target, hash: attached.hash })
  if (kind === 'rename' && attached) {
    await services['evidence:rename']({ ...target, hash: attached.hash, name: `改名${at}` })
  }
  if (kind === 'update') {
    await services['records:update']({ ...target, record: recordInput({ title: `标题${at}${file}` }) })
  }
  if (kind === 'remove') await services['records:remove']({ ids: [row.id] })
  if (kind === 'version') {
    const { entries } = await services['history:list']({ id: row.id })
    const step = entries.filter(({ event }) => event !== 'gone')[file % Math.max(1, entries.length)]?.step
    if (step !== undefined) await services['history:restore']({ ...target, step })
  }
}

test('whatever is attached, taken off, deleted and brought back, undo and redo restore the ledger exactly', async () => {
  const folder = testFolder()
  const files = ['甲', '乙', '丙', '丁'].map((name) => {
    const file = join(folder, `${name}.txt`)
    writeFileSync(file, name)
    return file
  })
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 12 }), async (acts) => {
      const opened = await openServices()
      const { services, dir } = opened
      for (const title of ['一', '二', '三'])
        await services['records:insert']({ record: recordInput({ title }) })
      const dumps = [dumpLedger(dir)]
      for (const each of acts) {
        await carryOut(opened, files, each)
        const dump = dumpLedger(dir)
        if (dump !== dumps.at(-1)) dumps.push(dump)
      }
      const last = dumps.length - 1
      for (let at = last - 1; at >= 0; at -= 1) {
        await services['records:undo']({})
        expect(dumpLedger(dir)).toBe(dumps[at])
      }
      for (let at = 1; at <= last; at += 1) {
        await services['records:redo']({})
        expect(dumpLedger(dir)).toBe(dumps[at])
      }
      // No file that the ledger or its log still needs is ever called unused.
      await services['evidence:clean']({})
      const { rows } = await readState(opened)
      for (const { id, evidence } of rows) {
        const { states } = await services['evidence:check']({ id })
        expect(Object.values(states)).toEqual(evidence.map(() => 'whole'))
      }
    }),
    { numRuns: 25 },
  )
})
