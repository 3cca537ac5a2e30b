import fc from 'fast-check'
import { $getRoot, $isElementNode, UNDO_COMMAND, type ElementNode } from 'lexical'
import { describe, expect, it } from 'vitest'
import { watchDocument } from '../../../renderer/editor/convert/page-document.ts'
import { changeFigures, unbindFigures } from '../../../renderer/editor/commands/figures.ts'
import { showDocument } from '../../../renderer/editor/commands/show-document.ts'
import { $blockMark } from '../../../renderer/editor/nodes/block-state.ts'
import { PartNode } from '../../../renderer/editor/nodes/part-node.ts'
import { EVERY_KIND } from '../../fixtures/every-kind-document.ts'
import { anyDocument } from './arbitrary-document.ts'
import { openEditor, readDocument } from './headless.ts'
import { PROPOSALS, SMALL } from './small-document.ts'

/** The blocks of the page in order, as nodes. */
function $blocks(): ElementNode[] {
  return $getRoot()
    .getChildren()
    .flatMap((part) => (part instanceof PartNode ? part.getChildren() : []))
    .filter($isElementNode)
}

/** Keys of those that are blocks of the document; the empty line below a table is made anew as it is needed. */
function $keys(): string[] {
  return $blocks()
    .filter((node) => $blockMark(node).id !== '')
    .map((node) => node.getKey())
}

describe('the document of a page', () => {
  it('gives the same object for a block that nobody touched', () => {
    using editor = openEditor(SMALL)
    const watched = watchDocument(editor, SMALL)
    const before = watched.read()
    changeFigures(editor, new Map([[PROPOSALS.id, { text: '158件', binding: PROPOSALS.binding }]]))
    const after = watched.read()
    const blocks = (document: typeof before) => document.parts.flatMap((part) => part.blocks)
    const same = blocks(after).filter((block, at) => block === blocks(before)[at])
    expect(same).toHaveLength(blocks(before).length - 1)
    expect(JSON.stringify(after)).toContain('158件')
  })

  it('read after any edits and undos is what a first reading gives', () => {
    const edits = fc.array(fc.record({ at: fc.nat(), kind: fc.constantFrom('clear', 'remove', 'undo') }), {
      minLength: 1,
      maxLength: 8,
    })
    fc.assert(
      fc.property(anyDocument, edits, (document, list) => {
        using editor = openEditor(document)
        const watched = watchDocument(editor, document)
        watched.read()
        for (const { at, kind } of list) {
          if (kind === 'undo') editor.dispatchCommand(UNDO_COMMAND, undefined)
          else {
            editor.update(
              () => {
                const blocks = $blocks()
                const block = blocks[at % Math.max(1, blocks.length)]
                if (kind === 'clear') block?.clear()
                else block?.remove()
              },
              { discrete: true },
            )
          }
          watched.read()
        }
        // A block without an id gets one with each first reading, so ids are left out where they are new.
        const plain = (text: unknown) => JSON.stringify(text).replace(/"id":"[^"]*"/g, '')
        expect(plain(watched.read())).toBe(plain(readDocument(editor, document)))
      }),
      { numRuns: 60 },
    )
  })

  it('shows another document in one step, keeps the nodes that stay, and one undo brings the first one back', () => {
    using editor = openEditor(EVERY_KIND)
    const shown = readDocument(editor, EVERY_KIND)
    const kept = editor.read($keys)
    const next = {
      ...shown,
      title: '另一个标题',
      generation: 2,
      parts: shown.parts.map((part, at) => (at === 1 ? { ...part, blocks: part.blocks.slice(1) } : part)),
    }
    showDocument(editor, shown, next)
    expect(readDocument(editor, EVERY_KIND)).toEqual(next)
    const now = editor.read($keys)
    expect(now.every((key) => kept.includes(key))).toBe(true)
    editor.dispatchCommand(UNDO_COMMAND, undefined)
    expect(readDocument(editor, EVERY_KIND)).toEqual(shown)
  })
})

describe('figures of a page', () => {
  it('take a hand value with its reason and lose it again', () => {
    using editor = openEditor(SMALL)
    const override = { reason: '按区委口径', by: '', at: '2025-01-02T08:00:00.000Z' }
    const { binding } = PROPOSALS
    changeFigures(editor, new Map([[PROPOSALS.id, { text: '160件', binding, override }]]))
    expect(JSON.stringify(readDocument(editor, SMALL))).toContain('按区委口径')
    changeFigures(editor, new Map([[PROPOSALS.id, { text: PROPOSALS.text, binding }]]))
    expect(readDocument(editor, SMALL)).toEqual(SMALL)
  })

  it('become plain text with their marks when they are released', () => {
    using editor = openEditor(SMALL)
    unbindFigures(editor, new Set([PROPOSALS.id]))
    const text = JSON.stringify(readDocument(editor, SMALL))
    expect(text).toContain(PROPOSALS.text)
    expect(text).not.toContain('"figure"')
  })
})
