import { createContext, use, useMemo, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'

type SlotName = 'headerActions' | 'headerPeriod' | 'footer'
type Slots = Readonly<Record<SlotName, HTMLElement | null>>

const NONE: Slots = { headerActions: null, headerPeriod: null, footer: null }
const SlotContext = createContext<{
  slots: Slots
  place: (name: SlotName, node: HTMLElement | null) => void
}>({
  slots: NONE,
  place: () => undefined,
})
const ActiveContext = createContext(false)

/** Holds the places in header and footer that the active view fills. */
export function SlotProvider({ children }: { children: ReactNode }) {
  const [slots, setSlots] = useState(NONE)
  const [place] = useState(() => (name: SlotName, node: HTMLElement | null) => {
    setSlots((current) => (current[name] === node ? current : { ...current, [name]: node }))
  })
  const value = useMemo(() => ({ slots, place }), [slots, place])
  return <SlotContext value={value}>{children}</SlotContext>
}

/** A place in header or footer. */
export function Slot({ name, className }: { name: SlotName; className: string }) {
  const { place } = use(SlotContext)
  const [ref] = useState(() => (node: HTMLElement | null) => place(name, node))
  return <div className={className} ref={ref} />
}

/** Draws its children in a place of header or footer while the view around it is the one shown. */
export function FillSlot({ name, children }: { name: SlotName; children: ReactNode }) {
  const { slots } = use(SlotContext)
  const active = useViewActive()
  const target = slots[name]
  return active && target ? createPortal(children, target) : null
}

/** Whether the view around this component is the one shown; the others stay mounted, hidden. */
export function useViewActive(): boolean {
  return use(ActiveContext)
}

/** Keeps a view mounted with all it holds, and shows it only while `active`. */
export function ViewFrame({ active, children }: { active: boolean; children: ReactNode }) {
  return (
    <ActiveContext value={active}>
      <div className="view" hidden={!active}>
        {children}
      </div>
    </ActiveContext>
  )
}
