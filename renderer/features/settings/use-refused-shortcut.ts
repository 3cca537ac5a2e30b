import { useEffect } from 'react'
import { showRoom } from '../../app/view-store.ts'
import { useBridgeQuery } from '../../bridge/use-bridge.ts'
import { textNow } from '../../text/use-text.ts'
import { toastDone } from '../../ui/toast.tsx'
import { shownKeys } from './shortcut-keys.ts'

let asked = false

/** Says once a start that another program has the keys of the small window, and leads to where they are changed. */
export function useRefusedShortcut(): void {
  const { data } = useBridgeQuery('quick:state', {}, { silent: true })
  useEffect(() => {
    if (data === undefined || asked) return
    // Later refusals are answers to the settings, which say them beside the keys.
    asked = true
    if (!data.refused) return
    const { quickEntry: text, shell } = textNow()
    toastDone(text.refused(shownKeys(data.keys)), { label: shell.settings, run: () => showRoom('settings') })
  }, [data])
}
