/**
 * Source of the default app that the fallback Electron lacks: it starts the folder named on its command line.
 * A module with a top-level await, because Electron holds back `ready` until such a module has loaded.
 */
export const defaultApp = {
  'package.json': JSON.stringify({ name: 'electron', type: 'module', main: 'main.js' }),
  'main.js': `import { app } from 'electron'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
const folder = resolve(process.argv.slice(1).find((arg) => !arg.startsWith('-')) ?? '.')
const pkg = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
app.setAppPath(folder)
app.setName(pkg.productName ?? pkg.name)
app.setVersion(pkg.version ?? '0.0.0')
await import(pathToFileURL(join(folder, pkg.main)).href)
`,
}
