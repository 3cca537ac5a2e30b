import { ActionIcon, Button, Checkbox, TextInput, Tooltip } from '@mantine/core'
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react'
import { focusPage } from '../../editor/commands/edit.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { useText } from '../../text/use-text.ts'
import { toastDone } from '../../ui/toast.tsx'
import { useFind } from './use-find.ts'
import './find-panel.css'

export type FindMode = 'find' | 'replace'

/** Find and replace over the page. Enter and F3 go on, Shift goes back, Esc returns to the text. */
export function FindPanel({
  handle,
  mode,
  canReplace,
  onMode,
}: {
  handle: DraftHandle
  mode: FindMode
  canReplace: boolean
  onMode: (mode: FindMode | null) => void
}) {
  const text = useText().draft.findPanel
  const [query, setQuery] = useState(() => selectedWords())
  const [replacement, setReplacement] = useState('')
  const [matchCase, setMatchCase] = useState(false)
  const find = useFind(handle, query, matchCase)
  const field = useRef<HTMLInputElement>(null)
  const panel = useRef<HTMLElement>(null)
  const { length } = find.matches

  useEffect(() => {
    field.current?.select()
  }, [])

  const close = () => {
    find.leave()
    onMode(null)
    focusPage(handle.lexical)
  }
  const isOurs = (target: EventTarget | null): boolean =>
    target instanceof Node &&
    (panel.current?.contains(target) === true || handle.lexical.getRootElement()?.contains(target) === true)
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing) return
    const { key, target } = event
    if (key === 'F3' || (key === 'Enter' && target === field.current)) find.step(event.shiftKey ? -1 : 1)
    else if (key === 'Escape' && isOurs(target)) close()
    else return
    event.preventDefault()
  })
  useEffect(() => {
    // F3 goes on from the page, too.
    const press = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])

  const replaceShown = () => {
    if (!find.replace(replacement)) toastDone(text.figureKept)
  }
  const replaceEvery = () => {
    const { replaced, kept } = find.replaceEvery(replacement)
    toastDone(text.replaced(replaced) + (kept > 0 ? ` ${text.kept(kept)}` : ''))
    // With nothing left to find the button goes dead and would drop the keyboard.
    field.current?.focus()
  }

  return (
    <search className="find-panel" aria-label={text.label} ref={panel}>
      <div className="find-row">
        <TextInput
          ref={field}
          aria-label={text.find}
          placeholder={text.find}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <span className="find-count numbers" role="status">
          {query === '' ? '' : length === 0 ? text.none : text.count(find.at + 1, length)}
        </span>
        <Step label={`${text.previous} Shift F3`} disabled={length === 0} onClick={() => find.step(-1)}>
          <ChevronUp size={16} />
        </Step>
        <Step label={`${text.next} F3`} disabled={length === 0} onClick={() => find.step(1)}>
          <ChevronDown size={16} />
        </Step>
        <Checkbox
          label={text.matchCase}
          checked={matchCase}
          onChange={(event) => setMatchCase(event.currentTarget.checked)}
        />
        {mode === 'find' && canReplace && (
          <Button variant="subtle" color="gray" onClick={() => onMode('replace')}>
            {text.replaceOne}…
          </Button>
        )}
        <span className="grow" />
        <Step label={`${text.close} Esc`} disabled={false} onClick={close}>
          <X size={16} />
        </Step>
      </div>
      {mode === 'replace' && (
        <div className="find-row">
          <TextInput
            aria-label={text.replace}
            placeholder={text.replace}
            value={replacement}
            onChange={(event) => setReplacement(event.currentTarget.value)}
          />
          <Button disabled={length === 0} onClick={replaceShown}>
            {text.replaceOne}
          </Button>
          <Button disabled={length === 0} onClick={replaceEvery}>
            {text.replaceAll}
          </Button>
        </div>
      )}
    </search>
  )
}

function Step({
  label,
  disabled,
  onClick,
  children,
}: {
  label: string
  disabled: boolean
  onClick: () => void
  children: ReactNode
}) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} disabled={disabled} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  )
}

/** What is selected in the page, when it is short enough to be something to look for. */
function selectedWords(): string {
  const selected = getSelection()?.toString() ?? ''
  return selected.length <= 40 && !selected.includes('\n') ? selected : ''
}
