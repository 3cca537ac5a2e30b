import { useEffect, useRef, type CSSProperties } from 'react'
import type { DraftHandle } from '../draft-handle.ts'
import './draft-page.css'
import './draft-page-blocks.css'

/** The text of the draft, in the type of its paper. */
export function DraftPage({
  handle,
  readOnly,
  label,
  hints,
}: {
  handle: DraftHandle
  readOnly: boolean
  label: string
  /** What an empty title, subtitle and part heading say. */
  hints: { title: string; subtitle: string; heading: string }
}) {
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => {
    handle.lexical.setRootElement(page.current)
    // The form that made the draft is gone and has left the keyboard nowhere.
    if (document.activeElement === document.body) page.current?.focus({ preventScroll: true })
    return () => handle.lexical.setRootElement(null)
  }, [handle])
  useEffect(() => handle.lexical.setEditable(!readOnly), [handle, readOnly])
  return (
    <div
      ref={page}
      className="zs-page"
      style={
        {
          '--hint-title': JSON.stringify(hints.title),
          '--hint-subtitle': JSON.stringify(hints.subtitle),
          '--hint-heading': JSON.stringify(hints.heading),
        } as CSSProperties
      }
      contentEditable={!readOnly}
      suppressContentEditableWarning
      role="textbox"
      aria-multiline="true"
      aria-readonly={readOnly}
      aria-label={label}
      tabIndex={0}
      spellCheck={false}
      lang="zh-CN"
    />
  )
}
