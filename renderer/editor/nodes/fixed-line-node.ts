import {
  $createParagraphNode,
  $getDocument,
  $getState,
  createState,
  ElementNode,
  type ParagraphNode,
  type RangeSelection,
} from 'lexical'

const ROLES = ['title', 'subtitle', 'heading'] as const
export type FixedLineRole = (typeof ROLES)[number]

export const roleState = createState('role', {
  parse: (value): FixedLineRole => ROLES.find((role) => role === value) ?? 'heading',
})

const TAGS = { title: 'h1', subtitle: 'p', heading: 'h2' } as const

/** Title, subtitle or a part's heading: a line of plain text that is always there and can only be emptied. */
export class FixedLineNode extends ElementNode {
  override $config() {
    return this.config('fixed-line', {
      extends: ElementNode,
      stateConfigs: [{ flat: true, stateConfig: roleState }],
    })
  }

  getRole(): FixedLineRole {
    return $getState(this, roleState)
  }

  override createDOM(): HTMLElement {
    const role = this.getRole()
    const element = $getDocument().createElement(TAGS[role])
    element.className = `zs-line zs-${role}`
    element.toggleAttribute('data-empty', this.isEmpty())
    return element
  }

  override updateDOM(_previous: this, element: HTMLElement): boolean {
    element.toggleAttribute('data-empty', this.isEmpty())
    return false
  }

  override canIndent(): boolean {
    return false
  }

  /** Backspace at its start leaves it as it is. */
  override collapseAtStart(): true {
    return true
  }

  override insertNewAfter(_selection: RangeSelection, restoreSelection = true): ParagraphNode {
    const paragraph = $createParagraphNode()
    this.insertAfter(paragraph, restoreSelection)
    return paragraph
  }
}
