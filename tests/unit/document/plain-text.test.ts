import { expect, test } from 'vitest'
import { inlineText } from '#shared/document/inline-text.ts'
import { countWords, documentText, sectionParagraphs } from '#shared/document/plain-text.ts'
import { mapDocumentLines, walkFigures, walkInlines } from '#shared/document/walk.ts'
import { EVERY_KIND } from '../../fixtures/every-kind-document.ts'

test('figures are found in reading order, in paragraphs, table cells and list items', () => {
  const found = [...walkFigures(EVERY_KIND)].map(({ figure, block, line }) => [figure.id, block.type, line])
  expect(found).toEqual([
    ['party1', 'paragraph', 0],
    ['study', 'paragraph', 0],
    ['standing', 'table', 5],
    ['adv', 'list', 0],
  ])
})

test('the text of the document holds every visible character of every inline', () => {
  const text = documentText(EVERY_KIND)
  for (const { inline } of walkInlines(EVERY_KIND)) {
    expect(text).toContain(inlineText(inline))
  }
  expect(text).toContain('一、坚持党的领导')
  expect(text).toContain('（二）压实主体责任')
  expect(text.split('\n').slice(0, 3)).toEqual([
    '凝心聚力谋发展',
    '履职为民谱新篇',
    '——政协青山市委员会2024年工作综述',
  ])
})

test('the paragraphs of a part leave out its heading and empty lines', () => {
  const outro = EVERY_KIND.parts.find((section) => section.id === 'outro')
  expect(outro && sectionParagraphs(outro)).toEqual(['（居中的一行）', '政协青山市委员会'])
})

test('mapping lines that stay the same keeps the document itself', () => {
  expect(mapDocumentLines(EVERY_KIND, (line) => line)).toBe(EVERY_KIND)
})

test('words are counted as Word does: a Chinese character or mark is one, a number with its percent is one', () => {
  expect(countWords('立案提案1,024件，办复率98.5%。')).toBe(12)
  expect(countWords('AI 赋能')).toBe(3)
  expect(countWords(' \n')).toBe(0)
})
