import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { evidenceFolder } from '../../files/evidence-folder.ts'
import type { Session } from '../session.ts'
import { inTurn } from './in-turn.ts'

type Amount = { readonly count: number; readonly bytes: number }
type StoredFile = { readonly path: string; readonly size: number }

const HASH = /^[0-9a-f]{64}$/
/** What a copy that the power cut off has left behind. */
const LEFTOVER = /^\.zongshu-[0-9a-f]{12}\.tmp$/

/** How much lies in the folder that nothing refers to any more. */
export function countUnused(session: Session): Promise<Amount> {
  return inTurn(session, async () => amountOf(await listUnused(session)))
}

/** Removes it for good and says how much that was; a file that cannot be removed stays and is not counted. */
export function cleanUnused(session: Session): Promise<Amount> {
  return inTurn(session, async () => {
    const removed: StoredFile[] = []
    for (const file of await listUnused(session)) {
      const isGone = await rm(file.path).then(
        () => true,
        () => false,
      )
      if (isGone) removed.push(file)
    }
    return amountOf(removed)
  })
}

async function listUnused({ dir, evidence }: Session): Promise<StoredFile[]> {
  const referred = evidence.listReferred()
  const folder = evidenceFolder(dir)
  const unused: StoredFile[] = []
  const take = async (path: string) => {
    const stats = await stat(path).catch(() => null)
    if (stats?.isFile()) unused.push({ path, size: stats.size })
  }
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const path = join(folder, entry.name)
    if (LEFTOVER.test(entry.name)) await take(path)
    // Whatever else someone put there is not ours to remove.
    if (!entry.isDirectory() || !/^[0-9a-f]{2}$/.test(entry.name)) continue
    for (const name of await readdir(path)) {
      if (HASH.test(name) && name.startsWith(entry.name) && !referred.has(name)) await take(join(path, name))
    }
  }
  return unused
}

function amountOf(files: readonly StoredFile[]): Amount {
  return { count: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) }
}
