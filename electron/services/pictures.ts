import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Picture, ReviewDocument } from '#shared/document/model.ts'
import { pictureName } from '#shared/document/picture-name.ts'
import { walkBlocks } from '#shared/document/walk.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import { pictureFolder } from '../files/picture-folder.ts'
import { writeFileWhole } from '../files/write-file-whole.ts'
import type { Session } from './session.ts'
import { readPicture, refuseLarge } from './pictures/read-picture.ts'

/**
 * Keeps a picture in the library's folder under the name of its content; one that is there already is not written again.
 * `name` is what sentences call it.
 *
 * @throws ServiceError what readPicture refuses, or the reason why it could not be written
 */
export async function keepPicture(session: Session, bytes: Uint8Array, name = '这张图片'): Promise<Picture> {
  const { format, width, height } = readPicture(bytes, name)
  const hash = hashOf(bytes)
  const picture: Picture = { hash, format, width, height }
  const folder = pictureFolder(session.dir)
  const file = join(folder, pictureName(picture))
  if (existsSync(file) && hashOf(readFileSync(file)) === hash) return picture
  // A folder that cannot be made shows in the sentence about the file.
  await mkdir(folder, { recursive: true }).catch(() => undefined)
  try {
    await writeFileWhole(file, bytes)
  } catch (error) {
    throw notKept(error, name)
  }
  return picture
}

/** The same refusal in words about a picture: nothing is being exported here. */
function notKept(error: unknown, name: string): unknown {
  if (!(error instanceof ServiceError)) return error
  const reason = error.code === 'disk-full' ? '资料库所在的磁盘空间已满' : '资料库的文件夹不能写入'
  return new ServiceError(error.code, `${name}没有存进资料库：${reason}。`, error.detail)
}

/**
 * Keeps the picture of a file.
 *
 * @throws ServiceError file-missing, file-too-large before the file is read, and those of keepPicture
 */
export async function takePicture(session: Session, file: string): Promise<Picture> {
  const name = `“${basename(file)}”`
  let bytes: Uint8Array
  try {
    const { size } = statSync(file)
    refuseLarge(size, name)
    bytes = await readFile(file)
  } catch (error) {
    if (error instanceof ServiceError) throw error
    throw new ServiceError('file-missing', `读不到图片${name}。`, { path: file })
  }
  return keepPicture(session, bytes, name)
}

/** The bytes of a document's pictures by hash; one that is gone or no longer what its name says is left out. */
export function readPictures(session: Session, document: ReviewDocument): Map<string, Uint8Array> {
  const pictures = new Map<string, Uint8Array>()
  for (const { block } of walkBlocks(document)) {
    if (block.type !== 'image' || pictures.has(block.picture.hash)) continue
    const bytes = readKept(session, block.picture)
    if (bytes !== null) pictures.set(block.picture.hash, bytes)
  }
  return pictures
}

/** Whether the library holds the picture, whole. */
export function hasPicture(session: Session, picture: Picture): boolean {
  return readKept(session, picture) !== null
}

function readKept({ dir }: Session, picture: Picture): Uint8Array | null {
  try {
    const bytes = readFileSync(join(pictureFolder(dir), pictureName(picture)))
    return hashOf(bytes) === picture.hash ? bytes : null
  } catch {
    return null
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
