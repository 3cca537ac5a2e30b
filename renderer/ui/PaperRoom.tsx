import type { ReactNode } from 'react'
import { useText } from '../text/use-text.ts'
import { Modal } from './Modal.tsx'
import './paper-room.css'

/**
 * A room that shows paper on a desk, under a bar with what can be done with it. Printing prints the paper and nothing
 * around it; Ctrl P does what the room's own button does.
 */
export function PaperRoom({
  title,
  className,
  onClose,
  onPrint,
  children,
}: {
  title: string
  className: string
  onClose: () => void
  /** Prints the paper; null while there is none. */
  onPrint: (() => void) | null
  children: ReactNode
}) {
  const { shell } = useText()
  return (
    <Modal
      opened
      fullScreen
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': shell.close }}
      className={`paper-room ${className}`}
      onKeyDown={(event) => {
        const isPrint = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
        if (!isPrint || event.key.toLowerCase() !== 'p') return
        event.preventDefault()
        onPrint?.()
      }}
    >
      {children}
    </Modal>
  )
}

/** What can be done with the paper. */
export function PaperBar({ children }: { children: ReactNode }) {
  return <div className="paper-bar">{children}</div>
}

/** Where the paper lies. It has the keyboard, so that the paper can be scrolled at once. */
export function PaperDesk({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="paper-desk" tabIndex={0} data-autofocus role="region" aria-label={label}>
      {children}
    </div>
  )
}

/** What the desk says while there is no paper. */
export function PaperNone({ title, body, icon }: { title: string; body: string; icon?: ReactNode }) {
  return (
    <div className="paper-none">
      {icon}
      <b>{title}</b>
      <p>{body}</p>
    </div>
  )
}
