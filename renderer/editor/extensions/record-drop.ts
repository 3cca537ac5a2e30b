import {
  $createRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  DRAGOVER_COMMAND,
  DROP_COMMAND,
  mergeRegister,
  safeCast,
} from 'lexical'
import { caretAtPoint } from '../pages/caret-at-point.ts'

/** Under which a card of the panel carries the id of its record while it is dragged. */
export const RECORD_MIME = 'application/x-zongshu-record'

export type RecordDrop = {
  /** A record was dropped; the caret stands where it fell. */
  onRecord: (id: string) => void
}

/** Takes records that are dragged onto the page. What else is dropped stays Lexical's affair. */
export const RecordDropExtension = defineExtension({
  name: 'zongshu/record-drop',
  config: safeCast<RecordDrop>({ onRecord: () => undefined }),
  register: (editor, { onRecord }) =>
    mergeRegister(
      editor.registerCommand(
        DRAGOVER_COMMAND,
        (event) => {
          if (event.dataTransfer?.types.includes(RECORD_MIME) !== true) return false
          event.preventDefault()
          event.dataTransfer.dropEffect = 'copy'
          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        DROP_COMMAND,
        (event) => {
          const id = event.dataTransfer?.getData(RECORD_MIME) ?? ''
          if (id === '') return false
          event.preventDefault()
          const range = caretAtPoint(event.clientX, event.clientY)
          if (range !== null && editor.getRootElement()?.contains(range.startContainer) === true) {
            const selection = $createRangeSelection()
            selection.applyDOMRange(range)
            $setSelection(selection)
          }
          onRecord(id)
          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
    ),
})
