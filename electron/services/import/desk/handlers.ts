import { basename } from 'node:path'
import type { Handlers } from '#shared/ipc/contract.ts'
import type { ImportDesk, ImportError } from '#shared/ipc/contract/import.ts'
import type { EventPayload } from '#shared/ipc/events.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import type { Workbook } from '#shared/tables/model.ts'
import type { Session } from '../../session.ts'
import { commitImport, previewImport, type PreparedImport } from '../preview-import.ts'
import { openWorkbook } from '../workbook/open-workbook.ts'
import { readPaste } from '../workbook/read-paste.ts'
import { arrange, layOut, type Arrangement } from './arrange-desk.ts'
import { decideRows } from './decide-rows.ts'
import { rowsOfState, type Desk, type RowEdit } from './desk.ts'
import { fileDesk, placesDiffer } from './file-desk.ts'
import { placeRows } from './place-rows.ts'
import { presentDesk, presentRow } from './present-desk.ts'
import { readDesk, type Watch } from './read-desk.ts'
import { refuseForm } from './refuse-form.ts'

type Channels =
  | 'import:read'
  | 'import:commit'
  | 'import:open-file'
  | 'import:paste'
  | 'import:arrange'
  | 'import:rows'
  | 'import:mend'
  | 'import:decide'
  | 'import:faults'
  | 'import:file'
  | 'import:cancel'
  | 'import:close'

const MOST_FAULTS = 5000

/** The import desk of a library: one table at a time, looked at and put right before it is filed. */
export function importDesk(
  need: () => Session,
  tell: (progress: EventPayload<'import:progress'>) => void,
): {
  handlers: Handlers<Channels>
  /** To be called when another library is open. */
  clear(): void
  /** To be called when records of the ledger changed. */
  touch(): void
} {
  let desk: Desk | null = null
  let stale = false
  let reading: AbortController | null = null
  let prepared: PreparedImport | null = null

  function clear(): void {
    reading?.abort()
    reading = null
    desk = null
    prepared = null
  }

  /** Reads while nothing newer is asked for; what is read then lies on the desk. */
  async function lay(read: (watch: Watch) => Promise<Desk>): Promise<ImportDesk> {
    reading?.abort()
    const own = new AbortController()
    reading = own
    // Changes of the ledger during the reading make what is read stale; a reading that fails leaves the old desk.
    const wasStale = stale
    stale = false
    try {
      tell({ stage: 'read', done: 0 })
      const laid = await read({ signal: own.signal, tell })
      if (own.signal.aborted) throw new ServiceError('canceled', { code: 'reading-stopped' })
      desk = laid
      return presentDesk(desk)
    } catch (error) {
      stale ||= wasStale
      throw error
    } finally {
      if (reading === own) reading = null
    }
  }

  function current(token: string): Desk {
    if (desk === null || desk.token !== token) {
      throw new ServiceError('not-found', { code: 'preview-gone' })
    }
    if (stale) desk = placeRows(need(), desk)
    stale = false
    return desk
  }

  const start = (watch: Watch, session: Session, workbook: Workbook, file: string, path: string | null) =>
    readDesk(session, layOut(session, { token: session.ports.newId(), file, path, workbook }), watch)

  const again = (arranged: Arrangement) => lay((watch) => readDesk(need(), arranged, watch))

  return {
    clear,
    touch() {
      stale = true
    },
    handlers: {
      'import:read': ({ file }) => {
        const read = previewImport(need(), file)
        prepared = read.prepared
        return read.preview
      },
      'import:commit': ({ token }) => {
        const outcome = commitImport(need(), prepared, token)
        prepared = null
        return outcome
      },
      'import:open-file': ({ file }) => {
        const session = need()
        return lay(async (watch) => {
          const onProgress = (done: number) => watch.tell({ stage: 'read', done })
          const workbook = await openWorkbook(file, { signal: watch.signal, onProgress })
          refuseForm(workbook, basename(file))
          return start(watch, session, workbook, basename(file), file)
        })
      },
      'import:paste': (paste) => {
        const session = need()
        return lay((watch) => start(watch, session, readPaste(paste), '', null))
      },
      'import:arrange': (change) => again(arrange(need(), current(change.token), change)),
      'import:rows': ({ token, state, offset, limit }) => {
        const laid = current(token)
        const rows = rowsOfState(laid, state)
        const page = rows.slice(offset, offset + limit)
        return { rows: page.map((row) => presentRow(need(), laid, row)), total: rows.length }
      },
      'import:mend': async ({ token, rows, change }) => {
        const laid = current(token)
        const numbers = rows ?? laid.placed.flatMap(({ row, state }) => (state === 'doubtful' ? [row] : []))
        const confirmed = new Set([...laid.confirmed, ...numbers])
        if (Object.keys(change).length === 0) {
          desk = placeRows(need(), { ...laid, confirmed })
          return presentDesk(desk)
        }
        return again({ ...laid, ...editedRows(laid, numbers, change), confirmed })
      },
      'import:decide': (decision) => {
        desk = decideRows(current(decision.token), decision)
        return presentDesk(desk)
      },
      'import:faults': ({ token }) => ({ faults: faultsOf(current(token)) }),
      'import:file': ({ token }) => {
        const session = need()
        const seen = desk
        const laid = current(token)
        if (seen !== null && seen !== laid && placesDiffer(seen, laid)) {
          throw new ServiceError('conflict', { code: 'desk-compared' })
        }
        const outcome = fileDesk(session, laid)
        clear()
        return outcome
      },
      'import:cancel': () => {
        reading?.abort()
        return {}
      },
      'import:close': () => {
        clear()
        return {}
      },
    },
  }
}

/** The edits of a desk with one more; `undefined` in it changes nothing. */
function editedRows(
  { edits, stated, placed }: Desk,
  rows: readonly number[],
  change: { readonly [Field in keyof RowEdit]: string | undefined },
): Pick<Desk, 'edits' | 'stated'> {
  const given = Object.fromEntries(Object.entries(change).filter(([, text]) => text !== undefined))
  const keys = new Map(placed.map(({ row, key }) => [row, key]))
  const next = { edits: new Map(edits), stated: new Map(stated) }
  for (const row of rows) {
    const key = keys.get(row) ?? ''
    if (!stated.has(row) && key !== '') next.stated.set(row, key)
    next.edits.set(row, { ...edits.get(row), ...given })
  }
  return next
}

function faultsOf({ placed, file }: Desk): ImportError[] {
  const faults = placed.flatMap(({ row, errors }) => errors.map((error) => ({ file, row, ...error })))
  return faults.slice(0, MOST_FAULTS)
}
