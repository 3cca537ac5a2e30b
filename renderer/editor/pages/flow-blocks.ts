/** An element of the page that takes part in its layout, in the order of the text. */
export type FlowBlock = {
  readonly element: HTMLElement
  readonly kind: 'title' | 'subtitle' | 'name' | 'heading' | 'text' | 'table' | 'image' | 'run-in'
  /** Section it stands in; null for title and subtitle. */
  readonly section: string | null
  /** The paragraph in whose line a run-in heading stands. */
  readonly partner?: HTMLElement
  /** Id of the block in the document, where the page element knows it. */
  readonly id?: string
  /** The words of its footnotes, in order. */
  readonly notes: readonly string[]
}

type Found = Omit<FlowBlock, 'notes' | 'id'>

/**
 * The blocks of a page element, whether an editor made them or the print view: title, subtitle, part headings, then
 * paragraphs, headings, items of lists, tables and pictures. A run-in heading and its paragraph are one block.
 */
export function flowBlocks(
  page: HTMLElement,
  idOf: (element: HTMLElement) => string | undefined,
): FlowBlock[] {
  const blocks: Found[] = []
  for (const element of elementsOf(page)) {
    if (element.classList.contains('zs-part')) blocks.push(...partBlocks(element))
    else if (element.classList.contains('zs-title')) blocks.push({ element, kind: 'title', section: null })
    else if (element.classList.contains('zs-subtitle'))
      blocks.push({ element, kind: 'subtitle', section: null })
  }
  return blocks.map((block) => {
    const id = block.kind === 'heading' ? idOf(block.element) : undefined
    const parts = block.partner === undefined ? [block.element] : [block.element, block.partner]
    const notes = parts.flatMap((one) =>
      [...one.querySelectorAll<HTMLElement>('.zs-note')].map((mark) => mark.title),
    )
    return { ...block, notes, ...(id === undefined ? {} : { id }) }
  })
}

/** Whether a block is set as a title: the paper's own, or the name of an attachment. */
export function isTitle({ kind, section }: Pick<FlowBlock, 'kind' | 'section'>): boolean {
  return kind === 'title' || (kind === 'name' && section?.startsWith('attachment') === true)
}

function partBlocks(part: HTMLElement): Found[] {
  const section = part.dataset['section'] ?? ''
  const children = elementsOf(part)
  const blocks: Found[] = []
  for (let at = 0; at < children.length; at += 1) {
    const element = children[at]
    if (element === undefined) continue
    const next = children[at + 1]
    if (element.classList.contains('zs-run-in') && next?.hasAttribute('data-runs-on') === true) {
      blocks.push({ element, kind: 'run-in', section, partner: next })
      at += 1
    } else {
      blocks.push(...blocksOf(element, section))
    }
  }
  return blocks
}

function blocksOf(element: HTMLElement, section: string): Found[] {
  switch (element.tagName) {
    case 'UL':
    case 'OL':
      return elementsOf(element).flatMap((item) => {
        const nested = elementsOf(item).filter((child) => child.tagName === 'UL' || child.tagName === 'OL')
        return nested.length > 0
          ? nested.flatMap((list) => blocksOf(list, section))
          : [{ element: item, kind: 'text' as const, section }]
      })
    case 'TABLE':
      return [{ element, kind: 'table', section }]
    case 'H2':
      return [{ element, kind: 'name', section }]
    case 'H3':
    case 'H4':
    case 'H5':
      return [{ element, kind: 'heading', section }]
    case 'P':
      return [{ element, kind: 'text', section }]
    default:
      return [{ element, kind: 'image', section }]
  }
}

function elementsOf(element: Element): HTMLElement[] {
  return [...element.children].filter((child): child is HTMLElement => child instanceof HTMLElement)
}
