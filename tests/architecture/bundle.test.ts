import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { CONTENT_SECURITY_POLICY } from '../../electron/main/content-security-policy.ts'
import { ensureBuild } from '../../scripts/build.mjs'
import { root } from './project-files.ts'

const MB = 1024 * 1024
const page = join(root, 'out', 'renderer')

/** A chunk and everything that it imports before it runs. */
function withStaticImports(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  const text = readFileSync(file, 'utf8')
  for (const match of text.matchAll(/(?:from|import)\s*["'](\.\/[^"']+\.js)["']/g))
    withStaticImports(join(file, '..', match[1] ?? ''), seen)
  return seen
}

function scriptsOf(name: string): string[] {
  const html = readFileSync(join(page, name), 'utf8')
  return [...html.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map((match) => join(page, match[1] ?? ''))
}

describe('what the window loads at the start', () => {
  beforeAll(() => ensureBuild())

  it('is at most 1.0 MB of script, and holds neither the editor nor development code', () => {
    const files = [...new Set(scriptsOf('index.html').flatMap((file) => [...withStaticImports(file)]))]
    expect(files.length).toBeGreaterThan(0)
    expect(files.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThanOrEqual(MB)
    const text = files.map((file) => readFileSync(file, 'utf8')).join('\n')
    expect(text).not.toContain('Lexical error')
    expect(text).not.toContain('You provided a `value` prop to a form field without')
  })

  it('loads the preload without the schemas of the contract', () => {
    expect(statSync(join(root, 'out', 'preload', 'index.cjs')).size).toBeLessThan(10_000)
  })

  it.each(['index.html', 'quick.html'])(
    'carries in %s the same policy that the main process sends with it',
    (name) => {
      expect(readFileSync(join(root, 'renderer', name), 'utf8')).toContain(
        `content="${CONTENT_SECURITY_POLICY}"`,
      )
    },
  )

  it('stays under 400 kB of script for the small window, without the components of the large one', () => {
    const files = [...new Set(scriptsOf('quick.html').flatMap((file) => [...withStaticImports(file)]))]
    expect(files.length).toBeGreaterThan(0)
    expect(files.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThanOrEqual(400_000)
    expect(files.map((file) => readFileSync(file, 'utf8')).join('\n')).not.toContain('mantine')
  })
})

describe('the locked packages', () => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version: string }>
  }
  const pkg = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
    string,
    Record<string, string>
  >

  it('hold one Lexical, every package of the same version', () => {
    const found = Object.entries(lock.packages).filter(([path]) =>
      /node_modules\/(@lexical\/[^/]+|lexical)$/.test(path),
    )
    expect(found.filter(([path]) => path.lastIndexOf('node_modules/') > 0)).toEqual([])
    expect(new Set(found.map(([, entry]) => entry.version)).size).toBe(1)
  })

  it('are pinned to exact versions', () => {
    const versions = Object.values({ ...pkg['dependencies'], ...pkg['devDependencies'] })
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })
})
