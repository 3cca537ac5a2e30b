import { Button, Popover, TextInput } from '@mantine/core'
import { AtSign } from 'lucide-react'
import { useState, type KeyboardEvent } from 'react'
import type { Draft } from '#shared/drafting/draft.ts'
import type { Indicator } from '#shared/figures/indicator.ts'
import { insertFigure } from '../../editor/commands/insert-figure.ts'
import { focusPage } from '../../editor/commands/edit.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { useText } from '../../text/use-text.ts'
import { toastDone } from '../../ui/toast.tsx'
import { bindingOf } from './figure-state.ts'
import { matchIndicators } from './match-indicators.ts'
import type { DraftFacts } from './use-draft-facts.ts'

/** Puts a figure of the ledger at the caret: type a part of its name or value, Enter takes the marked one. */
export function FigurePicker({
  handle,
  draft,
  facts,
}: {
  handle: DraftHandle
  draft: Draft
  facts: DraftFacts
}) {
  const text = useText().draft
  const [open, setOpen] = useState(false)
  const [query, setQuery] = useState('')
  const [marked, setMarked] = useState(0)
  const all = [...(facts.indicators?.values() ?? [])]
  const found = matchIndicators(all, query)
  const inText = new Set(facts.outline.figures.map(({ figure }) => figure.binding.label))

  const close = () => {
    setOpen(false)
    setQuery('')
    setMarked(0)
    focusPage(handle.lexical)
  }
  const take = (indicator: Indicator) => {
    const done = insertFigure(handle.lexical, {
      text: indicator.text,
      binding: bindingOf(indicator, draft),
    })
    close()
    if (!done) toastDone(text.toolbar.noFigureHere)
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const chosen = found[marked]
    if (step !== 0) {
      event.preventDefault()
      setMarked(Math.min(Math.max(marked + step, 0), Math.max(found.length - 1, 0)))
    } else if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault()
      take(chosen)
    }
  }

  return (
    <Popover
      position="bottom-start"
      width={360}
      opened={open}
      onChange={(next) => (next ? setOpen(true) : close())}
      trapFocus
      returnFocus={false}
    >
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<AtSign size={15} />}
          title={text.toolbar.insertFigure}
          aria-label={text.toolbar.insertFigure}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => setOpen(!open)}
        >
          <span className="toolbar-words">{text.toolbar.figureShort}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown className="figure-picker">
        <TextInput
          data-autofocus
          placeholder={text.picker.search}
          aria-label={text.picker.search}
          role="combobox"
          aria-expanded
          aria-controls="figure-picker-list"
          aria-activedescendant={found.length > 0 ? `figure-option-${marked}` : undefined}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value)
            setMarked(0)
          }}
          onKeyDown={press}
        />
        <div id="figure-picker-list" role="listbox" aria-label={text.toolbar.insertFigure}>
          {found.map((indicator, index) => (
            <button
              type="button"
              key={indicator.label}
              id={`figure-option-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === marked}
              ref={index === marked ? (node) => node?.scrollIntoView({ block: 'nearest' }) : undefined}
              onMouseMove={() => setMarked(index)}
              onClick={() => take(indicator)}
            >
              <span>{indicator.label}</span>
              {inText.has(indicator.label) && <small>{text.picker.inText}</small>}
              <b className="numbers">{indicator.text}</b>
            </button>
          ))}
        </div>
        {found.length === 0 && (
          <p className="draft-note">{all.length === 0 ? text.picker.empty : text.picker.none}</p>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
