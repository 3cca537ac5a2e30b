import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Output } from '#shared/ipc/contract.ts'
import { writeFileSize } from '#shared/domain/file-size.ts'
import { call } from '../../bridge/call.ts'
import { useText } from '../../text/use-text.ts'
import { confirm } from '../../ui/confirm.ts'
import { toastDone, toastError } from '../../ui/toast.tsx'

/** Looks for files that nothing refers to any more and removes them once the writer has said so. */
export function CleanEvidence() {
  const text = useText().evidence
  const [found, setFound] = useState<Output<'evidence:unused'> | null>(null)
  const [busy, setBusy] = useState(false)

  const run = async (work: () => Promise<void>) => {
    setBusy(true)
    await work().catch(toastError)
    setBusy(false)
  }
  const look = async () => setFound(await call('evidence:unused', {}))
  const clean = async ({ count, bytes }: Output<'evidence:unused'>) => {
    const sure = await confirm({
      title: text.cleanAsk,
      body: text.cleanAskBody(count, writeFileSize(bytes)),
      confirm: text.clean.replace('…', ''),
      danger: true,
    })
    if (!sure) return
    const removed = await call('evidence:clean', {})
    toastDone(text.cleaned(removed.count, writeFileSize(removed.bytes)))
    await look()
  }
  return (
    <>
      <p>{text.cleanBody}</p>
      <div className="settings-line">
        {found === null || found.count === 0 ? (
          <Button loading={busy} onClick={() => void run(look)}>
            {text.cleanCheck}
          </Button>
        ) : (
          <Button loading={busy} onClick={() => void run(() => clean(found))}>
            {text.clean}
          </Button>
        )}
        <span aria-live="polite">
          {found !== null &&
            (found.count === 0 ? text.cleanNone : text.cleanFound(found.count, writeFileSize(found.bytes)))}
        </span>
      </div>
    </>
  )
}
