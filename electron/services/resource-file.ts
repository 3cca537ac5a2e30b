import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { z } from 'zod'
import { ServiceError } from '#shared/ipc/result.ts'

/**
 * Reads a JSON file that ships with the program.
 *
 * @throws ServiceError template-invalid naming file and place, since an office may edit these files
 */
export function readResource<S extends z.ZodType>(file: string, schema: S): z.output<S> {
  let json: unknown
  try {
    json = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw invalid(file, error instanceof Error ? error.message : String(error))
  }
  const parsed = schema.safeParse(json)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw invalid(file, `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim())
}

function invalid(file: string, reason: string): ServiceError {
  return new ServiceError(
    'template-invalid',
    `程序自带的文件“${basename(file)}”读不懂：${reason}。请恢复原文件或重新安装。`,
    {
      path: file,
    },
  )
}
