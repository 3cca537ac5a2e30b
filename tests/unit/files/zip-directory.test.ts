import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { inflateEntry, listZip, ZipProblem, type ZipEntry } from '../../../electron/files/zip-directory.ts'

const LIMITS = { entries: 4 }
const WORDS = strToU8('全年视察'.repeat(5000))
const good = () => zipSync({ '甲/a.xml': WORDS, 'b.xml': strToU8('<b/>') })

/** Writes a value of 16 or 32 bits into the directory entry at a place of the list. */
function patch(
  bytes: Uint8Array,
  index: number,
  field: number,
  value: number,
  bits: 16 | 32 = 32,
): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = view.getUint32(bytes.length - 22 + 16, true)
  for (let passed = 0; passed < index; passed += 1) at += 46 + view.getUint16(at + 28, true)
  if (bits === 16) view.setUint16(at + field, value, true)
  else view.setUint32(at + field, value, true)
  return bytes
}

async function problemOf(run: () => unknown): Promise<[string, string]> {
  try {
    await run()
  } catch (error) {
    if (error instanceof ZipProblem) return [error.fault, error.about]
    throw error
  }
  throw new Error('was not refused')
}

const entryIn = (bytes: Uint8Array, name: string): ZipEntry => {
  const entry = listZip(bytes, LIMITS).get(name)
  if (!entry) throw new Error(`no ${name}`)
  return entry
}

test('entries come by their names and unpack to their bytes', async () => {
  expect([...listZip(good(), LIMITS).keys()]).toEqual(['甲/a.xml', 'b.xml'])
  expect(await inflateEntry(entryIn(good(), '甲/a.xml'), { bytes: WORDS.length })).toEqual(Buffer.from(WORDS))
  const stored = zipSync({ 'a.xml': WORDS }, { level: 0 })
  expect(await inflateEntry(entryIn(stored, 'a.xml'), { bytes: WORDS.length })).toEqual(Buffer.from(WORDS))
})

test('separators of Windows are those of a folder', () => {
  expect([...listZip(zipSync({ 'word\\document.xml': WORDS }), LIMITS).keys()]).toEqual(['word/document.xml'])
})

test.each(['../a', 'a/../../b', 'a\\..\\b', '/a', '\\a', 'C:\\a', 'c:a', 'a\0b'])(
  'a name that leads out is refused: %j',
  async (name) => {
    const bytes = zipSync({ [name]: WORDS })
    expect(await problemOf(() => listZip(bytes, LIMITS))).toEqual(['bad-path', name.replaceAll('\\', '/')])
  },
)

test.each<[string, () => Uint8Array, [string, string]]>([
  ['without its end', () => good().slice(0, -30), ['no-end', '']],
  ['with a name that runs past the list', () => patch(good(), 1, 28, 0xfff0, 16), ['bad-directory', '']],
  ['with an entry that is elsewhere', () => patch(good(), 0, 42, 5), ['bad-entry', '甲/a.xml']],
  ['with an entry that runs past the file', () => patch(good(), 1, 20, 0xffffff), ['bad-entry', 'b.xml']],
  ['that is encrypted', () => patch(good(), 1, 8, 1, 16), ['encrypted', 'b.xml']],
  [
    'with more entries than the limit',
    () => zipSync({ a: WORDS, b: WORDS, c: WORDS, d: WORDS, e: WORDS }),
    ['too-many', '5'],
  ],
])('a file %s is refused', async (_what, make, problem) => {
  expect(await problemOf(() => listZip(make(), LIMITS))).toEqual(problem)
})

test('two entries of one name are refused', async () => {
  const bytes = zipSync({ 'a1.xml': WORDS, 'a2.xml': WORDS })
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = text.indexOf('a2.xml'); at >= 0; at = text.indexOf('a2.xml', at + 1)) text[at + 1] = 0x31
  expect(await problemOf(() => listZip(bytes, LIMITS))).toEqual(['doubled', 'a1.xml'])
})

test('entries that share their bytes are refused', async () => {
  const bytes = zipSync({ a: WORDS, b: WORDS }, { level: 0 })
  patch(bytes, 1, 42, 0)
  expect(listZip(bytes, LIMITS).size).toBe(2)
  patch(patch(bytes, 0, 20, bytes.length - 100), 1, 20, bytes.length - 100)
  expect(await problemOf(() => listZip(bytes, LIMITS))).toEqual(['bad-directory', ''])
})

test('declared sizes are held against a limit where there is one', async () => {
  const list = (declared?: { bytes: number; ratio?: number; ratioFrom?: number }) =>
    listZip(good(), declared ? { ...LIMITS, declared } : LIMITS)
  expect(list().size).toBe(2)
  expect(list({ bytes: WORDS.length }).size).toBe(2)
  expect(await problemOf(() => list({ bytes: WORDS.length - 1 }))).toEqual(['too-large', '甲/a.xml'])
  expect(list({ bytes: Infinity, ratio: 10, ratioFrom: WORDS.length }).size).toBe(2)
  expect(await problemOf(() => list({ bytes: Infinity, ratio: 10, ratioFrom: 1000 }))).toEqual([
    'too-large',
    '甲/a.xml',
  ])
})

test('what unpacks beyond the limit ends there, and what is not as it was declared is damage', async () => {
  const unpack = (bytes: Uint8Array, limit: number) =>
    problemOf(() => inflateEntry(entryIn(bytes, '甲/a.xml'), { bytes: limit }))
  expect(await unpack(patch(good(), 0, 24, 10), WORDS.length - 1)).toEqual(['too-large', '甲/a.xml'])
  expect(await unpack(patch(good(), 0, 24, 10), WORDS.length)).toEqual(['bad-entry', '甲/a.xml'])
  expect(await unpack(patch(good(), 0, 10, 12, 16), WORDS.length)).toEqual(['bad-entry', '甲/a.xml'])
  expect(await unpack(patch(good(), 0, 20, 20), WORDS.length)).toEqual(['bad-entry', '甲/a.xml'])
})
