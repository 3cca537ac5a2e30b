import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { onNode24 } from './on-node24.mjs'
import { cache, pinned } from './places.mjs'
import { runScript, tellFailure } from './say.mjs'

// After a plain `npm ci` npm's own PATH already leads here on Node 24; any other Node does the set-up first.
await runScript(async () => {
  try {
    if (process.versions.node !== pinned('node') && !(await onNode24(import.meta.url))) return
    // What is compiled once starts in half the time ever after.
    enableCompileCache(join(cache, 'compiled'))
    await import('../electron/cli/index.ts')
  } catch (error) {
    // Whoever called reads one JSON object from stdout, also when the program itself could not start.
    const [message] = tellFailure(error).split('\n')
    process.stdout.write(`${JSON.stringify({ errors: [{ code: 'internal', message }] })}\n`)
    throw error
  }
})
