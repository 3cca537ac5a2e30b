import { Button, CloseButton, TextInput } from '@mantine/core'
import { Search, X } from 'lucide-react'
import { useState, type RefObject } from 'react'
import { useText } from '../../text/use-text.ts'
import { saveLedgerView } from '../glance/save-glance.ts'
import { filterTags, NO_FILTER } from './ledger-filter.ts'
import { openLedgerRoom } from './ledger-room.ts'
import { changeFilter, clearFilter, useLedger } from './ledger-store.ts'
import { useRecords } from './use-records.ts'

/** Search, the filters in force and how many records are shown. */
export function GridToolbar({
  search,
  total,
}: {
  search: RefObject<HTMLInputElement | null>
  total: number
}) {
  const { ledger: text, glance } = useText()
  const filter = useLedger((state) => state.filter)
  const records = useRecords(0, 0)
  const tags = filterTags(filter, text).filter(({ key }) => key !== 'text')
  const filtered = tags.length > 0 || filter.text.trim() !== ''
  return (
    <div className="grid-toolbar" role="search">
      <SearchField search={search} />
      <div className="grid-tags">
        {tags.map(({ key, label }) => (
          <button
            key={key}
            type="button"
            className="tag"
            aria-label={text.removeTag(label)}
            onClick={() => changeFilter({ [key]: NO_FILTER[key] })}
          >
            {label}
            <X size={12} aria-hidden />
          </button>
        ))}
        {tags.length > 1 && (
          <Button variant="subtle" color="gray" className="quiet-button" onClick={clearFilter}>
            {text.clearAll}
          </Button>
        )}
      </div>
      <span className="grid-count numbers" role="status">
        {records.loaded &&
          (filtered && records.total < total
            ? text.countOf(total, records.total)
            : text.countAll(records.total))}
      </span>
      <Button
        variant="subtle"
        color="gray"
        className="quiet-button"
        disabled={records.total === 0}
        onClick={() => void saveLedgerView()}
      >
        {glance.saveView}
      </Button>
      <Button variant="subtle" color="gray" className="quiet-button" onClick={() => openLedgerRoom('glance')}>
        {text.glance}
      </Button>
    </div>
  )
}

/** Searches with every letter, but not with the letters of a syllable that is still being composed. */
function SearchField({ search }: { search: RefObject<HTMLInputElement | null> }) {
  const { ledger: text } = useText()
  const applied = useLedger((state) => state.filter.text)
  const [composing, setComposing] = useState<string | null>(null)
  return (
    <TextInput
      ref={search}
      className="grid-search"
      type="text"
      aria-label={text.search}
      placeholder={text.search}
      leftSection={<Search size={14} />}
      leftSectionWidth={30}
      value={composing ?? applied}
      onChange={(event) => {
        const value = event.currentTarget.value
        if (composing !== null) setComposing(value)
        else changeFilter({ text: value })
      }}
      onCompositionStart={(event) => setComposing(event.currentTarget.value)}
      onCompositionEnd={(event) => {
        setComposing(null)
        changeFilter({ text: event.currentTarget.value })
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape') changeFilter({ text: '' })
        if (event.key !== 'ArrowDown') return
        event.preventDefault()
        event.currentTarget.closest('.ledger-middle')?.querySelector<HTMLElement>('.grid')?.focus()
      }}
      rightSection={
        applied !== '' && (
          <CloseButton size={20} aria-label={text.clearSearch} onClick={() => changeFilter({ text: '' })} />
        )
      }
    />
  )
}
