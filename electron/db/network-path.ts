import { readFileSync, realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { ServiceError } from '#shared/ipc/result.ts'

const NETWORK_FILE_SYSTEM =
  /^(cifs|smb3?|smbfs|nfs4?|afs|davfs2?|ncpfs|fuse\.(sshfs|davfs2?|rclone|smbnetfs))$/

/**
 * Refuses a folder on another computer: SQLite's locks do not hold there and the file breaks.
 * A Windows drive letter that stands for a share cannot be told from a local disk here.
 *
 * @param mounts the text of /proc/mounts; read from the system when omitted
 * @throws ServiceError library-network-path
 */
export function refuseNetworkPath(dir: string, mounts: string = systemMounts()): void {
  if (/^(\\\\|\/\/)/.test(dir) || NETWORK_FILE_SYSTEM.test(fileSystemOf(dir, mounts))) {
    throw new ServiceError(
      'library-network-path',
      `资料库不能放在网络文件夹里：${dir}。网络文件夹会损坏数据库，请放到本机硬盘上。`,
      { path: dir },
    )
  }
}

function systemMounts(): string {
  return process.platform === 'linux' ? readFileSync('/proc/mounts', 'utf8') : ''
}

function fileSystemOf(dir: string, mounts: string): string {
  if (mounts === '') return ''
  const real = realPath(dir)
  let best = { point: '', type: '' }
  for (const line of mounts.split('\n')) {
    const [, rawPoint = '', type = ''] = line.split(' ')
    const point = rawPoint.replace(/\\([0-7]{3})/g, (_, octal: string) =>
      String.fromCharCode(Number.parseInt(octal, 8)),
    )
    const holds = point === '/' || real === point || real.startsWith(point + '/')
    if (point !== '' && holds && point.length >= best.point.length) best = { point, type }
  }
  return best.type
}

/** The path with links followed as far as it exists. */
function realPath(dir: string): string {
  try {
    return realpathSync(dir)
  } catch {
    const parent = dirname(dir)
    return parent === dir ? dir : join(realPath(parent), basename(dir))
  }
}
