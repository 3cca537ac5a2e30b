import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
} from 'lexical'
import { describe, expect, it } from 'vitest'
import type { LexicalEditorWithDispose } from 'lexical'
import { insertFigure, setHeadings } from '../../../renderer/editor/commands/insert-figure.ts'
import { setBlockStyle, toggleList } from '../../../renderer/editor/commands/block-style.ts'
import { documentToLexical } from '../../../renderer/editor/convert/document-to-lexical.ts'
import { openEditor, readDocument } from './headless.ts'
import { PROPOSALS, SMALL } from './small-document.ts'

const update = (editor: LexicalEditorWithDispose, change: () => void) =>
  editor.update(change, { discrete: true })
const shape = (editor: LexicalEditorWithDispose) =>
  readDocument(editor, SMALL).parts.map(
    ({ id, heading, blocks }) => `${id}|${heading ?? ''}|${blocks.length}`,
  )

describe('the structure of the page', () => {
  it('keeps every part and its heading when everything is deleted', () => {
    using editor = openEditor(SMALL)
    update(editor, () => {
      $getRoot().select(0, $getRoot().getChildrenSize()).removeText()
    })
    expect(shape(editor)).toEqual(['intro||0', 'consultation||0', 'outro||0'])
    expect(readDocument(editor, SMALL)).toMatchObject({ title: '', subtitle: '' })
  })

  it('keeps the order of parts and takes strays into the part before them', () => {
    using editor = openEditor(SMALL)
    update(editor, () => {
      const [title, subtitle, intro, part, outro] = $getRoot().getChildren()
      if (!title || !subtitle || !intro || !part || !outro) throw new Error('parts')
      intro.insertAfter($createParagraphNode().append($createTextNode('流浪的一段')))
      outro.insertAfter(part)
      title.remove()
    })
    const after = readDocument(editor, SMALL)
    expect(after.parts.map(({ id }) => id)).toEqual(['intro', 'consultation', 'outro'])
    expect(JSON.stringify(after.parts[0])).toContain('流浪的一段')
  })

  it('gives a new block an id of its own and leaves id and origin with the first half of a split', () => {
    using editor = openEditor(SMALL)
    update(editor, () => {
      const text = $getRoot()
        .getAllTextNodes()
        .find((node) => node.getTextContent() === '立案提案')
      text?.select(2, 2).insertParagraph()
    })
    const blocks = readDocument(editor, SMALL).parts[1]?.blocks ?? []
    expect(blocks).toHaveLength(3)
    expect(blocks[0]).toMatchObject({ id: 'b', origin: 'consultation/proposals' })
    expect(blocks[1]?.id).not.toBe('b')
    expect(blocks[1]).not.toHaveProperty('origin')
    expect(new Set(blocks.map(({ id }) => id)).size).toBe(3)
  })

  it('does not store the line that stands in an empty section until something is written there', () => {
    const empty = { ...SMALL, parts: SMALL.parts.map((part) => ({ ...part, blocks: [] })) }
    using editor = openEditor(empty)
    expect(readDocument(editor, empty)).toEqual(empty)
    update(editor, () => {
      const last = $getRoot().getLastChild()
      if ($isElementNode(last)) last.selectStart().insertText('写一句')
    })
    expect(readDocument(editor, empty).parts[2]?.blocks).toMatchObject([
      { type: 'paragraph', inlines: [{ type: 'text', text: '写一句' }] },
    ])
  })

  it('holds plain words only in titles and headings', () => {
    using editor = openEditor(SMALL)
    update(editor, () => {
      const title = $getRoot().getFirstChild()
      if ($isElementNode(title)) title.append($createTextNode('粗体').toggleFormat('bold'))
    })
    expect(readDocument(editor, SMALL).title).toBe('守正创新粗体')
    expect(JSON.stringify(editor.getEditorState().toJSON())).not.toContain('"format":1,')
  })

  it('inserts a bound figure at the caret, never into a heading', () => {
    using editor = openEditor(SMALL)
    const { text, binding } = PROPOSALS
    update(editor, () => {
      $getRoot().getFirstChild()?.selectEnd()
    })
    expect(insertFigure(editor, { text, binding })).toBe(false)
    update(editor, () => {
      $getRoot().getLastChild()?.selectEnd()
    })
    expect(insertFigure(editor, { text, binding })).toBe(true)
    const inlines = JSON.stringify(readDocument(editor, SMALL).parts[2])
    expect(inlines).toContain('"label":"提案立案"')
    expect(inlines).not.toContain('prop1')
  })

  it('gives styles and lists to the blocks of a part and keeps their ids', () => {
    using editor = openEditor(SMALL)
    update(editor, () => {
      $getRoot()
        .getAllTextNodes()
        .find((node) => node.getTextContent() === '提案办理抓常抓长。')
        ?.select(0, 0)
    })
    setBlockStyle(editor, 'heading2')
    update(editor, () => undefined)
    expect(readDocument(editor, SMALL).parts[1]?.blocks[1]).toMatchObject({
      type: 'heading',
      level: 2,
      id: 'c',
    })
    toggleList(editor, 'bullet')
    update(editor, () => undefined)
    expect(readDocument(editor, SMALL).parts[1]?.blocks[1]).toMatchObject({ type: 'list', ordered: false })
    setBlockStyle(editor, 'body')
    update(editor, () => undefined)
    expect(readDocument(editor, SMALL).parts[1]?.blocks[1]).toMatchObject({ type: 'paragraph' })
  })

  it('sets the headings of a set and leaves those alone that it does not name', () => {
    using editor = openEditor(SMALL)
    setHeadings(editor, { consultation: '精准协商议政', people: '没有的部分' })
    update(editor, () => undefined)
    expect(shape(editor)).toEqual(['intro||1', 'consultation|精准协商议政|2', 'outro||1'])
  })

  it('refuses a figure whose state is malformed', () => {
    const json = JSON.stringify(documentToLexical(SMALL)).replace('"value":157', '"value":"many"')
    using editor = openEditor(SMALL)
    editor.setEditorState(editor.parseEditorState(json))
    update(editor, () =>
      $getRoot()
        .getAllTextNodes()
        .forEach((node) =>
          node
            .getParent()
            ?.getChildren()
            .forEach((child) => child.markDirty()),
        ),
    )
    expect(JSON.stringify(readDocument(editor, SMALL))).not.toContain('"figure"')
  })

  it('deletes a figure as one', () => {
    using editor = openEditor(SMALL)
    update(editor, () => {
      const after = $getRoot()
        .getAllTextNodes()
        .find((node) => node.getTextContent().startsWith('，办复'))
      after?.select(0, 0)
      const selection = $getSelection()
      if ($isRangeSelection(selection)) selection.deleteCharacter(true)
    })
    expect(readDocument(editor, SMALL).parts[1]?.blocks[0]).toMatchObject({
      inlines: [{ type: 'text', text: '立案提案，办复率高。' }],
    })
  })
})
