import { $getRoot, $isElementNode, REDO_COMMAND, UNDO_COMMAND } from 'lexical'
import type { LexicalEditorWithDispose } from 'lexical'
import { describe, expect, it } from 'vitest'
import type { AttachmentId } from '#shared/document/model.ts'
import {
  addAttachment,
  moveAttachment,
  removeAttachment,
} from '../../../renderer/editor/commands/attachments.ts'
import { openEditor, readDocument } from './headless.ts'
import { paragraph, SMALL } from './small-document.ts'

const attachment = (number: number) => ({
  id: `attachment${number}` as AttachmentId,
  heading: `名单${number}`,
  blocks: [paragraph(`x${number}`, { type: 'text', text: `第${number}份` })],
})
const THREE = { ...SMALL, parts: [...SMALL.parts, attachment(1), attachment(2), attachment(3)] }
const shape = (editor: LexicalEditorWithDispose) =>
  readDocument(editor, THREE).parts.map(({ id, heading, blocks }) => `${id} ${heading} ${blocks[0]?.id}`)
const parts = shapeOf(SMALL.parts)

function shapeOf(sections: typeof THREE.parts): string[] {
  return sections.map(({ id, heading, blocks }) => `${id} ${heading} ${blocks[0]?.id}`)
}

describe('attachments', () => {
  it('are added behind the last one, with the caret in the title, up to nine', () => {
    using editor = openEditor(SMALL)
    expect(addAttachment(editor)).toBe(true)
    editor.update(() => $getRoot().getLastChild()?.selectStart()?.insertText('委员名单'), { discrete: true })
    expect(readDocument(editor, SMALL).parts.at(-1)).toEqual({
      id: 'attachment1',
      heading: '委员名单',
      blocks: [],
    })
    for (let count = 2; count <= 9; count += 1) addAttachment(editor)
    expect(addAttachment(editor)).toBe(false)
    expect(readDocument(editor, SMALL).parts.at(-1)?.id).toBe('attachment9')
  })

  it('lose one without a hole in their numbers, and get it back by one undo', () => {
    using editor = openEditor(THREE)
    removeAttachment(editor, 'attachment1')
    const after = [...parts, 'attachment1 名单2 x2', 'attachment2 名单3 x3']
    expect(shape(editor)).toEqual(after)
    editor.dispatchCommand(UNDO_COMMAND, undefined)
    expect(readDocument(editor, THREE)).toEqual(THREE)
    editor.dispatchCommand(REDO_COMMAND, undefined)
    expect(shape(editor)).toEqual(after)
  })

  it('change places with their neighbour, and stay where there is none', () => {
    using editor = openEditor(THREE)
    moveAttachment(editor, 'attachment3', 'up')
    expect(shape(editor).slice(-3)).toEqual([
      'attachment1 名单1 x1',
      'attachment2 名单3 x3',
      'attachment3 名单2 x2',
    ])
    moveAttachment(editor, 'attachment1', 'down')
    expect(shape(editor).slice(-3)).toEqual([
      'attachment1 名单3 x3',
      'attachment2 名单1 x1',
      'attachment3 名单2 x2',
    ])
    moveAttachment(editor, 'attachment1', 'up')
    expect(shape(editor).slice(-3)[0]).toBe('attachment1 名单3 x3')
  })

  it('stand as firmly as the parts when everything is deleted', () => {
    using editor = openEditor(THREE)
    editor.update(() => $getRoot().select(0, $getRoot().getChildrenSize()).removeText(), { discrete: true })
    expect(readDocument(editor, THREE).parts.map(({ id }) => id)).toEqual(THREE.parts.map(({ id }) => id))
    removeAttachment(editor, 'attachment2')
    expect(readDocument(editor, THREE).parts).toHaveLength(5)
    editor.update(
      () => {
        const outro = $getRoot().getChildAtIndex(4)
        if ($isElementNode(outro)) outro.remove()
      },
      { discrete: true },
    )
    expect(readDocument(editor, THREE).parts.map(({ id }) => id)).toContain('outro')
  })
})
