import type { ImportError } from '#shared/ipc/contract/import.ts'
import { textNow } from '../../text/use-text.ts'
import { toastDone } from '../../ui/toast.tsx'

/** Copies bad cells by row, column and reason, one a line, for whoever keeps the table; says how that went. */
export async function copyFaults(faults: readonly ImportError[]): Promise<void> {
  const { importing: text, reasons } = textNow()
  const lines = faults.map(({ file, row, column, reason }) =>
    [file, row === 0 ? text.wholeFile : String(row), reasons.column(column), reasons.say(reason)].join('\t'),
  )
  const copied = await navigator.clipboard.writeText(lines.join('\n')).then(
    () => true,
    () => false,
  )
  toastDone(copied ? text.copied : text.copyFailed)
}
