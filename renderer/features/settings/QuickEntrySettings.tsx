import { Button, Checkbox } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import type { QuickEntryState } from '#shared/ipc/contract/quick-entry.ts'
import { call } from '../../bridge/call.ts'
import { queryClient } from '../../bridge/query-client.ts'
import { bridgeQuery, useBridgeQuery } from '../../bridge/use-bridge.ts'
import { useText } from '../../text/use-text.ts'
import { toastError } from '../../ui/toast.tsx'
import { keysOf, shownKeys } from './shortcut-keys.ts'

/** Whether and by which keys the small window opens; keys that another program has are said to be so. */
export function QuickEntrySettings() {
  const text = useText().quickEntry
  const { data } = useBridgeQuery('quick:state', {}, { silent: true })
  const [asking, setAsking] = useState(false)
  const [note, setNote] = useState('')
  if (data === undefined) return null

  const set = async (values: Pick<QuickEntryState, 'on' | 'keys'>) => {
    try {
      const state = await call('quick:set', values)
      queryClient.setQueryData(bridgeQuery('quick:state', {}).queryKey, state)
      setNote(state.on && !state.refused ? text.works(shownKeys(state.keys)) : '')
    } catch (error) {
      toastError(error)
    }
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') {
      setAsking(false)
      setNote('')
      return
    }
    const keys = keysOf(event)
    if (keys === 'modifier') return
    if (keys === null) {
      setNote(text.needsControl)
      return
    }
    setAsking(false)
    void set({ on: true, keys })
  }
  return (
    <>
      <p>{text.settingsBody}</p>
      <Checkbox
        label={text.on}
        checked={data.on}
        onChange={(event) => void set({ on: event.currentTarget.checked, keys: data.keys })}
      />
      <div className="settings-line">
        <kbd>{shownKeys(data.keys)}</kbd>
        <Button
          aria-pressed={asking}
          variant={asking ? 'filled' : 'default'}
          onClick={() => {
            setAsking(!asking)
            setNote('')
          }}
          onBlur={() => setAsking(false)}
          {...(asking ? { onKeyDown: press } : {})}
        >
          {text.change}
        </Button>
        <span aria-live="polite">{note || (asking ? text.press : '')}</span>
      </div>
      {data.refused && (
        <p className="settings-bad" role="alert">
          {text.refused(shownKeys(data.keys))}
        </p>
      )}
    </>
  )
}
