import { ImageRun, Paragraph } from 'docx'
import type { ImageBlock } from '#shared/document/model.ts'
import { printedSize } from '#shared/paper/picture-size.ts'
import { legalText } from '#shared/document/legal-text.ts'
import type { ExportContext } from './context.ts'
import { isWholePicture } from './picture-bytes.ts'
import { textRuns } from './runs.ts'

/** The library's measure of drawings: 96 pixels an inch. */
const PIXELS_PER_MM = 96 / 25.4

const MISSING = '【图片缺失】'

/** A picture in the middle of the line and its caption below; one that is not there or broken says so. */
export function mapImage(block: ImageBlock, context: ExportContext): Paragraph[] {
  const caption = block.caption.trim()
  const picture = new Paragraph({
    style: 'Picture',
    ...(caption === '' ? {} : { keepNext: true }),
    children: pictureRuns(block, context),
  })
  return caption === ''
    ? [picture]
    : [picture, new Paragraph({ style: 'Caption', children: textRuns(caption) })]
}

function pictureRuns({ picture, widthMm, caption }: ImageBlock, context: ExportContext) {
  const { format, hash } = picture
  const data = context.pictures.get(hash)
  if (data === undefined || !isWholePicture(data, format)) {
    return textRuns(MISSING, [], { size: context.profile.body.size })
  }
  const size = printedSize(picture, widthMm)
  const id = context.nextDrawing()
  return [
    new ImageRun({
      type: format === 'png' ? 'png' : 'jpg',
      data,
      transformation: { width: size.width * PIXELS_PER_MM, height: size.height * PIXELS_PER_MM },
      altText: { id: String(id), name: `图片${id}`, description: legalText(caption) },
    }),
  ]
}
