import { ServiceError } from '#shared/ipc/result.ts'
import { BROKEN, UNUSUAL, type PictureHeader } from './picture-header.ts'
import { isJpeg, readJpeg } from './read-jpeg.ts'
import { isPng, readPng } from './read-png.ts'

const LARGEST_BYTES = 30 * 1024 * 1024
const MOST_PIXELS = 50_000_000

/**
 * What a picture says of itself, if a paper can carry it: a whole PNG or JPEG whatever its name, of at most 30 MB and 50
 * megapixels.
 *
 * @throws ServiceError invalid-input or file-too-large, in a sentence about `name`
 */
export function readPicture(bytes: Uint8Array, name: string): PictureHeader {
  if (bytes.length === 0) throw refuse(`${name}是空的，没有内容。`)
  refuseLarge(bytes.length, name)
  const header = readHeader(bytes, name)
  const { width, height } = header
  if (width === 0 || height === 0) throw refuse(`${name}的宽或高是 0，不能插入。`)
  if (width * height > MOST_PIXELS) {
    const count = Math.ceil((width * height) / 10_000)
    throw refuse(
      `${name}是 ${width} × ${height} 像素，共 ${count} 万像素，太大了。请先缩小到 5000 万像素以内；占满版心的图，宽 2000 像素就够清楚。`,
    )
  }
  if (header.turned) {
    throw refuse(
      `${name}带有旋转标记（手机拍的照片常有），印出来方向会不对。请先在看图软件里转正并另存，再插入。`,
    )
  }
  return header
}

/** @throws ServiceError file-too-large */
export function refuseLarge(size: number, name: string): void {
  if (size <= LARGEST_BYTES) return
  const megabytes = Math.ceil(size / 1024 / 1024)
  throw new ServiceError('file-too-large', `${name}有 ${megabytes} MB，超过 30 MB。请先压缩或缩小，再插入。`)
}

function readHeader(bytes: Uint8Array, name: string): PictureHeader {
  try {
    if (isPng(bytes)) return readPng(bytes)
    if (isJpeg(bytes)) return readJpeg(bytes)
  } catch (error) {
    if (error === BROKEN) throw refuse(`${name}不完整或已损坏，打不开。请重新取一份再插入。`)
    if (error === UNUSUAL)
      throw refuse(`${name}的编码方式 Word 打不开。请在看图软件里另存为普通 JPG 或 PNG。`)
    throw error
  }
  throw refuse(`${name}不是 PNG 或 JPG 图片。请先转换成这两种格式之一。`)
}

function refuse(message: string): ServiceError {
  return new ServiceError('invalid-input', message)
}
