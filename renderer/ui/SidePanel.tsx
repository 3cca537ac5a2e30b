import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import { rememberPanel, useSettings } from '../bridge/settings.ts'
import { useText } from '../text/use-text.ts'
import './side-panel.css'

const STEP = 16

/**
 * A panel at the left or right of a view whose width in pixels is dragged, or changed with the arrow keys on
 * its edge, and remembered under `name`.
 */
export function SidePanel({
  name,
  side,
  label,
  width,
  min,
  max,
  children,
  className = '',
}: {
  name: string
  side: 'left' | 'right'
  label: string
  width: number
  min: number
  max: number
  children: ReactNode
  className?: string
}) {
  const text = useText()
  const remembered = useSettings((settings) => settings.panels[name])
  const [dragged, setDragged] = useState<number | null>(null)
  const start = useRef({ x: 0, width: 0 })
  const clamp = (wanted: number) => Math.min(max, Math.max(min, wanted))
  const shown = clamp(dragged ?? remembered ?? width)
  const direction = side === 'left' ? 1 : -1

  const begin = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    start.current = { x: event.clientX, width: shown }
    setDragged(shown)
  }
  const move = (event: PointerEvent<HTMLDivElement>) => {
    if (dragged === null) return
    setDragged(clamp(start.current.width + (event.clientX - start.current.x) * direction))
  }
  const end = () => {
    if (dragged === null) return
    rememberPanel(name, dragged)
    setDragged(null)
  }
  const nudge = (event: KeyboardEvent<HTMLDivElement>) => {
    const turn = event.key === 'ArrowRight' ? STEP : event.key === 'ArrowLeft' ? -STEP : 0
    if (turn === 0) return
    event.preventDefault()
    rememberPanel(name, clamp(shown + turn * direction))
  }

  return (
    <aside
      className={`side-panel side-panel-${side} ${className}`}
      style={{ width: shown }}
      aria-label={label}
    >
      {children}
      <div
        className="side-panel-edge"
        role="separator"
        aria-orientation="vertical"
        aria-label={`${text.shell.resize}: ${label}`}
        aria-valuenow={shown}
        aria-valuemin={min}
        aria-valuemax={max}
        tabIndex={0}
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
        onKeyDown={nudge}
        onDoubleClick={() => rememberPanel(name, width)}
      />
    </aside>
  )
}
