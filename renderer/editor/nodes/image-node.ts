import { $getDocument, $getState, $setState, createState, DecoratorNode, type LexicalNode } from 'lexical'
import { imageSchema, type ImageBlock } from '#shared/document/model.ts'
import { pictureName } from '#shared/document/picture-name.ts'
import { printedSize, WIDEST_MM } from '#shared/paper/picture-size.ts'

/** A picture with its printed width and caption; the block's id is kept as that of every block. */
export type Image = Pick<ImageBlock, 'picture' | 'widthMm' | 'caption'>

const schema = imageSchema.pick({ picture: true, widthMm: true, caption: true })

/** Malformed state becomes null, and a node without a picture is removed by the image extension. */
const imageState = createState('image', {
  parse: (value): Image | null => schema.safeParse(value).data ?? null,
  isEqual: (a, b) => a === b || JSON.stringify(a) === JSON.stringify(b),
})

/** Where the window reads the pictures of the open library. */
export function pictureUrl(picture: Image['picture']): string {
  return `zongshu://app/pictures/${pictureName(picture)}`
}

/** The width of a printed picture as CSS: its share of the type area, in which it is centred. */
export function pictureWidth({ picture, widthMm }: Pick<Image, 'picture' | 'widthMm'>): string {
  return `${(printedSize(picture, widthMm).width / WIDEST_MM) * 100}%`
}

/** A picture between the paragraphs of a part. Its DOM is its own; no React portal is paid for it. */
export class ImageNode extends DecoratorNode<null> {
  override $config() {
    return this.config('image', {
      extends: DecoratorNode,
      stateConfigs: [{ flat: true, stateConfig: imageState }],
    })
  }

  getImage(): Image | null {
    return $getState(this, imageState)
  }

  setImage(image: Image): this {
    return $setState(this, imageState, image)
  }

  override isInline(): false {
    return false
  }

  override createDOM(): HTMLElement {
    const figure = $getDocument().createElement('figure')
    figure.className = 'zs-image'
    const picture = $getDocument().createElement('img')
    picture.draggable = false
    // A file that is gone or broken: the page says so in its place.
    picture.addEventListener('error', () => figure.setAttribute('data-missing', ''))
    picture.addEventListener('load', () => figure.removeAttribute('data-missing'))
    figure.append(picture, $getDocument().createElement('figcaption'))
    this.paint(figure)
    return figure
  }

  override updateDOM(_previous: this, figure: HTMLElement): false {
    this.paint(figure)
    return false
  }

  override decorate(): null {
    return null
  }

  private paint(figure: HTMLElement): void {
    const image = this.getImage()
    const [picture, caption] = figure.children
    if (image === null || !(picture instanceof HTMLImageElement) || caption === undefined) return
    const url = pictureUrl(image.picture)
    if (picture.getAttribute('src') !== url) picture.src = url
    picture.alt = image.caption
    // Known before the file is read, so that the page does not jump when it is.
    picture.width = image.picture.width
    picture.height = image.picture.height
    picture.style.width = pictureWidth(image)
    if (caption.textContent !== image.caption) caption.textContent = image.caption
  }
}

export function $isImage(node: LexicalNode | null | undefined): node is ImageNode {
  return node instanceof ImageNode
}
