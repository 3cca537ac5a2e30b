import type { KeyboardShortcutsConfig } from '@lexical/extension'
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_EDITOR,
  CONTROL_OR_META,
  createCommand,
  defineExtension,
  mergeRegister,
} from 'lexical'
import { PartNode } from '../nodes/part-node.ts'
import { setBlockStyle, type BlockStyle } from './block-style.ts'

const BODY_COMMAND = createCommand<KeyboardEvent>('zongshu/body')
const PART_HEADING_COMMAND = createCommand<KeyboardEvent>('zongshu/part-heading')
const HEADING_2_COMMAND = createCommand<KeyboardEvent>('zongshu/heading-2')
const HEADING_3_COMMAND = createCommand<KeyboardEvent>('zongshu/heading-3')
const HEADING_4_COMMAND = createCommand<KeyboardEvent>('zongshu/heading-4')
/** Word's key for a footnote; carried out by the note extension. */
export const NOTE_COMMAND = createCommand<KeyboardEvent>('zongshu/note')

const CONTROL_ALT = { ...CONTROL_OR_META, altKey: true }

/** Word's own keys. Bold, italic, underline, undo and redo come with Lexical. */
export const shortcuts: KeyboardShortcutsConfig['shortcuts'] = {
  body: { key: 'n', modifiers: { ...CONTROL_OR_META, shiftKey: true }, command: BODY_COMMAND },
  partHeading: { key: '1', modifiers: CONTROL_ALT, command: PART_HEADING_COMMAND },
  heading2: { key: '2', modifiers: CONTROL_ALT, command: HEADING_2_COMMAND },
  heading3: { key: '3', modifiers: CONTROL_ALT, command: HEADING_3_COMMAND },
  heading4: { key: '4', modifiers: CONTROL_ALT, command: HEADING_4_COMMAND },
  note: { key: 'f', modifiers: CONTROL_ALT, command: NOTE_COMMAND },
}

/** Carries out the shortcuts of styles. */
export const ShortcutExtension = defineExtension({
  name: 'zongshu/shortcuts',
  register: (editor) => {
    const styles: [typeof BODY_COMMAND, BlockStyle][] = [
      [BODY_COMMAND, 'body'],
      [HEADING_2_COMMAND, 'heading2'],
      [HEADING_3_COMMAND, 'heading3'],
      [HEADING_4_COMMAND, 'heading4'],
    ]
    return mergeRegister(
      ...styles.map(([command, style]) =>
        editor.registerCommand(
          command,
          (event) => {
            event.preventDefault()
            setBlockStyle(editor, style)
            return true
          },
          COMMAND_PRIORITY_EDITOR,
        ),
      ),
      // Level 1 is the part's own heading: there is one, so the key goes to it instead of making another.
      editor.registerCommand(
        PART_HEADING_COMMAND,
        (event) => {
          event.preventDefault()
          const selection = $getSelection()
          if (!$isRangeSelection(selection)) return true
          $findMatchingParent(selection.anchor.getNode(), (node) => node instanceof PartNode)?.selectStart()
          return true
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    )
  },
})
