import { ActionIcon } from '@mantine/core'
import { ArrowLeft, X } from 'lucide-react'
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useText } from '../../text/use-text.ts'
import './drawer.css'

/**
 * A drawer over the right side of the draft. The page beside it stays in use, and its caret stays where it was; Esc
 * closes it.
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
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
  }, [title])

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Escape' || event.defaultPrevented || opensList(event.target)) return
    event.stopPropagation()
    onClose()
  }
  return (
    <section className="paper-drawer" aria-label={title} onKeyDown={onKeyDown}>
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
function opensList(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.getAttribute('aria-expanded') === 'true'
}
