import { ServiceError } from '#shared/ipc/result.ts'
import { done, type Answer } from './answer.ts'
import { usageText, UsageError, VERBS } from './usage.ts'

type Run = (args: readonly string[]) => Promise<Answer>

// Each verb is loaded when it is asked for, so that none pays for another's libraries.
const RUNS: Readonly<Record<string, () => Promise<Run>>> = {
  import: async () => (await import('./run-import.ts')).runImport,
  draft: async () => (await import('./run-draft.ts')).runDraft,
  indicators: async () => (await import('./run-indicators.ts')).runIndicators,
  export: async () => (await import('./run-export.ts')).runExport,
  document: async () => (await import('./run-document.ts')).runDocument,
  refresh: async () => (await import('./run-refresh.ts')).runRefresh,
  regenerate: async () => (await import('./run-regenerate.ts')).runRegenerate,
  verify: async () => (await import('./run-verify.ts')).runVerify,
  sheet: async () => (await import('./run-sheet.ts')).runSheet,
  record: async () => (await import('./run-record.ts')).runRecord,
  coverage: async () => (await import('./run-coverage.ts')).runCoverage,
  preflight: async () => (await import('./run-preflight.ts')).runPreflight,
  extract: async () => (await import('./run-extract.ts')).runExtract,
  profile: async () => (await import('./run-profile.ts')).runProfile,
  search: async () => (await import('./run-search.ts')).runSearch,
  help: async () => async () => done({ verbs: VERBS }, [usageText()]),
}

async function run(
  args: readonly string[],
): Promise<{ json: unknown; code: number; messages: readonly string[] }> {
  const [word = '', ...rest] = args
  const verb = word === '--help' || word === '-h' ? 'help' : word
  try {
    const load = Object.hasOwn(RUNS, verb) ? RUNS[verb] : undefined
    if (load === undefined) throw new UsageError(word === '' ? '没有写命令。' : `没有“${verb}”这个命令。`)
    return await (
      await load()
    )(rest)
  } catch (error) {
    if (error instanceof UsageError) {
      return {
        json: { errors: [{ message: error.message }] },
        code: 2,
        messages: [error.message, usageText()],
      }
    }
    if (error instanceof ServiceError) {
      const { code, message } = error
      return { json: { errors: [{ code, message }] }, code: 1, messages: [message] }
    }
    const message = '程序内部出错，这一步没有完成。'
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { json: { errors: [{ code: 'internal', message }] }, code: 1, messages: [message, trace] }
  }
}

const { json, code, messages } = await run(process.argv.slice(2))
for (const message of messages) process.stderr.write(`${message}\n`)
process.stdout.write(`${JSON.stringify(json)}\n`)
process.exitCode = code
