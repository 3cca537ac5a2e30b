import { TextInput } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import type { Indicator } from '#shared/figures/indicator.ts'
import { useText } from '../../text/use-text.ts'
import { matchIndicators } from './match-indicators.ts'

/** A list of indicators to take one from: type a part of a name, its pinyin initials or a value; Enter takes the marked. */
export function IndicatorChooser({
  all,
  inText,
  onTake,
}: {
  /** In the order of the list while nothing is typed. */
  all: readonly Indicator[]
  /** Labels that the text shows already. */
  inText: ReadonlySet<string>
  onTake: (indicator: Indicator) => void
}) {
  const text = useText().draft
  const [query, setQuery] = useState('')
  const [marked, setMarked] = useState(0)
  const found = matchIndicators(all, query)
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const chosen = found[marked]
    if (step !== 0) {
      event.preventDefault()
      setMarked(Math.min(Math.max(marked + step, 0), Math.max(found.length - 1, 0)))
    } else if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault()
      onTake(chosen)
    }
  }
  return (
    <>
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
            key={`${indicator.label} ${indicator.unit}`}
            id={`figure-option-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === marked}
            ref={index === marked ? (node) => node?.scrollIntoView({ block: 'nearest' }) : undefined}
            onMouseMove={() => setMarked(index)}
            onClick={() => onTake(indicator)}
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
    </>
  )
}
