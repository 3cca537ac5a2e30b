import { hash } from 'node:crypto'
import { recordKey } from '#shared/domain/record-key.ts'
import type { RecordInput } from '#shared/domain/record.ts'

/** A short stand-in for recordKey, the same on every computer. */
export function contentKey(record: RecordInput): string {
  return hash('sha256', recordKey(record), 'base64url').slice(0, 27)
}
