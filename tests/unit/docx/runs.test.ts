import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Inline, ReviewDocument } from '#shared/document/model.ts'
import { exportKind } from '../../golden/export-kind.ts'

async function runsOf(inlines: Inline[]): Promise<string> {
  const document: ReviewDocument = {
    version: 1,
    title: '',
    subtitle: '',
    numbering: 'none',
    parts: [{ id: 'intro', heading: null, blocks: [{ type: 'paragraph', id: 'p', inlines }] }],
  }
  const xml = strFromU8(unzipSync(await exportKind(document))['word/document.xml'] ?? new Uint8Array())
  return /<\/w:pPr>(.*?)<\/w:p>/.exec(xml)?.[1]?.replaceAll(' xml:space="preserve"', '') ?? ''
}

test('plain text is one run without properties of its own', async () => {
  expect(await runsOf([{ type: 'text', text: '全年立案300余件' }])).toBe(
    '<w:r><w:t>全年立案300余件</w:t></w:r>',
  )
})

test('marks, the hint for Chinese quotes and the shade of an open slot stand in the order of the schema', async () => {
  const xml = await runsOf([
    { type: 'text', text: '【待补：“批示”】', marks: ['bold', 'italic', 'underline'] },
  ])
  expect([...xml.matchAll(/<(w:\w+)/g)].map((hit) => hit[1])).toEqual([
    'w:r',
    'w:rPr',
    'w:rFonts',
    'w:b',
    'w:bCs',
    'w:i',
    'w:iCs',
    'w:u',
    'w:shd',
    'w:t',
  ])
})

test('only the open slot is shaded, not the sentence around it', async () => {
  const xml = await runsOf([{ type: 'text', text: '得到【待补：领导】肯定。' }])
  expect(xml).toMatch(
    /^<w:r><w:t>得到<\/w:t><\/w:r><w:r><w:rPr><w:shd [^>]*\/><\/w:rPr><w:t>【待补：领导】<\/w:t><\/w:r><w:r><w:t>肯定。/,
  )
})

test('a line end breaks the line and a tab stays a tab', async () => {
  const line = '<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r><w:r><w:br/></w:r><w:r><w:t>丙</w:t></w:r>'
  expect(await runsOf([{ type: 'text', text: '甲\t乙\r\n丙' }])).toBe(line)
})

test('words that the library uses as signs of its own are printed as words', async () => {
  expect(await runsOf([{ type: 'text', text: 'CURRENT\tTOTAL_PAGES' }])).toBe(
    '<w:r><w:t>CURRENT</w:t><w:tab/><w:t>TOTAL_PAGES</w:t></w:r>',
  )
})

test('markup in a text is text', async () => {
  expect(await runsOf([{ type: 'text', text: '<w:p>&"' }])).toBe(
    '<w:r><w:t>&lt;w:p&gt;&amp;&quot;</w:t></w:r>',
  )
})
