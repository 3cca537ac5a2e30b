import { app, type Session } from 'electron'
import { log } from './log.ts'

/** Must run before `ready`: switches off what Chromium does on the network by itself. */
export function silenceNetwork(): void {
  const { commandLine } = app
  commandLine.appendSwitch('disable-background-networking')
  commandLine.appendSwitch('disable-component-update')
  commandLine.appendSwitch('disable-domain-reliability')
  commandLine.appendSwitch('disable-client-side-phishing-detection')
  commandLine.appendSwitch('disable-sync')
  commandLine.appendSwitch('no-pings')
  // Without this Windows asks the network for a proxy script (WPAD).
  commandLine.appendSwitch('no-proxy-server')
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}

// Copying text is the only thing a page of ours ever asks the system for.
const ALLOWED = 'clipboard-sanitized-write'

// All that Chromium can reach beyond the page's own scheme, which would pay for a listener on every file.
const OUTSIDE = { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file:///*'] }

/** Denies every permission but copying, and every request that would leave this program. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === ALLOWED))
  session.setPermissionCheckHandler((_contents, permission) => permission === ALLOWED)
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest(OUTSIDE, (details, answer) => {
    log.warn('request refused', new URL(details.url).protocol)
    answer({ cancel: true })
  })
  session.on('will-download', (event) => event.preventDefault())
}
