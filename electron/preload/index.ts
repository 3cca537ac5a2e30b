import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Bridge, WindowChannel } from '#shared/ipc/contract.ts'
import type { EventName } from '#shared/ipc/events.ts'

// Put in by the build from the contract, so that the schemas stay out of every window start.
declare const __WINDOW_CHANNELS__: readonly WindowChannel[]
declare const __EVENT_NAMES__: readonly EventName[]

const channels = new Set<string>(__WINDOW_CHANNELS__)
const eventNames = new Set<string>(__EVENT_NAMES__)

const bridge: Bridge = {
  invoke: (channel, input) =>
    channels.has(channel)
      ? ipcRenderer.invoke('zongshu:invoke', channel, input)
      : Promise.reject(new Error(`unknown channel ${channel}`)),
  on: (name, listener) => {
    if (!eventNames.has(name)) throw new Error(`unknown event ${name}`)
    // The page gets the payload only; the event object would hand it the whole of ipcRenderer.
    const forward = (_event: unknown, payload: Parameters<typeof listener>[0]) => listener(payload)
    ipcRenderer.on(name, forward)
    return () => void ipcRenderer.off(name, forward)
  },
  pathOfDroppedFile: (file) => (file instanceof File ? webUtils.getPathForFile(file) : ''),
}

contextBridge.exposeInMainWorld('zongshu', Object.freeze(bridge))
