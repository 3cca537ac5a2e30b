import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTextBytes } from '../../electron/services/texts/read-text-file.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import { COMMENTS, del, FOOTNOTES, ins, makeDocx, p, r, row, STYLES } from '../fixtures/texts-in/make-docx.ts'

const DOCX = makeDocx(
  p(r('年度综述'), '<w:pStyle w:val="T"/>') +
    p(r('立案') + del('3') + ins(r('326')) + r('件') + '<w:r><w:footnoteReference w:id="2"/></w:r>') +
    `<w:tbl>${row(p(r('视察')), p(r('4次')))}</w:tbl>`,
  { 'word/styles.xml': STYLES, 'word/footnotes.xml': FOOTNOTES, 'word/comments.xml': COMMENTS },
)
const HTML = new TextEncoder().encode(
  '<html><head><meta charset="gbk"></head><body><nav>1</nav><h1>a</h1><table><tr><td>b</td></tr></table><p hidden>c</p></body>',
)
const TEXT = new TextEncoder().encode('\uFEFF第一行12次。\r\n第二行。')
const NAMES = ['稿.docx', '稿.docm', '稿.txt', '稿.md', '稿.html', '稿.doc', '稿']

/** Reads, or refuses in a sentence; anything else fails. */
async function readsOrRefuses(bytes: Uint8Array, name: string): Promise<void> {
  try {
    const { text, lines } = await readTextBytes(bytes, name)
    // Every line with words begins where it is said to begin.
    for (const { start } of lines) {
      expect(start === 0 || text[start - 1] === '\n').toBe(true)
      expect(text.slice(start).split('\n', 1)[0]?.trim()).not.toBe('')
    }
  } catch (error) {
    expect(error).toBeInstanceOf(ServiceError)
  }
}

test('random bytes are read or refused in a sentence, whatever they are called', async () => {
  const heads = fc.constantFrom(
    [],
    [0x50, 0x4b, 3, 4],
    [0xd0, 0xcf, 0x11, 0xe0],
    [0xff, 0xfe],
    Array.from(TEXT.slice(0, 3)),
  )
  await fc.assert(
    fc.asyncProperty(
      heads,
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom(...NAMES),
      (head, rest, name) => readsOrRefuses(new Uint8Array([...head, ...rest]), name),
    ),
    { numRuns: 400 },
  )
})

test('a file that was cut off anywhere is read or refused in a sentence', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(DOCX, HTML, TEXT),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (bytes, part) => readsOrRefuses(bytes.slice(0, Math.floor(bytes.length * part)), '稿.docx'),
    ),
    { numRuns: 200 },
  )
})

test('a file with bits turned over is read or refused in a sentence', async () => {
  const flips = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 7 })), { minLength: 1, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(DOCX, HTML, TEXT),
      flips,
      fc.constantFrom(...NAMES),
      (bytes, places, name) => {
        const turned = bytes.slice()
        for (const [place, bit] of places) {
          const at = place % turned.length
          turned[at] = (turned[at] ?? 0) ^ (1 << bit)
        }
        return readsOrRefuses(turned, name)
      },
    ),
    { numRuns: 400 },
  )
})

test('a document of random elements of Word is read or refused in a sentence', async () => {
  const names = fc.constantFrom(
    ...'w:p w:r w:t w:ins w:del w:tbl w:tr w:tc w:sdt w:sdtPr w:sdtContent w:rPr w:pPr w:trPr w:txbxContent'.split(
      ' ',
    ),
    ...'w:moveTo w:moveFrom w:vanish w:footnoteReference w:br mc:AlternateContent mc:Choice mc:Fallback'.split(
      ' ',
    ),
    ...'w:footnote w:comment w:showingPlcHdr w:docPartGallery w:unknown'.split(' '),
  )
  const { xml } = fc.letrec<{ xml: string }>((tie) => ({
    xml: fc.oneof(
      { maxDepth: 6 },
      fc.constant('字'),
      fc
        .tuple(names, fc.array(tie('xml'), { maxLength: 4 }))
        .map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
    ),
  }))
  await fc.assert(
    fc.asyncProperty(fc.array(xml, { maxLength: 6 }), (body) =>
      readsOrRefuses(makeDocx(body.join('')), '稿.docx'),
    ),
    { numRuns: 300 },
  )
})
