import { useMemo } from 'react'
import { changeSettings, useSettings } from '../../bridge/settings.ts'
import type { GridColumn } from '../ledger/grid-columns.ts'
import { readLayout, shownColumns, type GridLayout } from './grid-layout.ts'

/** The columns as the writer arranged them on this computer. */
export function useLayout(): GridLayout {
  const stored = useSettings((settings) => settings.grid)
  return useMemo(() => readLayout(stored), [stored])
}

export function layoutNow(): GridLayout {
  return readLayout(useSettings.getState().grid)
}

/** The shown columns in their order. */
export function columnsNow(): GridColumn[] {
  return shownColumns(layoutNow())
}

/** Shows another arrangement at once and keeps it for the next time. */
export function changeLayout({ columns, frozen }: GridLayout): void {
  const { grid } = useSettings.getState()
  changeSettings({ grid: { ...grid, columns: [...columns], frozen } })
}

/** Remembers which saved view was chosen last; null for none. */
export function rememberView(view: string | null): void {
  const { grid } = useSettings.getState()
  if (grid.view !== view) changeSettings({ grid: { ...grid, view } })
}
