type Level = 'info' | 'warn' | 'error'

// Loading the log costs a start more than the log says, so it comes with the first line, after the window.
async function write(level: Level, words: readonly string[]): Promise<void> {
  const { openLog } = await import('./open-log.ts')
  openLog()[level](...words)
}

/** Channel names, codes, stacks and paths go in here; never a record or the text of a draft. */
export const log = {
  info: (...words: string[]) => void write('info', words),
  warn: (...words: string[]) => void write('warn', words),
  error: (...words: string[]) => void write('error', words),
}
