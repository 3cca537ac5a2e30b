import type { Handlers } from '#shared/ipc/contract.ts'
import type { Session } from '../session.ts'
import { writeLedger } from '../tables/write-ledger.ts'
import { readYear } from './read-year.ts'
import { writeGlance } from './write-glance.ts'

/** Answers of the year at a glance and of the ledger's way out into a workbook. */
export function glanceHandlers(
  need: () => Session,
): Handlers<'glance:read' | 'glance:write' | 'ledger:write'> {
  return {
    'glance:read': (input) => readYear(need(), input),
    'glance:write': async (input) => {
      await writeGlance(need(), input)
      return {}
    },
    'ledger:write': async (input) => ({ rows: await writeLedger(need(), input) }),
  }
}
