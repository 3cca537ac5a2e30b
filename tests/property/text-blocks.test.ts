import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blockAt, segmentsOf, toBlocks, type Mark } from '../../renderer/features/texts/text-blocks.ts'
import { readPaste } from '../../electron/services/texts/read-text-file.ts'

const words = fc.string({
  unit: fc.constantFrom('全', '年', '1', '2', '次', '。', '，', '“', '”', '\n', ' '),
  maxLength: 300,
})
const long = fc
  .tuple(words, fc.integer({ min: 1, max: 60 }))
  .map(([text, times]) => `立${text}`.repeat(times))

test('the blocks of a text hold every word once, in order, and none is too long to draw', () => {
  fc.assert(
    fc.property(long, (pasted) => {
      const read = readPaste(pasted)
      const blocks = toBlocks(read)
      const drawn = blocks.map(({ start, end }) => read.text.slice(start, end)).join('')
      expect(drawn.replace(/\s/g, '')).toBe(read.text.replace(/\s/g, ''))
      expect(blocks.every(({ start, end }) => end > start && end - start <= 1500)).toBe(true)
      for (const [index, block] of blocks.entries()) expect(blockAt(blocks, block.start)).toBe(index)
    }),
    { numRuns: 60 },
  )
})

test('the pieces of a block are its text, and each mark in it is lit up whole', () => {
  const places = fc.uniqueArray(fc.nat(2000), { maxLength: 40 }).map((all) => all.toSorted((a, b) => a - b))
  fc.assert(
    fc.property(long, places, (pasted, starts) => {
      const read = readPaste(pasted)
      const marks = starts.flatMap((start, at): Mark[] => {
        const end = Math.min(start + 3, starts[at + 1] ?? Infinity, read.text.length)
        return end > start ? [{ kind: 'figure', group: at, start, end }] : []
      })
      const segments = toBlocks(read).flatMap((block) => {
        const pieces = segmentsOf(read.text, block, marks)
        expect(pieces.map(({ text }) => text).join('')).toBe(read.text.slice(block.start, block.end))
        return pieces
      })
      for (const { start, text } of segments) expect(read.text.slice(start, start + text.length)).toBe(text)
      const lit = segments.flatMap(({ mark, text }) => (mark === null ? [] : text)).join('')
      const meant = marks.map(({ start, end }) => read.text.slice(start, end)).join('')
      // Spaces at the ends of lines are drawn with their line or not at all.
      expect(lit.replace(/\s/g, '')).toBe(meant.replace(/\s/g, ''))
    }),
    { numRuns: 60 },
  )
})
