import { onNode24 } from './on-node24.mjs'
import { pinned } from './places.mjs'
import { runScript } from './say.mjs'

// After a plain `npm ci` npm's own PATH already leads here on Node 24; any other Node does the set-up first.
await runScript(async () => {
  if (process.versions.node !== pinned('node') && !(await onNode24(import.meta.url))) return
  await import('../electron/cli/index.ts')
})
