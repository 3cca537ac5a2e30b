import { DecoratorTextNode } from '@lexical/extension'
import { $getDocument, $getState, $setState, createState, type LexicalNode } from 'lexical'
import { figureInlineSchema, type FigureInline } from '#shared/document/model.ts'

/** The figure inline of the document without its marks, which the node keeps as its format. */
export type BoundFigure = Pick<FigureInline, 'id' | 'text' | 'binding' | 'override'>

const schema = figureInlineSchema.pick({ id: true, text: true, binding: true, override: true })

/** Malformed state becomes null, and a node without a figure is removed by the figure extension. */
const figureState = createState('figure', {
  parse: (value): BoundFigure | null => schema.safeParse(value).data ?? null,
  isEqual: (a, b) => a === b || JSON.stringify(a) === JSON.stringify(b),
})

const FORMAT_CLASSES = { bold: 'is-bold', italic: 'is-italic', underline: 'is-underline' } as const

/**
 * 活数字: reads as plain text, is deleted as one, and cannot be typed into. Its DOM holds the text itself; no React
 * portal, because sixty portals would be paid for on every keystroke.
 */
export class BoundFigureNode extends DecoratorTextNode {
  override $config() {
    return this.config('bound-figure', {
      extends: DecoratorTextNode,
      stateConfigs: [{ flat: true, stateConfig: figureState }],
    })
  }

  getFigure(): BoundFigure | null {
    return $getState(this, figureState)
  }

  setFigure(figure: BoundFigure): this {
    return $setState(this, figureState, figure)
  }

  override getTextContent(): string {
    return this.getFigure()?.text ?? ''
  }

  override isKeyboardSelectable(): boolean {
    return false
  }

  override createDOM(): HTMLElement {
    const element = $getDocument().createElement('span')
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
    const figure = this.getFigure()
    const text = figure?.text ?? ''
    element.className = 'zs-figure'
    for (const [format, name] of Object.entries(FORMAT_CLASSES)) {
      if (this.hasFormat(format as keyof typeof FORMAT_CLASSES)) element.classList.add(name)
    }
    element.dataset['figure'] = figure?.id ?? ''
    if (element.textContent !== text) element.textContent = text
  }
}

export function $isBoundFigure(node: LexicalNode | null | undefined): node is BoundFigureNode {
  return node instanceof BoundFigureNode
}
