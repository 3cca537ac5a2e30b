import { DRAG_DROP_PASTE } from '@lexical/rich-text'
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $nodesOfType,
  KEY_ENTER_COMMAND,
  UNDO_COMMAND,
} from 'lexical'
import type { LexicalEditorWithDispose } from 'lexical'
import { describe, expect, it } from 'vitest'
import type { ReviewDocument } from '#shared/document/model.ts'
import { setBlockStyle, toggleRunIn } from '../../../renderer/editor/commands/block-style.ts'
import { changeImage, insertImage, readImage } from '../../../renderer/editor/commands/image.ts'
import { insertSentence } from '../../../renderer/editor/commands/insert-sentence.ts'
import { insertNote, noteAtCaret, readNote, setNote } from '../../../renderer/editor/commands/note.ts'
import { readPaper, setPaper } from '../../../renderer/editor/commands/paper.ts'
import { readTableForm, setTableForm } from '../../../renderer/editor/commands/table.ts'
import { watchDocument } from '../../../renderer/editor/convert/page-document.ts'
import { createDraftEditor } from '../../../renderer/editor/create-draft-editor.ts'
import { openDraftEditor } from '../../../renderer/editor/draft-handle.ts'
import { NoteNode } from '../../../renderer/editor/nodes/note-node.ts'
import { $caretPlace, findPlace } from '../../../renderer/editor/search/block-lines.ts'
import { literalPattern } from '../../../renderer/editor/search/matches.ts'
import { replaceAll } from '../../../renderer/editor/search/replace.ts'
import { EVERY_KIND } from '../../fixtures/every-kind-document.ts'
import { editorOptions, openEditor, readDocument } from './headless.ts'
import { paragraph, PROPOSALS, SMALL } from './small-document.ts'

const PICTURE = { hash: 'a1'.repeat(32), format: 'png', width: 800, height: 400 } as const

const caretAt = (editor: LexicalEditorWithDispose, words: string, offset: number) =>
  editor.update(
    () => {
      const text = $getRoot()
        .getAllTextNodes()
        .find((node) => node.getTextContent().includes(words))
      text?.select(offset, offset)
    },
    { discrete: true },
  )
const blocksOf = (document: ReviewDocument, section: string) =>
  document.parts.find(({ id }) => id === section)?.blocks ?? []

/** One paragraph whose third character is followed by a footnote. */
const NOTED: ReviewDocument = {
  ...SMALL,
  parts: SMALL.parts.map((part) =>
    part.id === 'outro'
      ? {
          ...part,
          blocks: [
            paragraph(
              'd',
              { type: 'text', text: '新的征' },
              { type: 'note', id: 'n1', note: '出处' },
              { type: 'text', text: '程上。再写一句。' },
            ),
          ],
        }
      : part,
  ),
}

describe('a footnote', () => {
  it('goes to the caret in one step that undo takes back, and never into a title', () => {
    using editor = openEditor(SMALL)
    caretAt(editor, '守正创新', 2)
    expect(insertNote(editor, '不该在这里')).toBe(false)
    caretAt(editor, '新的征程上。', 3)
    expect(insertNote(editor, '出处')).toBe(true)
    expect(blocksOf(readDocument(editor, SMALL), 'outro')).toMatchObject([
      { inlines: [{ text: '新的征' }, { type: 'note', note: '出处' }, { text: '程上。' }] },
    ])
    editor.dispatchCommand(UNDO_COMMAND, undefined)
    expect(readDocument(editor, SMALL)).toEqual(SMALL)
  })

  it('has no place in the text: places of checks behind it stay right', () => {
    using editor = openEditor(NOTED)
    const place = { blockId: 'd', line: 0, start: 2, end: 5 }
    expect(findPlace(editor, place)).toMatchObject({
      text: '征程上',
      start: { offset: 2, run: { text: '新的征' } },
      end: { offset: 2, run: { text: '程上。再写一句。' } },
    })
    expect(findPlace(editor, { ...place, start: 3 })).toMatchObject({ start: { run: { kind: 'text' } } })
    expect(findPlace(editor, { ...place, end: 3 })).toMatchObject({ end: { run: { text: '新的征' } } })
    caretAt(editor, '程上。', 1)
    expect(editor.read($caretPlace)).toEqual({ blockId: 'd', line: 0, offset: 4 })
    editor.update(() => $nodesOfType(NoteNode)[0]?.selectNext(0, 0), { discrete: true })
    expect(editor.read($caretPlace)).toMatchObject({ offset: 3 })
  })

  it('has no place between other inlines either', () => {
    const crowded: ReviewDocument = {
      ...SMALL,
      parts: SMALL.parts.map((part) =>
        part.id === 'outro'
          ? {
              ...part,
              blocks: [
                paragraph(
                  'd',
                  { type: 'text', text: '共' },
                  { type: 'note', id: 'n1', note: '出处' },
                  { ...PROPOSALS, id: 'other' },
                ),
              ],
            }
          : part,
      ),
    }
    using editor = openEditor(crowded)
    editor.update(() => $nodesOfType(NoteNode)[0]?.getParent()?.select(2, 2), { discrete: true })
    expect(editor.read($caretPlace)).toEqual({ blockId: 'd', line: 0, offset: 1 })
  })

  it('stays when the words around it are replaced', () => {
    using editor = openEditor(NOTED)
    const pattern = literalPattern('征程', false)
    if (pattern === null) throw new Error('pattern')
    expect(replaceAll(editor, pattern, '道路')).toEqual({ replaced: 1, kept: 0 })
    expect(blocksOf(readDocument(editor, NOTED), 'outro')).toMatchObject([
      { inlines: [{ text: '新的道路' }, { type: 'note', id: 'n1' }, { text: '上。再写一句。' }] },
    ])
  })

  it('is deleted as one character and found at the caret that touches it', () => {
    using editor = openEditor(NOTED)
    caretAt(editor, '新的征', 3)
    expect(noteAtCaret(editor)).toBe('n1')
    caretAt(editor, '新的征', 1)
    expect(noteAtCaret(editor)).toBeNull()
    caretAt(editor, '程上。', 0)
    editor.update(
      () => {
        const selection = $getSelection()
        if ($isRangeSelection(selection)) selection.deleteCharacter(true)
      },
      { discrete: true },
    )
    expect(blocksOf(readDocument(editor, NOTED), 'outro')).toMatchObject([
      { inlines: [{ text: '新的征程上。再写一句。' }] },
    ])
  })

  it('takes other words, goes when it has none, and never shares its id with a copy', () => {
    using editor = openEditor(NOTED)
    setNote(editor, 'n1', '新的出处')
    expect(readNote(editor, 'n1')).toMatchObject({ words: '新的出处' })
    editor.update(
      () => {
        const note = $nodesOfType(NoteNode)[0]
        const text = note?.getNote()
        if (note && text) note.insertAfter(new NoteNode().setNote(text))
      },
      { discrete: true },
    )
    const ids = JSON.stringify(readDocument(editor, NOTED)).match(/"type":"note","id":"[^"]+"/g)
    expect(new Set(ids).size).toBe(2)
    setNote(editor, 'n1', '')
    expect(readNote(editor, 'n1')).toBeNull()
  })

  it('is opened by Enter when it alone is selected', () => {
    const opened: string[] = []
    using editor = createDraftEditor({
      ...editorOptions(),
      document: NOTED,
      noteKeys: { onOpen: (id) => opened.push(id), onInsert: () => undefined },
    })
    editor.update(
      () => {
        const note = $nodesOfType(NoteNode)[0]
        const at = note?.getIndexWithinParent() ?? 0
        note?.getParent()?.select(at, at + 1)
      },
      { discrete: true },
    )
    editor.dispatchCommand(KEY_ENTER_COMMAND, null)
    expect(opened).toEqual(['n1'])
    expect(blocksOf(readDocument(editor, NOTED), 'outro')).toHaveLength(1)
  })

  it('stays with the sentence it ends when another is put behind it', () => {
    const ended: ReviewDocument = {
      ...SMALL,
      parts: SMALL.parts.map((part) =>
        part.id === 'outro'
          ? {
              ...part,
              blocks: [
                paragraph(
                  'd',
                  { type: 'text', text: '第一句。' },
                  { type: 'note', id: 'n1', note: '出处' },
                  { type: 'text', text: '第三句。' },
                ),
              ],
            }
          : part,
      ),
    }
    using editor = openEditor(ended)
    caretAt(editor, '第一句。', 2)
    insertSentence(editor, [{ type: 'text', text: '第二句。' }])
    expect(blocksOf(readDocument(editor, ended), 'outro')).toMatchObject([
      { inlines: [{ text: '第一句。' }, { type: 'note' }, { text: '第二句。第三句。' }] },
    ])
  })
})

describe('a picture', () => {
  it('goes behind the block at the caret within the type area, and takes width and caption', () => {
    using editor = openEditor(SMALL)
    caretAt(editor, '守正创新', 0)
    expect(insertImage(editor, PICTURE)).toBe(false)
    caretAt(editor, '导语。', 1)
    expect(insertImage(editor, PICTURE)).toBe(true)
    const [, image] = blocksOf(readDocument(editor, SMALL), 'intro')
    expect(image).toMatchObject({ type: 'image', picture: PICTURE, widthMm: 156, caption: '' })
    const id = image?.id ?? ''
    changeImage(editor, id, { widthMm: 80, caption: '图1　工作照' })
    expect(readImage(editor, id)).toMatchObject({ widthMm: 80, caption: '图1　工作照' })
    editor.dispatchCommand(UNDO_COMMAND, undefined)
    expect(blocksOf(readDocument(editor, SMALL), 'intro')[1]).toEqual(image)
    editor.dispatchCommand(UNDO_COMMAND, undefined)
    expect(readDocument(editor, SMALL)).toEqual(SMALL)
  })

  it('is read anew by a watched document when only the picture changed', () => {
    using editor = openEditor(SMALL)
    const watched = watchDocument(editor, SMALL)
    caretAt(editor, '导语。', 1)
    insertImage(editor, PICTURE)
    const id = blocksOf(watched.read(), 'intro')[1]?.id ?? ''
    changeImage(editor, id, { caption: '图题' })
    expect(blocksOf(watched.read(), 'intro')[1]).toMatchObject({ id, caption: '图题' })
  })
})

describe('picture files', () => {
  it('are kept and stand at the caret in their order; other files are counted', async () => {
    const kept: number[] = []
    let left = 0
    using editor = createDraftEditor({
      ...editorOptions(),
      document: SMALL,
      onPicture: (bytes) => {
        kept.push(bytes.length)
        return Promise.resolve({ ...PICTURE, width: bytes.length })
      },
      onImages: (count) => (left += count),
    })
    caretAt(editor, '导语。', 1)
    const file = (size: number, type: string) => new File([new Uint8Array(size)], 'x', { type })
    editor.dispatchCommand(DRAG_DROP_PASTE, [
      file(300, 'image/png'),
      file(9, 'image/gif'),
      file(200, 'image/jpeg'),
    ])
    await expect.poll(() => kept).toEqual([300, 200])
    const widths = () =>
      blocksOf(readDocument(editor, SMALL), 'intro').map((block) =>
        block.type === 'image' ? block.picture.width : block.type,
      )
    await expect.poll(widths).toEqual(['paragraph', 300, 200])
    expect(left).toBe(1)
  })
})

describe('headings and tables', () => {
  it('a heading takes level 4 and the line of the next paragraph, and keeps its id and both', () => {
    using editor = openEditor(SMALL)
    caretAt(editor, '提案办理抓常抓长。', 0)
    setBlockStyle(editor, 'heading4')
    toggleRunIn(editor)
    editor.update(() => undefined, { discrete: true })
    const heading = () => blocksOf(readDocument(editor, SMALL), 'consultation')[1]
    expect(heading()).toMatchObject({ type: 'heading', id: 'c', level: 4, runIn: true })
    setBlockStyle(editor, 'heading3')
    editor.update(() => undefined, { discrete: true })
    expect(heading()).toMatchObject({ id: 'c', level: 3, runIn: true })
    toggleRunIn(editor)
    editor.update(() => undefined, { discrete: true })
    expect(heading()).not.toHaveProperty('runIn')
  })

  it('a table takes a caption and a landscape page, and an empty caption is none', () => {
    using editor = openEditor(EVERY_KIND)
    caretAt(editor, '现代农业', 1)
    expect(readTableForm(editor)).toMatchObject({ landscape: false })
    setTableForm(editor, { caption: ' 表1　协商成果 ', landscape: true })
    const table = () =>
      blocksOf(readDocument(editor, EVERY_KIND), 'consultation').find(({ id }) => id === 't1')
    expect(table()).toMatchObject({ caption: '表1　协商成果', landscape: true })
    setTableForm(editor, { caption: '', landscape: false })
    expect(table()).not.toHaveProperty('caption')
    expect(table()).not.toHaveProperty('landscape')
  })
})

describe('the facts of the paper', () => {
  it('are set in one step that listeners hear of and undo takes back', () => {
    const handle = openDraftEditor({ ...editorOptions(), document: SMALL })
    let heard = 0
    handle.onEdit(() => (heard += 1))
    setPaper(handle.lexical, { reporter: '段鸣', meeting: '', contents: false, stageMark: false })
    expect(handle.document().paper).toEqual({ reporter: '段鸣', stageMark: false })
    expect(readPaper(handle.lexical)).toEqual({ reporter: '段鸣', stageMark: false })
    expect(heard).toBe(1)
    handle.lexical.dispatchCommand(UNDO_COMMAND, undefined)
    expect(handle.document()).toEqual(SMALL)
    expect(heard).toBe(2)
    setPaper(handle.lexical, { sealed: true })
    setPaper(handle.lexical, { sealed: false })
    expect(handle.document()).not.toHaveProperty('paper')
    handle.dispose()
  })
})
