import type { Handlers, HostChannel } from '#shared/ipc/contract.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import type { Session } from '../session.ts'
import { listMissing, readBoard, settleDifferences } from './board.ts'
import { writeBoard } from './export-board.ts'
import { listRounds, removeRound, saveRound, suggestRound } from './rounds.ts'
import { commitReturns, nameReturned, readReturns, type PreparedReturns } from './take-forms.ts'
import { writeForms } from './write-forms.ts'

type Channels = Extract<HostChannel, `collect:${string}`>

/** Answers what the window asks about rounds of forms; keeps the files that were read last until they are filed. */
export function collectHandlers(need: () => Session): Handlers<Channels> {
  let kept: { session: Session; prepared: PreparedReturns } | null = null

  const take = (token: string): { session: Session; prepared: PreparedReturns } => {
    const session = need()
    if (kept === null || kept.session !== session || kept.prepared.token !== token) {
      throw new ServiceError('not-found', { code: 'forms-preview-gone' })
    }
    return kept
  }

  return {
    'collect:rounds': () => ({ rounds: listRounds(need()) }),
    'collect:suggest': () => suggestRound(need()),
    'collect:save': ({ id, round }) => saveRound(need(), id, round),
    'collect:remove': ({ id }) => {
      removeRound(need(), id)
      return {}
    },
    'collect:board': ({ id }) => readBoard(need(), id),
    'collect:missing': () => listMissing(need()),
    'collect:settle': ({ id, department }) => {
      settleDifferences(need(), id, department)
      return {}
    },
    'collect:write-forms': async (order) => ({ files: await writeForms(need(), order) }),
    'collect:read': async ({ id, files }) => {
      const session = need()
      const { preview, prepared } = await readReturns(session, id, files)
      kept = { session, prepared }
      return preview
    },
    'collect:name': async (input) => {
      const { session, prepared } = take(input.token)
      const named = await nameReturned(session, prepared, input)
      kept = { session, prepared: named.prepared }
      return named.file
    },
    'collect:commit': async ({ token, files }) => {
      const { session, prepared } = take(token)
      const outcome = await commitReturns(session, prepared, files)
      kept = null
      return outcome
    },
    'collect:write-board': async ({ id, file }) => {
      await writeBoard(need(), id, file)
      return { file }
    },
  }
}
