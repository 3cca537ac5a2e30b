import type { Period } from '#shared/domain/period.ts'
import type { CollectRound } from '#shared/ipc/contract/collect.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import { listRounds, saveRound, suggestRound } from '../services/collect/rounds.ts'
import { writeForms } from '../services/collect/write-forms.ts'
import type { Session } from '../services/session.ts'
import { done, type Answer } from './answer.ts'
import { readArguments } from './arguments.ts'
import { NEW_LIBRARY, withLibrary } from './command-session.ts'
import { takeForms } from './take-forms.ts'
import { UsageError } from './usage.ts'

/**
 * form --library DIR --department NAME --out FILE.xlsx [--round NAME] [--from --to] [--with-records], or
 * form --library DIR --take FILE… [--round NAME] [--department NAME].
 */
export async function runForm(args: readonly string[]): Promise<Answer> {
  const given = readArguments(args, {
    options: ['library', 'department', 'out', 'round', 'from', 'to'],
    flags: ['with-records', 'take'],
    positionals: true,
  })
  const dir = given.path(given.need('library'))
  if (given.has('take')) {
    const paths = given.positionals.map((file) => given.path(file))
    if (paths.length === 0) throw new UsageError('没有写要收回的文件。')
    const order = { paths, round: given.get('round')?.trim(), department: given.get('department')?.trim() }
    return withLibrary(dir, (session) => takeForms(session, order))
  }
  if (given.positionals.length > 0) throw new UsageError(`多余的参数“${given.positionals[0]}”。`)
  const department = given.need('department')
  const out = given.path(given.need('out'))
  if (!out.toLowerCase().endsWith('.xlsx')) throw new UsageError('--out 的文件名应以 .xlsx 结尾。')
  const period = given.get('from') === undefined && given.get('to') === undefined ? null : given.period()
  return withLibrary(
    dir,
    async (session) => {
      const round = roundFor(session, given.get('round')?.trim(), period, department)
      const order = { id: round.id, departments: [department], withRecords: given.has('with-records') }
      const [file] = await writeForms(session, { ...order, folder: null, file: out })
      const { departments: _, ...facts } = round
      return done({ file, department, round: facts }, [
        `已写出${department}的收集表（${round.name}）：${file}`,
      ])
    },
    NEW_LIBRARY,
  )
}

/** The round that is named or has the period, else a new one; without either the newest, else this year's. */
function roundFor(
  session: Session,
  name: string | undefined,
  period: Period | null,
  department: string,
): CollectRound {
  const rounds = listRounds(session)
  const found =
    name !== undefined
      ? rounds.find((round) => round.name === name)
      : period === null
        ? rounds[0]
        : rounds.find((round) => round.from === period.from && round.to === period.to)
  if (found !== undefined) {
    if (name !== undefined && period !== null && (found.from !== period.from || found.to !== period.to)) {
      const message = `“${found.name}”的时段是 ${found.from} 至 ${found.to}，与 --from、--to 不同。`
      throw new ServiceError('invalid-input', message)
    }
    return found
  }
  if (name !== undefined && period === null) {
    throw new ServiceError('not-found', `没有叫“${name}”的收集。要新建，请加上 --from 和 --to。`)
  }
  const start = suggestRound(session)
  const days = period ?? { from: start.from, to: start.to }
  return saveRound(session, null, {
    name: name ?? (period === null ? start.name : nameOf(period)),
    ...days,
    due: null,
    departments: [...new Set([...start.departments, department])],
  })
}

function nameOf({ from, to }: Period): string {
  const year = from.slice(0, 4)
  return from === `${year}-01-01` && to === `${year}-12-31` ? `${year}年度` : `${from}至${to}`
}
