import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { PROFILE_KINDS, type ProfileKind } from '#shared/paper/profile.ts'
import { EVERY_KIND } from '../fixtures/every-kind-document.ts'
import { exportKind } from './export-kind.ts'
import { prettyXml } from './pretty-xml.ts'

/** What each profile adds to the golden set; the report is looked at in full, 版头 and 版记 in the official paper. */
const PARTS: Record<ProfileKind, readonly string[]> = {
  report: [
    'docProps/core.xml',
    'docProps/custom.xml',
    'word/document.xml',
    'word/fontTable.xml',
    'word/footer1.xml',
    'word/footer2.xml',
    'word/footnotes.xml',
    'word/numbering.xml',
    'word/settings.xml',
    'word/styles.xml',
    'word/theme/theme1.xml',
  ],
  meeting: ['word/footer1.xml', 'word/footer2.xml', 'word/settings.xml'],
  official: ['word/document.xml', 'word/footer1.xml', 'word/footer2.xml', 'word/settings.xml'],
}

/** Set ZONGSHU_UPDATE_GOLDEN=1 to accept what the exporter writes now; look at the difference before committing it. */
const update = process.env['ZONGSHU_UPDATE_GOLDEN'] === '1'

describe.each(PROFILE_KINDS)('the %s profile', (profile) => {
  let parts: Record<string, Uint8Array> = {}
  beforeAll(async () => {
    parts = unzipSync(await exportKind(EVERY_KIND, profile))
  })

  test.each(PARTS[profile])('writes %s as committed', async (path) => {
    const golden = join(import.meta.dirname, profile, path.replaceAll('/', '.'))
    const actual = prettyXml(strFromU8(parts[path] ?? new Uint8Array()))
    if (update) {
      await mkdir(join(golden, '..'), { recursive: true })
      await writeFile(golden, actual)
    }
    expect(actual).toBe(await readFile(golden, 'utf8'))
  })

  test('writes only parts that an XML parser accepts', () => {
    for (const [path, bytes] of Object.entries(parts)) {
      if (path.startsWith('word/media/')) continue
      expect(() => new SaxesParser().write(strFromU8(bytes)).close(), path).not.toThrow()
    }
  })

  test('names no font but the five of the paper, in no part', () => {
    const named = Object.values(parts).flatMap((bytes) =>
      [...strFromU8(bytes).matchAll(/(?:w:(?:ascii|hAnsi|eastAsia|cs)|typeface)="([^"]*)"/g)].map(
        (hit) => hit[1],
      ),
    )
    const papers = new Set(['仿宋_GB2312', '宋体', '方正小标宋简体', '楷体_GB2312', '黑体', 'zh-CN', ''])
    expect([...new Set(named)].filter((name) => !papers.has(name ?? ''))).toEqual([])
  })
})

test('the same document gives the same bytes at any time and after any other export', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2025-03-01T10:00:00Z') })
  const first = await exportKind(EVERY_KIND)
  vi.setSystemTime(new Date('2031-11-30T23:59:58Z'))
  await exportKind(EVERY_KIND, 'official')
  const second = await exportKind(structuredClone(EVERY_KIND))
  vi.useRealTimers()
  expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true)
})

test('another time, author, draft or revision shows in the file', async () => {
  const base = Buffer.from(await exportKind(EVERY_KIND))
  const changes = [{ now: new Date(0) }, { author: '李四' }, { draftId: 'x' }, { revision: 8 }]
  for (const change of changes) {
    const other = await exportKind(EVERY_KIND, 'report', change)
    expect(base.equals(Buffer.from(other)), JSON.stringify(change)).toBe(false)
  }
})
