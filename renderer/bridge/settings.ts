import { create } from 'zustand'
import { DEFAULT_SETTINGS, type Settings } from '#shared/ipc/contract/settings.ts'
import { call } from './call.ts'

/** The settings of this computer, as the window last read or wrote them. */
export const useSettings = create<Settings>(() => DEFAULT_SETTINGS)

/** Reads the settings once, before the first screen is drawn. */
export async function loadSettings(): Promise<void> {
  useSettings.setState(await call('settings:get', {}), true)
}

/** Shows the change at once and has it kept; a failure to keep it costs nothing but the memory of it. */
export function changeSettings(patch: Partial<Settings>): void {
  useSettings.setState(patch)
  call('settings:set', patch).catch(() => undefined)
}

/** Remembers the width of a side panel in pixels. */
export function rememberPanel(name: string, width: number): void {
  changeSettings({ panels: { ...useSettings.getState().panels, [name]: Math.round(width) } })
}
