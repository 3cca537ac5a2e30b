import type { Handlers } from '#shared/ipc/contract.ts'
import type { Session } from '../session.ts'
import { attachBytes, attachFiles, detachFile, renameFile } from './change-evidence.ts'
import { cleanUnused, countUnused } from './clean-evidence.ts'
import { checkFiles, saveFile, stageFile } from './read-evidence.ts'

type Channels =
  | 'evidence:take'
  | 'evidence:add'
  | 'evidence:detach'
  | 'evidence:rename'
  | 'evidence:check'
  | 'evidence:stage'
  | 'evidence:write'
  | 'evidence:unused'
  | 'evidence:clean'

/** Files attached to records. */
export function evidenceHandlers(need: () => Session): Handlers<Channels> {
  return {
    'evidence:take': ({ files, ...target }) => attachFiles(need(), target, files),
    'evidence:add': (input) => attachBytes(need(), input),
    'evidence:detach': (input) => detachFile(need(), input),
    'evidence:rename': (input) => renameFile(need(), input),
    'evidence:check': async ({ id }) => ({ states: await checkFiles(need(), id) }),
    'evidence:stage': async (input) => ({ file: await stageFile(need(), input) }),
    'evidence:write': async (input) => ({ file: await saveFile(need(), input) }),
    'evidence:unused': () => countUnused(need()),
    'evidence:clean': () => cleanUnused(need()),
  }
}
