import { ActionIcon } from '@mantine/core'
import { ArrowLeft, X } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react'
import { useSettings } from '../../bridge/settings.ts'
import { useText } from '../../text/use-text.ts'
import { takeField } from '../../ui/take-field.ts'
import './drawer.css'

/** Of the panel it lies over when nobody has dragged that one, and the least that its fields need. */
const WIDTH = 318

/**
 * A drawer over the right side of the draft. The page beside it stays in use, and its caret stays where it was; Esc
 * closes it. The keyboard starts at what is marked data-autofocus, else at the title.
 */
export function Drawer({
  title,
  children,
  footer,
  back,
  onClose,
}: {
  title: string
  children: ReactNode
  footer?: ReactNode
  /** Names the way back to what led here. */
  back?: string | null
  onClose: () => void
}) {
  const text = useText().shell
  const panel = useSettings((settings) => settings.panels['draft-right'] ?? WIDTH)
  const drawer = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || opensList(event.target)) return
    event.stopPropagation()
    takeField()
    onClose()
  })
  useEffect(() => {
    const element = drawer.current
    const first = element?.querySelector<HTMLElement>('[data-autofocus]') ?? heading.current
    first?.focus({ preventScroll: true })
    const listener = (event: KeyboardEvent) => onKeyDown(event)
    element?.addEventListener('keydown', listener)
    return () => element?.removeEventListener('keydown', listener)
  }, [])
  return (
    <section
      ref={drawer}
      className="paper-drawer"
      style={{ width: Math.max(WIDTH, panel) }}
      aria-label={title}
    >
      <header className="paper-drawer-head" role="presentation">
        {back && (
          <ActionIcon variant="subtle" color="gray" aria-label={back} title={back} onClick={onClose}>
            <ArrowLeft size={16} />
          </ActionIcon>
        )}
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <span className="grow" />
        {!back && (
          <ActionIcon variant="subtle" color="gray" aria-label={text.close} onClick={onClose}>
            <X size={16} />
          </ActionIcon>
        )}
      </header>
      <div className="paper-drawer-body">{children}</div>
      {footer && <div className="paper-drawer-foot">{footer}</div>}
    </section>
  )
}

/** Esc in an open list of choices closes the list alone. */
function opensList(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.getAttribute('aria-expanded') === 'true'
}
