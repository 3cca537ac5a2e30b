import { Button } from '@mantine/core'
import { useState } from 'react'
import { useCommand } from '../../app/commands.ts'
import { call } from '../../bridge/call.ts'
import { useText } from '../../text/use-text.ts'
import { toastDone, toastError } from '../../ui/toast.tsx'
import type { DraftSession } from './draft-session.ts'

/** Saves the draft, then has it written as a .docx where the writer wants it. */
export function ExportButton({ draftId, session }: { draftId: string; session: DraftSession | null }) {
  const text = useText().draft
  const [busy, setBusy] = useState(false)

  const run = async () => {
    if (busy) return
    setBusy(true)
    try {
      // A draft that cannot be saved says so itself; exporting an older text would be worse than nothing.
      if (session !== null && !(await session.flush())) return
      const { file } = await call('export:docx', { draftId, profile: 'report' })
      if (file === null) return
      toastDone(text.exported(file.split(/[\\/]/).at(-1) ?? file), [
        { label: text.reveal, run: () => void call('export:reveal', {}).catch(toastError) },
        { label: text.open, run: () => void call('export:open', {}).catch(toastError) },
      ])
    } catch (error) {
      toastError(error)
    } finally {
      setBusy(false)
    }
  }
  useCommand('export', () => void run())

  return (
    <Button variant="filled" loading={busy} onClick={() => void run()}>
      {text.export}
    </Button>
  )
}
