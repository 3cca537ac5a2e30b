import { Loader } from '@mantine/core'
import { CircleAlert } from 'lucide-react'
import { useText } from '../text/use-text.ts'
import type { HostState } from './use-host-events.ts'

/** Says that the process behind the library stopped; nothing while it runs. */
export function HostBanner({ state }: { state: HostState }) {
  const text = useText()
  if (state === 'running') return null
  return (
    <div className="host-banner" data-state={state} role="alert">
      {state === 'restarting' ? <Loader size={14} color="var(--changed)" /> : <CircleAlert size={16} />}
      {state === 'restarting' ? text.shell.hostRestarting : text.shell.hostFailed}
    </div>
  )
}
