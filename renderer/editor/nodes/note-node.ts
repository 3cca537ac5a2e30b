import { $getDocument, $getState, $setState, createState, DecoratorNode, type LexicalNode } from 'lexical'
import { noteInlineSchema, type NoteInline } from '#shared/document/model.ts'

/** The footnote of the document: its id and its words. */
export type Note = Pick<NoteInline, 'id' | 'note'>

const schema = noteInlineSchema.pick({ id: true, note: true })

/** Malformed state becomes null, and a node without a note is removed by the note extension. */
const noteState = createState('note', {
  parse: (value): Note | null => schema.safeParse(value).data ?? null,
  isEqual: (a, b) => a === b || (a?.id === b?.id && a?.note === b?.note),
})

/**
 * 脚注: a raised number in the line. It takes no room in the visible text, so that whatever counts characters does not
 * know of it; its number is painted into it from outside.
 */
export class NoteNode extends DecoratorNode<null> {
  override $config() {
    return this.config('note', {
      extends: DecoratorNode,
      stateConfigs: [{ flat: true, stateConfig: noteState }],
    })
  }

  getNote(): Note | null {
    return $getState(this, noteState)
  }

  setNote(note: Note): this {
    return $setState(this, noteState, note)
  }

  override getTextContent(): string {
    return ''
  }

  override isInline(): true {
    return true
  }

  override isKeyboardSelectable(): boolean {
    return false
  }

  override createDOM(): HTMLElement {
    const element = $getDocument().createElement('sup')
    element.className = 'zs-note'
    this.paint(element)
    return element
  }

  override updateDOM(_previous: this, element: HTMLElement): false {
    this.paint(element)
    return false
  }

  override decorate(): null {
    return null
  }

  private paint(element: HTMLElement): void {
    const note = this.getNote()
    element.dataset['note'] = note?.id ?? ''
    element.title = note?.note ?? ''
  }
}

export function $isNote(node: LexicalNode | null | undefined): node is NoteNode {
  return node instanceof NoteNode
}
