import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CollectRound, RoundInput } from '#shared/ipc/contract/collect.ts'
import { fillForm, type Entries } from './fill-form.ts'
import { openServices, testFolder, type OpenServices } from './library.ts'

export const ROUND: RoundInput = {
  name: '2024年度',
  from: '2024-01-01',
  to: '2024-12-31',
  due: '2025-01-31',
  departments: ['提案委', '研究室', '民族和宗教委'],
}

/** An open library with a round; forms go out into a folder of the test's own. */
export async function openRound(change: Partial<RoundInput> = {}) {
  const opened = await openServices()
  const { services, clock } = opened
  const round = await services['collect:save']({ id: null, round: { ...ROUND, ...change } })
  const folder = testFolder()

  /** Writes the form of a department and gives its bytes. */
  async function send(department: string, withRecords = false): Promise<Uint8Array> {
    const file = join(folder, `${department}-${later(clock)}.xlsx`)
    const order = { id: round.id, departments: [department], withRecords, folder: null, file }
    await services['collect:write-forms'](order)
    return readFileSync(file)
  }
  /** Puts bytes where they can be taken back from. */
  function put(name: string, bytes: Uint8Array | string): string {
    const file = join(testFolder(), name)
    writeFileSync(file, bytes)
    return file
  }
  const read = (...files: string[]) => services['collect:read']({ id: round.id, files })
  /** Fills in a form and takes it back. */
  async function take(form: Uint8Array, entries: Entries, name = '交回.xlsx') {
    later(clock)
    const preview = await read(put(name, fillForm(form, entries)))
    const files = [{ place: 0, keep: [] }]
    return { preview, outcome: await services['collect:commit']({ token: preview.token, files }) }
  }
  const board = () => services['collect:board']({ id: round.id })
  const rowOf = async (department: string) => {
    const row = (await board()).rows.find((each) => each.department === department)
    if (row === undefined) throw new Error(`no ${department} on the board`)
    return row
  }
  return { ...opened, round, folder, send, put, read, take, board, rowOf }
}

/** Moves the clock a minute on and gives it as a name. */
function later(clock: OpenServices['clock']): string {
  clock.now = new Date(Date.parse(clock.now) + 60_000).toISOString()
  return clock.now.replaceAll(':', '')
}

export type OpenRound = Awaited<ReturnType<typeof openRound>> & { round: CollectRound }
