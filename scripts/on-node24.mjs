import { fileURLToPath } from 'node:url'
import { command } from './command.mjs'
import { ensurePackages } from './packages.mjs'
import { node24, pinned } from './places.mjs'

/**
 * First step of every script: installs the dependencies and makes sure that what follows runs on
 * Node 24. Resolves to false when the script was run again on Node 24 in a child; the caller then just ends.
 */
export async function onNode24(url) {
  await ensurePackages()
  if (process.versions.node === pinned('node')) return true
  const { code } = await command(node24, [fileURLToPath(url), ...process.argv.slice(2)])
  process.exitCode = code
  return false
}
