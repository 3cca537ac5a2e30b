import { PART_NAMES, PARTS } from '#shared/domain/part.ts'
import type { RecordColumn } from '#shared/domain/records-header.ts'
import type { Dictionary } from '../../text/dictionary.ts'

/** One side of a changed field in the words of the window; parts and highlights come as codes or as files write them. */
export function changedValue(
  field: RecordColumn,
  written: string,
  { ledger, reasons }: Pick<Dictionary, 'ledger' | 'reasons'>,
): string {
  if (field === 'highlight') return written === '是' ? reasons.yes : reasons.no
  if (field !== 'part') return written
  const part = PARTS.find((each) => each === written || PART_NAMES[each] === written)
  return part === undefined ? written : ledger.part(part)
}
