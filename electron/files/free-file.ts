import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The path of a file that is not there yet: the name, else the name with （2）, （3） … behind it. */
export function freeFile(
  folder: string,
  name: string,
  extension: string,
  isThere: (file: string) => boolean = existsSync,
): string {
  for (let count = 1; ; count += 1) {
    const file = join(folder, `${name}${count === 1 ? '' : `（${count}）`}.${extension}`)
    if (!isThere(file)) return file
  }
}
