import Database from 'better-sqlite3'
import { ServiceError } from '#shared/ipc/result.ts'

export type Db = Database.Database

/** Node-API version that the shipped SQLite binding is built against. */
const NEEDED_NAPI = 10

/**
 * Opens one SQLite connection. The environment variable ZONGSHU_SQLITE_BINDING may name another build of the
 * binding, for runtimes with an older Node-API.
 *
 * @throws ServiceError when the runtime is too old: the binding would end the process without a message.
 */
export function connect(file: string, options: { readonly?: boolean; timeout?: number } = {}): Db {
  const nativeBinding = process.env['ZONGSHU_SQLITE_BINDING']
  if (!nativeBinding && Number(process.versions['napi'] ?? 0) < NEEDED_NAPI) {
    throw new ServiceError(
      'internal',
      `运行环境太旧，不能打开资料库：Node ${process.versions.node} 只提供 Node-API ${process.versions['napi'] ?? '0'}，需要 ${NEEDED_NAPI}（Node 22.14 或 Electron 35 以上）。`,
    )
  }
  return new Database(file, {
    readonly: options.readonly ?? false,
    timeout: options.timeout ?? 200,
    ...(nativeBinding ? { nativeBinding } : {}),
  })
}
