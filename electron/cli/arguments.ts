import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { daySchema, type Period } from '#shared/domain/period.ts'
import { UsageError } from './usage.ts'

export type Arguments = {
  readonly positionals: readonly string[]
  /** @throws UsageError when the option is missing or empty */
  need(option: string): string
  get(option: string): string | undefined
  has(flag: string): boolean
  /** The path an option or positional names, seen from where the command was typed. */
  path(value: string): string
  /** @throws UsageError for days that do not exist or stand the wrong way round */
  period(): Period
}

/**
 * Reads what follows the verb. Options may stand anywhere; each at most once.
 *
 * @throws UsageError naming the unknown, doubled or incomplete option
 */
export function readArguments(
  args: readonly string[],
  expected: { options: readonly string[]; flags?: readonly string[]; positionals?: boolean },
): Arguments {
  const flags = expected.flags ?? []
  const { values, positionals } = parse(args, expected.options, flags, expected.positionals ?? false)
  const get = (option: string): string | undefined => {
    const given = values[option]
    if (Array.isArray(given) && given.length > 1) throw new UsageError(`选项 --${option} 只能写一次。`)
    return Array.isArray(given) ? String(given[0]) : undefined
  }
  const need = (option: string): string => {
    const value = get(option)?.trim()
    if (!value) throw new UsageError(`缺少选项 --${option}。`)
    return value
  }
  const day = (option: string): string => {
    const value = need(option)
    if (daySchema.safeParse(value).success) return value
    throw new UsageError(`--${option} 的日期“${value}”不存在或写法不对，应写成 2024-01-31。`)
  }
  return {
    positionals,
    need,
    get,
    has: (flag) => values[flag] !== undefined,
    path: (value) => resolve(startFolder(), value),
    period() {
      const period = { from: day('from'), to: day('to') }
      if (period.from <= period.to) return period
      throw new UsageError(`时段的开始 ${period.from} 晚于结束 ${period.to}。`)
    },
  }
}

function parse(
  args: readonly string[],
  options: readonly string[],
  flags: readonly string[],
  allowPositionals: boolean,
) {
  const spec = Object.fromEntries([
    ...options.map((name) => [name, { type: 'string' as const, multiple: true }]),
    ...flags.map((name) => [name, { type: 'boolean' as const, multiple: true }]),
  ])
  try {
    const read = parseArgs({ args: [...args], options: spec, allowPositionals, strict: true })
    const values: Readonly<Record<string, unknown>> = read.values
    return { values, positionals: read.positionals }
  } catch (error) {
    throw new UsageError(error instanceof Error ? describe(error) : String(error))
  }
}

function describe(error: Error): string {
  const code = 'code' in error ? error.code : ''
  const name = /'([^']+)'/.exec(error.message)?.[1] ?? ''
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `不认识的选项 ${name}。`
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return `多余的参数“${name}”。`
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `选项 ${name} 的写法不对或缺少内容。`
  return error.message
}

/** npm runs scripts in the project's folder and tells in INIT_CWD where the command was typed. */
function startFolder(): string {
  const typedIn = process.env['npm_lifecycle_event'] === 'cli' ? process.env['INIT_CWD'] : undefined
  return typedIn ?? process.cwd()
}
