import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { RecordInput } from '#shared/domain/record.ts'
import type { Draft } from '#shared/drafting/draft.ts'
import { insertRecord } from '../../electron/services/change-records.ts'
import { createDraft } from '../../electron/services/create-draft.ts'
import { fileImport } from '../../electron/services/import/file-import.ts'
import { readIndicatorsFile } from '../../electron/services/import/parse-indicators-file.ts'
import { parseRecordsFile } from '../../electron/services/import/parse-records-file.ts'
import { openSession, type Session } from '../../electron/services/session.ts'
import { RESOURCES, recordInput, SAMPLES } from './library.ts'

/** An open library of the test's own, on a real file; ids count up and the clock moves a minute a call. */
export function openTestSession(): Session {
  const dir = mkdtempSync(join(tmpdir(), 'zongshu-test-'))
  let ids = 0
  let minutes = 0
  const session = openSession(
    {
      resourcesDir: RESOURCES,
      now: () => new Date(Date.UTC(2025, 0, 10, 8, (minutes += 1))),
      newId: () => `id${(ids += 1)}`,
      author: '测试员',
      emit: () => undefined,
    },
    dir,
    { name: '测试资料库', organ: '政协某市委员会', sample: false },
  )
  onTestFinished(() => {
    session.close()
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 })
  })
  return session
}

const PERIODS = {
  wujin: { from: '2013-01-01', to: '2024-12-31', organ: '政协常州市武进区委员会' },
  fuyang: { from: '2020-01-01', to: '2020-12-31', organ: '政协阜阳市委员会' },
  hanbin: { from: '2023-01-01', to: '2023-12-31', organ: '政协安康市汉滨区委员会' },
} as const

/** A sample ledger with a draft over its period. */
export function draftSample(name: keyof typeof PERIODS): { session: Session; draft: Draft } {
  const session = openTestSession()
  const file = (part: string) => join(SAMPLES, name, part)
  fileImport(session, [parseRecordsFile(file('records.csv')), readIndicatorsFile(file('indicators.csv'))])
  const draft = createDraft(session, {
    ...PERIODS[name],
    title: '',
    templateId: 'standard-four',
    headingSetId: null,
  })
  return { session, draft }
}

/** Files one record more, as a department that reports late. */
export function fileLate(session: Session, change: Partial<RecordInput>): void {
  insertRecord(session, recordInput({ summary: '', people: '', source: '', outcome: '', ...change }))
}
