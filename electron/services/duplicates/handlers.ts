import type { Handlers } from '#shared/ipc/contract.ts'
import type { duplicateChannels } from '#shared/ipc/contract/duplicates.ts'
import type { Session } from '../session.ts'
import { countPairs, listPairs, setDistinctRecords } from './list-duplicates.ts'
import { mergeReports, splitReport } from './merge-records.ts'

/** The channels of likely duplicates. */
export function duplicateHandlers(need: () => Session): Handlers<keyof typeof duplicateChannels> {
  return {
    'duplicates:list': () => listPairs(need()),
    'duplicates:count': async () => ({ pairs: await countPairs(need()) }),
    'duplicates:merge': (input) => mergeReports(need(), input),
    'duplicates:split': (input) => splitReport(need(), input),
    'duplicates:distinct': (input) => {
      setDistinctRecords(need(), input)
      return {}
    },
  }
}
