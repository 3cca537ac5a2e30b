import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { ServiceError } from '#shared/ipc/result.ts'
import { stored } from '../services/drafts.ts'
import { readDocument } from '../services/draft-text.ts'
import { putDocument } from '../services/put-document.ts'
import { reportFigures } from '../services/refresh-draft.ts'
import { done, type Answer } from './answer.ts'
import { readArguments } from './arguments.ts'
import { withLibrary } from './command-session.ts'

const LARGEST = 64 * 1024 * 1024

/** document --library DIR --draft ID [--put FILE]: the draft's document and its revision, out or in. */
export async function runDocument(args: readonly string[]): Promise<Answer> {
  const given = readArguments(args, { options: ['library', 'draft', 'put'] })
  const dir = given.path(given.need('library'))
  const id = given.need('draft')
  const put = given.get('put')
  const incoming = put === undefined ? null : readPut(given.path(put))
  return withLibrary(dir, (session) => {
    if (incoming === null) {
      const draft = stored(session, id)
      return done({ document: readDocument(draft.document), revision: draft.revision })
    }
    const saved = putDocument(session, id, incoming)
    const unsettled = reportFigures(session, id).filter(
      ({ state }) => state === 'changed' || state === 'orphaned',
    )
    return done(saved, [
      `已保存，现为第 ${saved.revision} 版。`,
      ...(unsettled.length > 0
        ? [`其中 ${unsettled.length} 个数字与台账不一致：${unsettled.map(({ label }) => label).join('、')}。`]
        : []),
    ])
  })
}

const putSchema = z.object({ document: z.unknown(), revision: z.unknown().optional() })

function readPut(file: string): z.infer<typeof putSchema> {
  const parsed = putSchema.safeParse(parseJson(readText(file), file))
  if (parsed.success) return parsed.data
  throw new ServiceError('invalid-input', `${file} 应是 {"document": …, "revision": …}。`, { path: file })
}

function readText(file: string): string {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch {
    throw new ServiceError('file-missing', `读不到文件 ${file}。`, { path: file })
  }
  if (bytes.length > LARGEST) {
    throw new ServiceError('file-too-large', `${file} 超过 64 MB，不像一份文稿。`, { path: file })
  }
  return bytes.toString('utf8').replace(/^\ufeff/, '')
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ServiceError('invalid-input', `${file} 不是完整的 JSON。`, { path: file })
  }
}
