import { readFileSync, readdirSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import type { SourceFile } from './import-rules.ts'

export const root = resolve(import.meta.dirname, '../..')

const FOLDERS = ['electron', 'renderer', 'shared', 'scripts', 'tests']
const OURS = /\.(ts|tsx|mts|mjs|cjs|css)$/

/** All sources of the project, paths from the root with forward slashes. */
export function projectFiles(): SourceFile[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && OURS.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  ).map((file) => ({ path: relative(root, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }))
}
