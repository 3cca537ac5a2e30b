import { call } from '../../bridge/call.ts'
import { textNow } from '../../text/use-text.ts'
import { toastDone, toastError } from '../../ui/toast.tsx'

/** Says that a file was handed out, with the ways to it. It must be the one that was exported last. */
export function tellExported(sentence: string): void {
  const { draft } = textNow()
  toastDone(sentence, [
    { label: draft.reveal, run: () => void call('export:reveal', {}).catch(toastError) },
    { label: draft.open, run: () => void call('export:open', {}).catch(toastError) },
  ])
}
