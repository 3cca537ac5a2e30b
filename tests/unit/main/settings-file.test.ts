import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSettingsFile } from '../../../electron/main/settings-file.ts'
import { DEFAULT_SETTINGS } from '../../../shared/ipc/contract/settings.ts'

describe('settings.json', () => {
  let folder = ''
  let file = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zongshu-settings-'))
    file = join(folder, 'settings.json')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('is the defaults on the first start', () => {
    expect(openSettingsFile(file).read()).toEqual({ settings: DEFAULT_SETTINGS, recent: [], library: null })
  })

  it('keeps what was changed, and the last of quick changes wins', async () => {
    const settings = openSettingsFile(file)
    for (const zoom of [1, 1.5, 2]) settings.change({ settings: { ...DEFAULT_SETTINGS, zoom } })
    settings.change({ library: '/somewhere' })
    await settings.flush()
    expect(openSettingsFile(file).read()).toMatchObject({ settings: { zoom: 2 }, library: '/somewhere' })
  })

  it.each(['', '\0\0\0', 'null', '[1]', '"text"'])('is the defaults when the file is damaged: %j', (text) => {
    writeFileSync(file, text)
    expect(openSettingsFile(file).read().settings).toEqual(DEFAULT_SETTINGS)
  })

  it('keeps the good values beside a bad one', () => {
    writeFileSync(file, JSON.stringify({ settings: { zoom: 'wide' }, library: '/somewhere', recent: 7 }))
    expect(openSettingsFile(file).read()).toEqual({
      settings: DEFAULT_SETTINGS,
      recent: [],
      library: '/somewhere',
    })
  })

  it('is replaced as a whole: no temporary file stays beside it', async () => {
    const settings = openSettingsFile(file)
    settings.change({ library: '/somewhere' })
    await settings.flush()
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ library: '/somewhere' })
  })
})
