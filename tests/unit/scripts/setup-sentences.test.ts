import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { explainNpm } from '../../../scripts/packages.mjs'
import { SetupError, tellFailure } from '../../../scripts/say.mjs'

const root = resolve(import.meta.dirname, '../../..')

describe('what set-up says when it fails', () => {
  it.each([
    ['npm error code ECONNREFUSED\nnpm error connect', '连不上 npm 软件源'],
    ['npm error code ENOTFOUND', '连不上 npm 软件源'],
    ['npm error code ENOSPC', '磁盘已满'],
    ['npm error code EACCES', '没有权限写入'],
    ['npm error code EUSAGE\nnpm error\nnpm error Missing: x from lock file', 'Missing: x'],
  ])('%j becomes a sentence', (output, sentence) => {
    expect(explainNpm(output).message).toContain(sentence)
  })

  it('is both languages for a known failure and the stack for an unknown one', () => {
    expect(tellFailure(new SetupError('甲。', 'A.'))).toBe('甲。\nA.')
    expect(tellFailure(Object.assign(new Error('x'), { code: 'EROFS', path: '/cache' }))).toContain('/cache')
    expect(tellFailure(new Error('surprise'))).toContain('surprise')
  })

  it('has an entry that an old Node can read: no syntax and no import before the check', () => {
    const code = `Object.defineProperty(process.versions, 'node', { value: '18.0.0' })`
    const preload = `data:text/javascript,${encodeURIComponent(code)}`
    const entry = join(root, 'scripts', 'run.mjs')
    const run = spawnSync(process.execPath, ['--import', preload, entry, 'start'], { encoding: 'utf8' })
    expect(run.stderr).toContain('需要 Node 20')
    expect(run.stderr).not.toContain('at ')
    expect(run.status).toBe(1)
  })

  it('leaves one JSON object on stdout when the command line cannot start', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zongshu-test-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    for (const name of ['scripts', 'package.json']) {
      cpSync(join(root, name), join(folder, name), { recursive: true })
    }
    const entry = join(folder, 'scripts', 'run.mjs')
    const run = spawnSync(process.execPath, [entry, 'cli', 'help'], { encoding: 'utf8' })
    expect(JSON.parse(run.stdout)).toMatchObject({ errors: [{ code: 'internal' }] })
    expect(run.status).toBe(1)
  })
})
