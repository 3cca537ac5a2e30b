import { onNode24 } from './on-node24.mjs'
import { runScript } from './say.mjs'

/** What extraction makes of the texts and folders that are named; see tests/support/measure-extraction.ts. */
await runScript(async () => {
  if (!(await onNode24(import.meta.url))) return
  const paths = process.argv.slice(2)
  if (paths.length === 0) {
    process.stderr.write('用法：npm run extraction -- 文稿.txt|文件夹 …\n')
    process.exitCode = 2
    return
  }
  const { measureExtraction } = await import('../tests/support/measure-extraction.ts')
  measureExtraction(paths)
})
