import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import type { RecordInput } from '#shared/domain/record.ts'
import type { EventPayload } from '#shared/ipc/events.ts'
import type { RecordFilter } from '#shared/ipc/contract/records.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import { connect } from '../../electron/db/driver.ts'
import { databaseFile } from '../../electron/db/library-file.ts'
import { createServices } from '../../electron/services/create-services.ts'

export const RESOURCES = resolve(import.meta.dirname, '../../resources')
export const SAMPLES = resolve(import.meta.dirname, '../fixtures/samples')

export const ANY: RecordFilter = {
  from: null,
  to: null,
  part: null,
  category: null,
  department: null,
  text: '',
  highlight: null,
}

/** A folder of the test's own, removed when it ends. */
export function testFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'zongshu-test-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true, maxRetries: 5 }))
  return dir
}

export function testFile(content: string | Uint8Array, name = 'records.csv'): string {
  const file = join(testFolder(), name)
  writeFileSync(file, content)
  return file
}

/** The services as the window meets them, on a real folder; ids count up and the clock stands unless it is moved. */
export async function openServices(options: { dir?: string; create?: boolean; now?: string } = {}) {
  const dir = options.dir ?? join(testFolder(), 'library')
  const changes: EventPayload<'data:changed'>['kinds'][] = []
  const clock = { now: options.now ?? '2025-01-10T08:00:00.000Z' }
  let ids = 0
  const services = createServices({
    resourcesDir: RESOURCES,
    now: () => new Date(clock.now),
    newId: () => `id-${(ids += 1)}-${dir.length}`,
    author: '测试员',
    emit: (name, payload) => {
      if (name === 'data:changed' && 'kinds' in payload) changes.push(payload.kinds)
    },
  })
  const create = options.create === false ? null : { name: '测试资料库', organ: '政协某市委员会' }
  onTestFinished(async () => void (await services['host:close-library']({})))
  await services['host:open-library']({ dir, create })
  return { services, dir, changes, clock }
}

export type OpenServices = Awaited<ReturnType<typeof openServices>>

export function recordInput(change: Partial<RecordInput> = {}): RecordInput {
  return {
    date: '2024-03-12',
    endDate: null,
    category: '提案',
    title: '提案审查立案',
    summary: '经审查立案',
    outcome: '',
    people: '提案审查委员会',
    department: '提案委',
    source: '立案通知',
    highlight: false,
    part: null,
    figures: [{ label: '提案立案', value: 326, unit: '件', approx: '' }],
    ...change,
  }
}

/** Imports a file as the window does: laid on the desk or previewed, then filed as it is. */
export async function importFile(
  { services }: OpenServices,
  file: string,
  kind: 'records' | 'indicators' = 'records',
): Promise<{ imported: number; unchanged: number }> {
  if (kind === 'indicators') {
    const preview = await services['import:read']({ file })
    return services['import:commit']({ token: preview.token })
  }
  const desk = await services['import:open-file']({ file })
  const { imported, unchanged } = await services['import:file']({ token: desk.token })
  return { imported, unchanged }
}

/** Every row of the ledger's own tables as text; equal ledgers give equal texts. */
export function dumpLedger(dir: string): string {
  const db = connect(databaseFile(dir), { readonly: true })
  try {
    const tables = [
      'SELECT * FROM records ORDER BY seq',
      'SELECT * FROM figures ORDER BY record, position',
      'SELECT * FROM indicator_definitions ORDER BY label',
      'SELECT * FROM label_aliases ORDER BY alias',
      'SELECT * FROM label_terms ORDER BY label',
    ]
    return tables.map((sql) => JSON.stringify(db.prepare(sql).all())).join('\n')
  } finally {
    db.close()
  }
}

/** The ServiceError that `work` ends with; fails the test when it ends well or with another error. */
export async function refusal(work: () => unknown): Promise<ServiceError> {
  try {
    await work()
  } catch (error) {
    if (error instanceof ServiceError) return error
    throw error
  }
  throw new Error('expected a refusal')
}
