import * as fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { legalText } from '#shared/document/legal-text.ts'
import { escapeXml } from '../../../electron/docx/xml-text.ts'

test('control characters and half surrogates are dropped, rare characters and emoji stay', () => {
  expect(legalText('甲\u0000\u0008\u000B乙\uD800丙\uFFFE')).toBe('甲乙丙')
  expect(legalText('𠮷\u{1F600}\t\n')).toBe('𠮷\u{1F600}\t\n')
})

test('an XML parser reads back from any escaped string exactly its legal characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      let read = ''
      const parser = new SaxesParser()
      parser.on('text', (piece) => (read += piece))
      parser.write(`<t>${escapeXml(text).replaceAll('\r', '&#13;')}</t>`).close()
      expect(read).toBe(legalText(text))
    }),
  )
})
