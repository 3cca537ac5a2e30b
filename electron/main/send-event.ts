import type { BrowserWindow } from 'electron'
import { events, type EventName } from '#shared/ipc/events.ts'

/** Tells the page something; a payload that does not fit the contract throws here and never reaches it. */
export function sendEvent(window: BrowserWindow, name: EventName, payload: unknown): void {
  const parsed = events[name].parse(payload)
  if (!window.isDestroyed()) window.webContents.send(name, parsed)
}
