import { createHash } from 'node:crypto'
import { recordKey } from '#shared/domain/record-key.ts'
import type { RecordInput } from '#shared/domain/record.ts'

/** A short stand-in for recordKey, the same on every computer. */
export function contentKey(record: RecordInput): string {
  return createHash('sha256').update(recordKey(record)).digest('base64url').slice(0, 27)
}
