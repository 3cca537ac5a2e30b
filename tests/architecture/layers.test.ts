import { describe, expect, it } from 'vitest'
import { importsOf, importViolations, IMPORT_RULES } from './import-rules.ts'
import { projectFiles } from './project-files.ts'
import { sourceViolations, SOURCE_RULES } from './source-rules.ts'

describe('the project keeps its layers', () => {
  it('has no import against the dependency direction or away from a library’s home', () => {
    expect(importViolations(projectFiles())).toEqual([])
  })

  it('has no file that is too long, badly named, a barrel, impure or unfinished', () => {
    expect(sourceViolations(projectFiles())).toEqual([])
  })
})

describe('the rules see what they are for', () => {
  it('reads static, side-effect, re-exporting and lazy imports, over several lines', () => {
    const text = [
      "import { a,\n  b } from './one.ts'",
      "import type { C } from '#shared/domain/record.ts'",
      "import './side.css'",
      "export { d } from '../two.ts'",
      "const e = await import('docx')",
    ].join('\n')
    expect(importsOf({ path: 'electron/services/x.ts', text })).toEqual([
      'electron/services/one.ts',
      'shared/domain/record.ts',
      'electron/services/side.css',
      'electron/two.ts',
      'docx',
    ])
  })

  const planted: [path: string, line: string][] = [
    ['shared/domain/x.ts', "import { readFileSync } from 'node:fs'"],
    ['electron/services/x.ts', "import { App } from '../../renderer/app/App.tsx'"],
    ['renderer/features/x.ts', "import { connect } from '../../electron/db/driver.ts'"],
    ['electron/services/x.ts', "import { root } from '../../tests/architecture/project-files.ts'"],
    ['electron/host/x.ts', "import { app } from 'electron'"],
    ['electron/services/x.ts', "import Database from 'better-sqlite3'"],
    ['electron/services/x.ts', "const docx = await import('docx')"],
    ['renderer/features/x.ts', "import { $getRoot } from 'lexical'"],
    ['electron/services/x.ts', "import { request } from 'node:https'"],
    ['shared/document/x.ts', "import { useState } from 'react'"],
    ['electron/db/x.ts', "import type { ServicePorts } from '../services/ports.ts'"],
    ['electron/docx/x.ts', "import { connect } from '../db/driver.ts'"],
    ['electron/services/x.ts', "import { serve } from '../host/serve.ts'"],
    ['electron/main/x.ts', "import { createServices } from '../services/create-services.ts'"],
    ['electron/preload/x.ts', "import { APP_ORIGIN } from '../main/app-protocol.ts'"],
    ['renderer/editor/x.ts', "import { Ledger } from '../features/ledger/Ledger.tsx'"],
  ]
  it.each(planted)('finds the planted import in %s: %s', (path, line) => {
    expect(importViolations([{ path, text: `${line}\n` }])).not.toEqual([])
  })

  it('has a planted import for every import rule', () => {
    const found = importViolations(planted.map(([path, text]) => ({ path, text })))
    const silent = IMPORT_RULES.filter((rule) => !found.some((sentence) => sentence.endsWith(rule.says)))
    expect(silent.map((rule) => rule.says)).toEqual([])
  })

  it('has a planted file for every source rule', () => {
    const files = [
      { path: 'shared/domain/long.ts', text: 'export const a = 1\n'.repeat(401) },
      { path: 'shared/domain/BadName.ts', text: 'export const a = 1\n' },
      { path: 'electron/services/date-utils.ts', text: 'export const a = 1\n' },
      { path: 'shared/domain/all.ts', text: "// all of it\nexport * from './record.ts'\n" },
      { path: 'shared/domain/a.ts', text: 'export default 1\n' },
      { path: 'shared/domain/b.ts', text: 'export const now = () => Date.now()\n' },
      { path: 'renderer/bridge/c.ts', text: 'ipcRenderer.send("x")\n' },
      { path: 'renderer/features/x/Room.tsx', text: "import { Button, Modal } from '@mantine/core'\n" },
      { path: 'shared/domain/d.ts', text: '// TODO\nexport const a = 1\n' },
    ]
    const found = sourceViolations(files)
    const silent = SOURCE_RULES.filter((rule) => !found.some((sentence) => sentence.endsWith(rule.says)))
    expect(silent.map((rule) => rule.says)).toEqual([])
  })
})
