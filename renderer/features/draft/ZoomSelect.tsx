import { Menu } from '@mantine/core'
import { ChevronDown } from 'lucide-react'
import { changeSettings, useSettings } from '../../bridge/settings.ts'
import { useText } from '../../text/use-text.ts'

const ZOOMS = [0, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 2] as const

/** The scale of the page, kept for the next start; 0 fits it to the desk. */
export function ZoomSelect() {
  const text = useText().draft.toolbar
  const zoom = useSettings((settings) => settings.zoom)
  const name = (value: number) => (value === 0 ? text.fitWidth : `${Math.round(value * 100)}%`)
  return (
    <Menu position="bottom-end" width={120}>
      <Menu.Target>
        <button
          type="button"
          className="toolbar-select toolbar-zoom"
          aria-label={`${text.zoom}: ${name(zoom)}`}
        >
          {name(zoom)}
          <ChevronDown size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {ZOOMS.map((value) => (
          <Menu.Item
            key={value}
            data-on={value === zoom || undefined}
            onClick={() => changeSettings({ zoom: value })}
          >
            {name(value)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
