import type { Handlers } from '#shared/ipc/contract.ts'
import type { Session } from '../session.ts'
import { listHistory, restoreVersion } from './record-history.ts'
import { listBin, purgeRecords, restoreRecords } from './recycle-bin.ts'

type Channels =
  | 'history:list'
  | 'history:restore'
  | 'bin:list'
  | 'bin:count'
  | 'bin:restore'
  | 'bin:purge'
  | 'bin:purge-all'

/** What the log tells of single records: their history, and the bin. */
export function historyHandlers(need: () => Session): Handlers<Channels> {
  return {
    'history:list': ({ id }) => ({ entries: listHistory(need(), id) }),
    'history:restore': (input) => restoreVersion(need(), input),
    'bin:list': (input) => listBin(need(), input),
    'bin:count': () => ({ count: need().log.countBin() }),
    'bin:restore': ({ ids }) => ({ restored: restoreRecords(need(), ids) }),
    'bin:purge': ({ ids }) => ({ purged: purgeRecords(need(), ids) }),
    'bin:purge-all': () => ({ purged: purgeRecords(need(), null) }),
  }
}
