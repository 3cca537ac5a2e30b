import type { SavedBounds } from './settings-file.ts'

type Area = { x: number; y: number; width: number; height: number }

const PREFERRED = { width: 1440, height: 900 }
export const SMALLEST = { width: 960, height: 600 }

/**
 * Where the window opens, in screen pixels: where it was, if enough of its title bar would lie on a screen that
 * is still there, else centred by the system. Never larger than the screen.
 */
export function startBounds(
  saved: SavedBounds | null,
  screens: readonly Area[],
): Partial<Area> & typeof PREFERRED {
  const main = screens[0] ?? { x: 0, y: 0, ...PREFERRED }
  const wanted = saved ?? PREFERRED
  const screen = saved === null ? undefined : screens.find((area) => titleBarIsOn(saved, area))
  const limit = screen ?? main
  const size = {
    width: Math.max(SMALLEST.width, Math.min(wanted.width, limit.width)),
    height: Math.max(SMALLEST.height, Math.min(wanted.height, limit.height)),
  }
  if (saved?.x === undefined || saved.y === undefined || screen === undefined) return size
  return { x: saved.x, y: saved.y, ...size }
}

function titleBarIsOn(saved: SavedBounds, area: Area): boolean {
  if (saved.x === undefined || saved.y === undefined) return false
  const across = Math.min(saved.x + saved.width, area.x + area.width) - Math.max(saved.x, area.x)
  return across >= 200 && saved.y >= area.y && saved.y < area.y + area.height - 40
}
