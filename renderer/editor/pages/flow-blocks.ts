/** An element of the page that takes part in its layout, in the order of the text. */
export type FlowBlock = {
  readonly element: HTMLElement
  readonly kind: 'title' | 'subtitle' | 'name' | 'heading' | 'text' | 'table' | 'image' | 'run-in'
  /** Section it stands in; null for title and subtitle. */
  readonly section: string | null
  /** What stands in the same lines behind a run-in heading: its paragraph, and pairs that follow without a break. */
  readonly joined: readonly HTMLElement[]
  /** Id of the block in the document, where the page element knows it. */
  readonly id?: string
  /** The words of its footnotes, in order. */
  readonly notes: readonly string[]
}

type Found = Omit<FlowBlock, 'notes' | 'id' | 'joined'> & Partial<Pick<FlowBlock, 'joined'>>

/**
 * The blocks of a page element, whether an editor made them or the print view: title, subtitle, part headings, then
 * paragraphs, headings, items of lists, tables and pictures. Run-in headings and their paragraphs are one block as long as they share a box.
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
    const joined = block.joined ?? []
    const notes = [block.element, ...joined].flatMap((one) =>
      [...one.querySelectorAll<HTMLElement>('.zs-note')].map((mark) => mark.title),
    )
    return { ...block, joined, notes, ...(id === undefined ? {} : { id }) }
  })
}

function partBlocks(part: HTMLElement): Found[] {
  const section = part.dataset['section'] ?? ''
  const children = elementsOf(part)
  const blocks: Found[] = []
  for (let at = 0; at < children.length; at += 1) {
    const element = children[at]
    if (element === undefined) continue
    const joined: HTMLElement[] = []
    for (let next = children[at + 1]; isPair(children[at], next); next = children[at + 1]) {
      joined.push(...(joined.length === 0 ? [] : [children[at] as HTMLElement]), next as HTMLElement)
      at += 2
    }
    if (joined.length > 0) {
      blocks.push({ element, kind: 'run-in', section, joined })
      at -= 1
    } else {
      blocks.push(...blocksOf(element, section))
    }
  }
  return blocks
}

/** A run-in heading and the paragraph in whose line it stands. */
function isPair(heading: HTMLElement | undefined, paragraph: HTMLElement | undefined): boolean {
  return (
    heading?.classList.contains('zs-run-in') === true && paragraph?.tagName === 'P' && isInline(paragraph)
  )
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

function isInline(element: HTMLElement): boolean {
  return getComputedStyle(element).display === 'inline'
}
