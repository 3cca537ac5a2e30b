import fc from 'fast-check'
import { $getRoot, $isElementNode, type LexicalNode } from 'lexical'
import { describe, expect, it } from 'vitest'
import { documentSchema, type ReviewDocument } from '#shared/document/model.ts'
import { EVERY_KIND } from '../../fixtures/every-kind-document.ts'
import { anyDocument } from './arbitrary-document.ts'
import { openEditor, readDocument } from './headless.ts'

describe('document and editor state', () => {
  it('keep every word, mark, id and origin through a live editor and its transforms', () => {
    fc.assert(
      fc.property(anyDocument.map(settled), (document) => {
        using editor = openEditor(document)
        editor.update(() => $touch($getRoot()), { discrete: true })
        const after = readDocument(editor, document)
        expect(after).toEqual(document)
        expect(documentSchema.safeParse(after).success).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('keep the document that holds every kind of block', () => {
    using editor = openEditor(EVERY_KIND)
    expect(readDocument(editor, EVERY_KIND)).toEqual(EVERY_KIND)
  })
})

/**
 * What touching a page may change: neighbouring lists of one kind are joined, as the page shows them as one
 * anyway, and an empty line that stands alone or below a table or picture at the end of a section is not kept.
 */
function settled(document: ReviewDocument): ReviewDocument {
  const parts = document.parts.map((part) => {
    const blocks = part.blocks.filter(
      (block, index) => block.type !== 'list' || part.blocks[index - 1]?.type !== 'list',
    )
    const last = blocks.at(-1)
    const isBlank = last?.type === 'paragraph' && last.inlines.length === 0
    const before = blocks.at(-2)
    const isDropped = isBlank && (before === undefined || before.type === 'table' || before.type === 'image')
    return { ...part, blocks: isDropped ? blocks.slice(0, -1) : blocks }
  })
  return { ...document, parts }
}

/** Marks every node dirty, so that every transform looks at every node. */
function $touch(node: LexicalNode): void {
  node.markDirty()
  if ($isElementNode(node)) node.getChildren().forEach($touch)
}
