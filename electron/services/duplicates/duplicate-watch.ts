import { setImmediate as pause, setTimeout as rest } from 'node:timers/promises'
import { LONGEST, NEAR_DAYS } from '#shared/duplicates/compare-reports.ts'
import { pairsOf, scanDuplicates, type Pair } from '#shared/duplicates/find-duplicates.ts'
import { signatureOf, type Report, type Signature } from '#shared/duplicates/signature.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import type { ListedReport } from '../../db/report-query.ts'
import type { LedgerChange } from '../ledger-steps.ts'

/** What the watch reads of an open library. */
export type ReportReader = {
  listReports(after: number, limit: number): ListedReport[]
  getReport(id: string): Report | null
  listReportsNear(days: { from: string; to: string; back: string; day: string }): Report[]
}

/** Records read between two breaths of the process. */
const SLICE = 400
/** More changed records than this are found sooner by looking through all. */
const MANY = 200
/** Milliseconds that the ledger is left alone after so many changes: what the grid reads of them is wanted sooner. */
const REST = 1500

export type DuplicateWatch = ReturnType<typeof createDuplicateWatch>

/**
 * The pairs of records that may be one matter. The ledger is looked through once, a little at a time, so that the process
 * goes on answering; afterwards a change costs the records near it.
 */
export function createDuplicateWatch(reader: ReportReader) {
  let pairs: Map<string, Pair> | null = null
  let running: Promise<void> | null = null
  let isStopped = false
  const changed = new Set<string>()

  async function breathe(): Promise<void> {
    await pause()
    if (isStopped) throw new ServiceError('no-library', '资料库已经关闭。')
  }

  async function scan(): Promise<void> {
    changed.clear()
    const signatures: Signature[] = []
    for (let after = 0; ;) {
      const reports = reader.listReports(after, SLICE)
      for (const report of reports) signatures.push(signatureOf(report))
      const last = reports.at(-1)
      if (last === undefined) break
      after = last.seq
      await breathe()
    }
    const steps = scanDuplicates(signatures)
    let step = steps.next()
    while (step.done !== true) {
      await breathe()
      step = steps.next()
    }
    pairs = new Map(step.value.map((pair) => [keyOf(pair), pair]))
  }

  function renew(known: Map<string, Pair>): void {
    for (const [key, { first, second }] of known) {
      if (changed.has(first) || changed.has(second)) known.delete(key)
    }
    for (const id of changed) {
      const report = reader.getReport(id)
      if (report === null) continue
      for (const pair of pairsOf(
        signatureOf(report),
        reader.listReportsNear(daysNear(report)).map(signatureOf),
      )) {
        known.set(keyOf(pair), pair)
      }
    }
    changed.clear()
  }

  async function catchUp(): Promise<void> {
    // Records may change while the ledger is looked through.
    while (pairs === null || changed.size > 0) {
      if (pairs !== null && changed.size <= MANY) renew(pairs)
      else {
        if (pairs !== null) await rest(REST, undefined, { ref: false })
        await scan()
      }
    }
  }

  return {
    /** The pairs as the ledger stands, in no order. */
    async list(): Promise<Pair[]> {
      running ??= catchUp().finally(() => {
        running = null
      })
      await running
      return [...(pairs ?? new Map<string, Pair>()).values()]
    },
    /** Told of every change of the ledger, also those of undo and redo. */
    touch({ entity, key }: LedgerChange): void {
      // Beyond that many it does not matter which.
      if (entity === 'record' && changed.size <= MANY) changed.add(key)
    },
    /** Ends what is still being looked through; the library closes. */
    stop(): void {
      isStopped = true
    },
  }
}

function keyOf({ first, second }: Pick<Pair, 'first' | 'second'>): string {
  return `${first}\n${second}`
}

/** The days in which a record must begin, or until which it must last, to report the same matter. */
function daysNear({ date, endDate }: Report) {
  const span = endDate === null ? 0 : Math.min(LONGEST, Math.max(0, daysBetween(date, endDate)))
  return {
    from: addDays(date, -NEAR_DAYS),
    to: addDays(date, Math.max(NEAR_DAYS, span)),
    back: addDays(date, -LONGEST),
    day: date,
  }
}

function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}
