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

/** Runs a script's main function; a SetupError prints as a sentence, and any failure exits with 1. */
export async function runScript(main) {
  try {
    await main()
  } catch (error) {
    process.stderr.write(
      error instanceof SetupError ? `\n✗ ${error.message}\n` : `\n✗ ${error?.stack ?? error}\n`,
    )
    process.exitCode = 1
  }
}
