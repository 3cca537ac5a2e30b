import type { Picture } from './model.ts'

/** The name under which a library keeps a picture, and the page asks for it. */
export function pictureName({ hash, format }: Pick<Picture, 'hash' | 'format'>): string {
  return `${hash}.${format === 'jpeg' ? 'jpg' : 'png'}`
}

/** Whether a name is one that pictureName gives: nothing else is ever read or served from the pictures' folder. */
export function isPictureName(name: string): boolean {
  return /^[0-9a-f]{64}\.(?:png|jpg)$/.test(name)
}
