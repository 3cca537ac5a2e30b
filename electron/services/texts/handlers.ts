import type { Handlers } from '#shared/ipc/contract.ts'
import type { Session } from '../session.ts'
import { compareWithLedger } from './compare-with-ledger.ts'
import { extractText } from './extract-text.ts'
import { fileTexts } from './file-texts.ts'
import { knownNames } from './known-names.ts'
import { readPaste, readTextFile } from './read-text-file.ts'

type Channels =
  'texts:read' | 'texts:paste' | 'texts:extract' | 'texts:known' | 'texts:compare' | 'texts:file'

/** Texts in: reading them, finding their figures, and filing what the writer confirmed. */
export function textHandlers(need: () => Session): Handlers<Channels> {
  return {
    'texts:read': ({ file }) => readTextFile(file),
    'texts:paste': ({ text }) => readPaste(text),
    'texts:extract': ({ text }) => extractText(need(), text),
    'texts:known': () => knownNames(need()),
    'texts:compare': ({ figures }) => ({ matches: compareWithLedger(need(), figures) }),
    'texts:file': ({ records }) => fileTexts(need(), records),
  }
}
