import { expect, test } from 'vitest'
import { createKnownPages } from '../../../electron/main/known-pages.ts'

function windowAt(url: string) {
  const state = { destroyed: false }
  const mainFrame = { url }
  return { mainFrame, isDestroyed: () => state.destroyed, state } as never as {
    mainFrame: never
    isDestroyed: () => boolean
    state: { destroyed: boolean }
  }
}

test('only the main frame of a known window that shows its own page is heard', () => {
  const pages = createKnownPages()
  const main = windowAt('zongshu://app/index.html')
  expect(pages.hears(main, main.mainFrame, 'records:list')).toBe(false)
  pages.admit(main, 'index.html')
  expect(pages.hears(main, main.mainFrame, 'records:list')).toBe(true)
  expect(pages.hears(main, null, 'records:list')).toBe(false)
  expect(pages.hears(main, { url: 'zongshu://app/index.html' } as never, 'records:list')).toBe(false)
  const other = windowAt('zongshu://app/index.html')
  expect(pages.hears(other, main.mainFrame, 'records:list')).toBe(false)
  main.state.destroyed = true
  expect(pages.hears(main, main.mainFrame, 'records:list')).toBe(false)
})

test.each([
  'zongshu://app/quick.html',
  'zongshu://app.evil/index.html',
  'https://app/index.html',
  'about:blank',
  '',
])('the main window is not heard while it shows %j', (url) => {
  const pages = createKnownPages()
  const main = windowAt(url)
  pages.admit(main, 'index.html')
  expect(pages.hears(main, main.mainFrame, 'records:list')).toBe(false)
})

test('the small window is heard on its own channels only', () => {
  const pages = createKnownPages()
  const quick = windowAt('zongshu://app/quick.html')
  pages.admit(quick, 'quick.html', ['quick:file', 'quick:hide'])
  expect(pages.hears(quick, quick.mainFrame, 'quick:file')).toBe(true)
  for (const channel of ['records:list', 'settings:set', 'library:close', 'evidence:open', 7, null]) {
    expect(pages.hears(quick, quick.mainFrame, channel)).toBe(false)
  }
})
