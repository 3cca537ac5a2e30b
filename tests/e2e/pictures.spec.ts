import type { Page } from '@playwright/test'
import { expect, test } from '../support/app-test.ts'
import { pngOf } from '../support/pictures.ts'

/** Width of the picture that the page shows for a URL; null when it shows none. */
function shownWidth(page: Page, url: string): Promise<number | null> {
  return page.evaluate(
    (src) =>
      new Promise<number | null>((resolve) => {
        const image = new Image()
        image.addEventListener('load', () => resolve(image.naturalWidth))
        image.addEventListener('error', () => resolve(null))
        image.src = src
      }),
    url,
  )
}

test('the page shows the pictures of the open library and nothing else of its folder', async ({ app }) => {
  const { page } = app
  const kept = await page.evaluate(
    async (bytes) => {
      await window.zongshu.invoke('library:open-sample', {})
      return window.zongshu.invoke('pictures:add', { bytes: new Uint8Array(bytes) })
    },
    [...pngOf(40, 30)],
  )
  if (!kept.ok) throw new Error(kept.error.message)
  const { hash } = kept.value.picture
  const url = `zongshu://app/pictures/${hash}.png`
  expect(await shownWidth(page, url)).toBe(40)
  const answer = await page.evaluate(async (address) => {
    const response = await fetch(address)
    return [response.headers.get('content-type'), response.headers.get('content-security-policy')]
  }, url)
  expect(answer).toEqual([
    expect.stringContaining('image/png'),
    expect.stringContaining("default-src 'none'"),
  ])
  const fetched = (address: string) =>
    page.evaluate(
      (target) =>
        fetch(target).then(
          () => 'served',
          () => 'refused',
        ),
      address,
    )
  for (const name of ['../../zongshu.db', '..%2F..%2Fzongshu.db', `${'0'.repeat(64)}.png`, `${hash}.svg`]) {
    expect(await fetched(`zongshu://app/pictures/${name}`)).toBe('refused')
  }
  await page.evaluate(() => window.zongshu.invoke('library:close', {}))
  expect(await fetched(`${url}?again`)).toBe('refused')
  expect(await fetched(url)).toBe('refused')
  // What the page asked for in vain is told on its console, and is no error of the program.
  app.errors.length = 0
})
