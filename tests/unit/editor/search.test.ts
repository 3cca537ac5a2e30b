import { describe, expect, it } from 'vitest'
import type { Line } from '../../../renderer/editor/search/lines.ts'
import { findMatches, GAP, literalPattern } from '../../../renderer/editor/search/matches.ts'
import { replaceAll } from '../../../renderer/editor/search/replace.ts'
import { openEditor, readDocument } from './headless.ts'
import { SMALL } from './small-document.ts'

const LINES: Line[] = [
  [
    { key: '1', kind: 'text', text: '立案提案' },
    { key: '2', kind: 'figure', text: '157件' },
    { key: '3', kind: 'text', text: '，Word 和 word' },
  ],
  [{ key: '4', kind: 'text', text: '【待补：提案办复率】和【待补：' }],
]
const find = (query: string, matchCase = false) =>
  findMatches(LINES, literalPattern(query, matchCase) ?? /$^/g)

describe('finding', () => {
  it('reads figures as plain text and knows which matches touch one', () => {
    expect(find('提案').map((match) => match.hasFigure)).toEqual([false, false])
    const [across] = find('案157')
    expect(across).toMatchObject({ hasFigure: true, start: { offset: 3 }, end: { offset: 3 } })
  })

  it('minds case only when asked', () => {
    expect(find('word')).toHaveLength(2)
    expect(find('word', true)).toHaveLength(1)
  })

  it('takes signs of regular expressions literally and finds nothing for nothing', () => {
    expect(find('.')).toHaveLength(0)
    expect(literalPattern('', false)).toBeNull()
  })

  it('finds gaps that are closed', () => {
    expect(findMatches(LINES, GAP).map((match) => match.text)).toEqual(['【待补：提案办复率】'])
  })
})

describe('replacing all', () => {
  it('changes every match outside figures, counts those left alone, and is undone in one step', () => {
    using editor = openEditor(SMALL)
    const pattern = literalPattern('提案', false)
    if (pattern === null) throw new Error('pattern')
    expect(replaceAll(editor, pattern, '建议')).toEqual({ replaced: 2, kept: 0 })
    expect(JSON.stringify(readDocument(editor, SMALL).parts[1])).toContain('立案建议')
    const inFigure = literalPattern('157', false)
    if (inFigure === null) throw new Error('pattern')
    expect(replaceAll(editor, inFigure, '999')).toEqual({ replaced: 0, kept: 1 })
    expect(JSON.stringify(readDocument(editor, SMALL))).toContain('157件')
  })
})
