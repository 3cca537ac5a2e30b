import { existsSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { cache, root } from './places.mjs'
import { SetupError } from './say.mjs'

const MB = 1024 * 1024

/** Refuses when the disk under `folder` has less than `megabytes` free. */
function checkFree(folder, megabytes) {
  let place = folder
  while (!existsSync(place)) place = dirname(place)
  const { bavail, bsize } = statfsSync(place)
  const free = Math.floor((bavail * bsize) / MB)
  if (free < megabytes)
    throw new SetupError(
      `磁盘空间不足：${place} 需要 ${megabytes} MB，只剩 ${free} MB。请清理后再执行一次。`,
      `Not enough disk space: ${place} needs ${megabytes} MB and has ${free} MB. Free some space and run the command again.`,
    )
}

/** Space for the locked install; about 700 MB unpacked. */
export function checkRoomForPackages() {
  checkFree(root, 1200)
}

/** Space for the fallback Electron while it is being unpacked: 190 MB archive, 200 MB zip, 260 MB result. */
export function checkRoomForRuntime() {
  checkFree(cache, 1000)
}
