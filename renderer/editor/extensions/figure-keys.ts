import { COMMAND_PRIORITY_EDITOR, createCommand, defineExtension, mergeRegister, safeCast } from 'lexical'
import type { KeyboardShortcutsConfig } from '@lexical/extension'

const BIND_COMMAND = createCommand<KeyboardEvent>('zongshu/bind-typed')

/** Alt+Enter binds the typed number at the caret. */
export const figureShortcuts: KeyboardShortcutsConfig['shortcuts'] = {
  bindTyped: { key: 'Enter', modifiers: { altKey: true }, command: BIND_COMMAND },
}

export type FigureKeys = {
  /** @ was typed: the writer wants a figure at the caret. */
  onInsert: () => void
  /** The typed number at the caret is to be bound. */
  onBind: () => void
}

/** Keys that call for a figure. @ never reaches the text; an input method that writes it as ＠ is understood as well. */
export const FigureKeyExtension = defineExtension({
  name: 'zongshu/figure-keys',
  config: safeCast<FigureKeys>({ onInsert: () => undefined, onBind: () => undefined }),
  register: (editor, { onInsert, onBind }) => {
    const typed = (event: InputEvent) => {
      if (event.isComposing || event.inputType !== 'insertText' || !/^[@＠]$/u.test(event.data ?? '')) return
      event.preventDefault()
      event.stopImmediatePropagation()
      onInsert()
    }
    return mergeRegister(
      // Before Lexical's own listener, which would type the sign.
      editor.registerRootListener((root, before) => {
        before?.removeEventListener('beforeinput', typed, true)
        root?.addEventListener('beforeinput', typed, true)
      }),
      editor.registerCommand(
        BIND_COMMAND,
        (event) => {
          event.preventDefault()
          onBind()
          return true
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    )
  },
})
