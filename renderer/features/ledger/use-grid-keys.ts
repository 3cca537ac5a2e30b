import { useRef, type KeyboardEvent, type MouseEvent } from 'react'
import { toastError } from '../../ui/toast.tsx'
import { askFocus, showIdle, showRecord } from './form-store.ts'
import { mark, useLedger } from './ledger-store.ts'
import { closeForm, leaveForm, removeRecords } from './record-flow.ts'
import { rowsBetween } from './use-records.ts'

const ROW_HEIGHT = 34
/** No mark reaches over more rows than one delete may take. */
const MOST_MARKED = 5000

type GridKeys = Readonly<{
  press: (event: KeyboardEvent) => void
  pick: (index: number, event: MouseEvent) => void
  open: () => void
}>

/** Moving, marking and acting on rows, like a spreadsheet: Shift reaches, Ctrl adds, Space marks, Delete removes. */
export function useGridKeys(total: number, height: () => number): GridKeys {
  const anchor = useRef(0)

  const go = async (index: number, reach: 'one' | 'range' | 'toggle') => {
    if (index < 0 || index >= total) return
    if (!(await leaveForm())) return
    const [row] = await rowsBetween(index, index)
    if (!row) return
    const { selected } = useLedger.getState()
    if (reach === 'range') {
      const far = Math.max(-MOST_MARKED, Math.min(MOST_MARKED, anchor.current - index))
      mark(
        (await rowsBetween(index, index + far)).map(({ id }) => id),
        index,
      )
    } else if (reach === 'toggle') {
      const next = new Set(selected)
      if (!next.delete(row.id)) next.add(row.id)
      anchor.current = index
      mark(next, index)
    } else {
      anchor.current = index
      mark([row.id], index)
    }
    if (useLedger.getState().selected.size === 1 && useLedger.getState().selected.has(row.id)) showRecord(row)
    else showIdle()
  }

  const markAll = async () => {
    if (!(await leaveForm())) return
    const rows = await rowsBetween(0, Math.min(total, MOST_MARKED) - 1)
    mark(
      rows.map(({ id }) => id),
      useLedger.getState().focused,
    )
    showIdle()
  }

  const press = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLButtonElement) return
    const { focused, selected } = useLedger.getState()
    const page = Math.max(1, Math.floor(height() / ROW_HEIGHT) - 2)
    const reach = event.shiftKey ? 'range' : 'one'
    const moves: Readonly<Record<string, () => unknown>> = {
      ArrowDown: () => go(Math.min(total - 1, focused + 1), reach),
      ArrowUp: () => go(Math.max(0, focused - 1), reach),
      PageDown: () => go(Math.min(total - 1, focused + page), reach),
      PageUp: () => go(Math.max(0, focused - page), reach),
      Home: () => go(0, reach),
      End: () => go(total - 1, reach),
      ' ': () => go(Math.max(0, focused), 'toggle'),
      Enter: () => (selected.size === 1 ? askFocus() : go(Math.max(0, focused), 'one')),
      Delete: () => removeRecords([...selected]),
      Escape: () => closeForm(),
    }
    const all = event.key === 'a' && (event.ctrlKey || event.metaKey)
    const move = all ? markAll : event.ctrlKey || event.metaKey || event.altKey ? undefined : moves[event.key]
    if (!move) return
    event.preventDefault()
    Promise.resolve(move()).catch(toastError)
  }

  const pick = (index: number, event: MouseEvent) => {
    if (event.button !== 0) return
    const reach = event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : 'one'
    go(index, reach).catch(toastError)
  }

  return { press, pick, open: askFocus }
}
