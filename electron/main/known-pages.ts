import type { WebContents, WebFrameMain } from 'electron'
import { APP_ORIGIN } from './app-files.ts'

/** A window of ours that may speak: the page it shows, and what that page may ask for; null: every channel of the window. */
type Pass = { readonly page: string; readonly channels: ReadonlySet<string> | null }

type Sender = Pick<WebContents, 'mainFrame' | 'isDestroyed'>
type Frame = Pick<WebFrameMain, 'url'>

export type KnownPages = {
  /** Lets the page `file` of our own origin speak from this sender until it is destroyed. */
  admit(sender: Sender, file: string, channels?: readonly string[]): void
  /** Whether a message may be heard: from the main frame of a known window that shows its own page, on its channel. */
  hears(sender: Sender, frame: Frame | null, channel: unknown): boolean
}

/** The windows whose messages main answers. Any other sender, frame or page is foreign. */
export function createKnownPages(): KnownPages {
  const passes = new WeakMap<Sender, Pass>()
  return {
    admit(sender, file, channels) {
      passes.set(sender, {
        page: `${APP_ORIGIN}/${file}`,
        channels: channels === undefined ? null : new Set(channels),
      })
    },
    hears(sender, frame, channel) {
      const pass = passes.get(sender)
      if (pass === undefined || sender.isDestroyed() || frame === null || frame !== sender.mainFrame)
        return false
      // Chromium reports the origin of a custom scheme as "null" in some versions, so the URL decides.
      const [page] = frame.url.split(/[?#]/)
      if (page !== pass.page) return false
      return pass.channels === null || (typeof channel === 'string' && pass.channels.has(channel))
    },
  }
}
