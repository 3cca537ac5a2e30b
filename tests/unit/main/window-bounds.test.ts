import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readBounds, saveBounds, startBounds } from '../../../electron/main/window-bounds.ts'

const screen = { x: 0, y: 0, width: 1920, height: 1040 }
const second = { x: 1920, y: 0, width: 1280, height: 1000 }
const saved = { x: 2000, y: 50, width: 1200, height: 800, maximized: false }

describe('where the window opens', () => {
  it('is where it was, while that screen is there', () => {
    expect(startBounds(saved, [screen, second])).toEqual({ x: 2000, y: 50, width: 1200, height: 800 })
  })

  it('is in the middle of the main screen, in the same size, once that screen is gone', () => {
    expect(startBounds(saved, [screen])).toEqual({ width: 1200, height: 800 })
  })

  it('is in the middle when the title bar would be out of reach', () => {
    expect(startBounds({ ...saved, x: 100, y: -60 }, [screen])).not.toHaveProperty('x')
    expect(startBounds({ ...saved, x: -1100, y: 10 }, [screen])).not.toHaveProperty('x')
  })

  it('is never larger than the screen and never smaller than the program needs', () => {
    expect(startBounds(null, [{ x: 0, y: 0, width: 1366, height: 728 }])).toEqual({
      width: 1366,
      height: 728,
    })
    expect(startBounds({ ...saved, x: 0, y: 0, width: 10, height: 10 }, [screen])).toMatchObject({
      width: 960,
      height: 600,
    })
  })
})

describe('the remembered place', () => {
  let folder = ''
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'zongshu-bounds-'))))
  afterEach(() => rmSync(folder, { recursive: true }))

  it('is read back as it was saved', () => {
    const file = join(folder, 'window.json')
    saveBounds(file, saved)
    expect(readBounds(file)).toEqual(saved)
  })

  it.each(['', 'null', '[]', '{"x":1}', '{"x":"1","y":2,"width":3,"height":4}', 'not json'])(
    'is none for a damaged file: %s',
    (text) => {
      const file = join(folder, 'window.json')
      writeFileSync(file, text)
      expect(readBounds(file)).toBeNull()
    },
  )

  it('is given up silently when it cannot be written', () => {
    expect(() => saveBounds(join(folder, 'missing', 'window.json'), saved)).not.toThrow()
  })
})
