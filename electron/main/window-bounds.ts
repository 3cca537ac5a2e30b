import { readFileSync, writeFileSync } from 'node:fs'

type Area = { x: number; y: number; width: number; height: number }
export type SavedBounds = Area & { maximized: boolean }

const PREFERRED = { width: 1440, height: 900 }
export const SMALLEST = { width: 960, height: 600 }

/** What saveBounds wrote, or null for a missing or damaged file. */
export function readBounds(file: string): SavedBounds | null {
  try {
    const { x, y, width, height, maximized } = JSON.parse(readFileSync(file, 'utf8')) as Partial<SavedBounds>
    const numbers = [x, y, width, height]
    if (!numbers.every((value) => Number.isInteger(value))) return null
    return { x, y, width, height, maximized: maximized === true } as SavedBounds
  } catch {
    return null
  }
}

/** Remembers where the window is; a disk that refuses costs nothing but that memory. */
export function saveBounds(file: string, bounds: SavedBounds): void {
  try {
    writeFileSync(file, JSON.stringify(bounds))
  } catch {
    // The next start simply opens in the middle.
  }
}

/**
 * Where the window opens, in screen pixels: where it was, if enough of its title bar would lie on a screen that
 * is still there, else centred by the system. Never larger than the screen.
 */
export function startBounds(
  saved: SavedBounds | null,
  screens: readonly Area[],
): Partial<Area> & typeof PREFERRED {
  const screen = saved === null ? undefined : screens.find((area) => titleBarIsOn(saved, area))
  const limit = screen ?? screens[0] ?? PREFERRED
  const wanted = saved ?? PREFERRED
  const size = {
    width: Math.max(SMALLEST.width, Math.min(wanted.width, limit.width)),
    height: Math.max(SMALLEST.height, Math.min(wanted.height, limit.height)),
  }
  return saved === null || screen === undefined ? size : { x: saved.x, y: saved.y, ...size }
}

function titleBarIsOn(saved: Area, area: Area): boolean {
  const across = Math.min(saved.x + saved.width, area.x + area.width) - Math.max(saved.x, area.x)
  return across >= 200 && saved.y >= area.y && saved.y < area.y + area.height - 40
}
