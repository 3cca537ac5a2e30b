import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
const renderer = join(root, 'renderer')
const styles = join(root, 'node_modules/@mantine/core/styles')

test('every Mantine component that is drawn has its styles loaded', () => {
  const used = new Set<string>()
  for (const name of readdirSync(renderer, { recursive: true }).map(String)) {
    if (!/\.tsx?$/.test(name)) continue
    const text = readFileSync(join(renderer, name), 'utf8')
    for (const [, names = ''] of text.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)) {
      for (const [component] of names.matchAll(/\b[A-Z]\w+/g)) used.add(component)
    }
  }
  const loaded = readFileSync(join(renderer, 'app/mantine-styles.ts'), 'utf8')
  const missing = [...used].filter(
    (name) => existsSync(join(styles, `${name}.css`)) && !loaded.includes(`/styles/${name}.layer.css'`),
  )
  expect(used).toContain('Button')
  expect(missing).toEqual([])
})
