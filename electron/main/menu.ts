import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron'
import type { EventPayload } from '#shared/ipc/events.ts'
import type { Settings } from '#shared/ipc/contract/settings.ts'
import { mainText } from './main-text.ts'
import type { QuickEntry } from './quick-entry.ts'
import { sendEvent } from './send-event.ts'

type Command = EventPayload<'menu:command'>['command']

/** Builds the menu in the language of the settings. Undo and redo go to the page, which keeps its own history. */
export function setMenu(
  window: BrowserWindow,
  { language, quickEntry: { on, keys } }: Pick<Settings, 'language' | 'quickEntry'>,
  quickEntry: QuickEntry,
): void {
  const text = mainText[language]
  const command = (label: string, name: Command, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => sendEvent(window, 'menu:command', { command: name }),
    ...(accelerator === undefined ? {} : { accelerator }),
  })
  const line: MenuItemConstructorOptions = { type: 'separator' }
  const menu: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
    {
      label: text.file,
      submenu: [
        command(text.newRecord, 'new-record', 'CmdOrCtrl+N'),
        {
          id: 'quick-entry',
          label: text.quickEntry,
          click: () => quickEntry.show(),
          // The system hears these keys in every program, this one too; the menu only tells them.
          ...(on ? { accelerator: keys, registerAccelerator: false } : {}),
        },
        command(text.newDraft, 'new-draft', 'CmdOrCtrl+Shift+N'),
        line,
        command(text.import, 'import', 'CmdOrCtrl+I'),
        command(text.export, 'export', 'CmdOrCtrl+E'),
        command(text.print, 'print', 'CmdOrCtrl+P'),
        line,
        command(text.save, 'save', 'CmdOrCtrl+S'),
        line,
        { label: text.quit, role: 'quit' },
      ],
    },
    {
      label: text.edit,
      submenu: [
        { label: text.undo, role: 'undo' },
        { label: text.redo, role: 'redo' },
        line,
        { label: text.cut, role: 'cut' },
        { label: text.copy, role: 'copy' },
        { label: text.paste, role: 'paste' },
        { label: text.selectAll, role: 'selectAll' },
        line,
        command(text.find, 'find', 'CmdOrCtrl+F'),
        command(text.replace, 'replace', 'CmdOrCtrl+H'),
      ],
    },
    {
      label: text.view,
      submenu: [
        command(text.ledger, 'view-ledger', 'CmdOrCtrl+1'),
        command(text.draft, 'view-draft', 'CmdOrCtrl+2'),
        line,
        { label: text.zoomIn, role: 'zoomIn' },
        { label: text.zoomOut, role: 'zoomOut' },
        { label: text.zoomReset, role: 'resetZoom' },
        { label: text.fullScreen, role: 'togglefullscreen' },
      ],
    },
    { label: text.help, submenu: [command(text.guide, 'help', 'F1')] },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu))
}
