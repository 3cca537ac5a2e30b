import { searchRecords } from '../services/search/search-records.ts'
import { done, type Answer } from './answer.ts'
import { readArguments } from './arguments.ts'
import { withLibrary } from './command-session.ts'
import { UsageError } from './usage.ts'

const TOLD = 20

/** search --library DIR TEXT: the records that hold every word of TEXT, newest first. */
export async function runSearch(args: readonly string[]): Promise<Answer> {
  const given = readArguments(args, { options: ['library', 'limit'], positionals: true })
  const text = given.positionals.join(' ').trim()
  if (text === '') throw new UsageError('没有写要查找的文字。')
  const limit = readLimit(given.get('limit'))
  return withLibrary(given.path(given.need('library')), (session) => {
    const { total, records } = searchRecords(session, text, limit)
    const lines = records.slice(0, TOLD).map(({ date, category, title }) => `${date} ${category} ${title}`)
    return done({ total, records }, [`找到 ${total} 条。`, ...lines])
  })
}

function readLimit(text: string | undefined): number {
  if (text === undefined) return 1000
  const limit = Number(text)
  if (Number.isInteger(limit) && limit >= 1 && limit <= 100_000) return limit
  throw new UsageError(`--limit 应是 1 到 100000 的整数，这里是“${text}”。`)
}
