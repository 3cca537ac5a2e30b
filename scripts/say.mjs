/** A failure that the user can understand; printed as one sentence, without a stack. */
export class SetupError extends Error {
  constructor(zh, en) {
    super(`${zh}\n${en}`)
    this.name = 'SetupError'
  }
}

/** One line on stderr, Chinese first; stdout is left to results. */
export function say(zh, en) {
  process.stderr.write(`▸ ${zh}  ${en}\n`)
}

/** What to print about a failure: a sentence where the user can do something, else the stack. */
export function tellFailure(error) {
  if (error instanceof SetupError) return error.message
  if (['EACCES', 'EPERM', 'EROFS'].includes(error?.code))
    return `没有权限写入 ${error.path}。\nNo permission to write to ${error.path}.`
  if (error?.code === 'ENOSPC')
    return '磁盘已满。请清理后再执行一次。\nThe disk is full. Free some space and run again.'
  return String(error?.stack ?? error)
}

/** Runs a script's main function; a failure is printed and exits with 1. */
export async function runScript(main) {
  try {
    await main()
  } catch (error) {
    process.stderr.write(`\n✗ ${tellFailure(error)}\n`)
    process.exitCode = 1
  }
}
