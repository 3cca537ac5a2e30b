import { TextInput } from '@mantine/core'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { useBridgeQuery } from '../../bridge/use-bridge.ts'
import { useText } from '../../text/use-text.ts'
import { Modal } from '../../ui/Modal.tsx'
import { LabelForm } from './LabelForm.tsx'
import { LabelTable } from './LabelTable.tsx'
import { ProposalList } from './ProposalList.tsx'
import '../indicators/indicators.css'
import './labels.css'

/** The office's dictionary of figure names: what is the same, in which unit, stock or flow. */
export function LabelsRoom({ onClose }: { onClose: () => void }) {
  const { labels: text, shell } = useText()
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const { data } = useBridgeQuery('labels:list', {}, { keepPrevious: true })
  const rows = data?.rows ?? []
  const wanted = search.trim()
  const shown = rows
    .filter(({ label, aliases }) =>
      [label, ...aliases.map(({ name }) => name)].some((name) => name.includes(wanted)),
    )
    .toSorted((a, b) => b.records - a.records || a.label.localeCompare(b.label, 'zh'))
  const row = rows.find(
    ({ label, aliases }) => label === chosen || aliases.some(({ name }) => name === chosen),
  )
  return (
    <Modal
      data-steps
      opened
      onClose={onClose}
      title={text.title}
      size={1120}
      closeButtonProps={{ 'aria-label': shell.close }}
    >
      <p className="indicators-lead">{text.lead}</p>
      {data !== undefined && data.proposals.length > 0 && (
        <ProposalList proposals={data.proposals} rows={rows} onChoose={setChosen} />
      )}
      <div className="indicators-bar">
        <TextInput
          aria-label={text.search}
          placeholder={text.search}
          leftSection={<Search size={14} />}
          value={search}
          w={240}
          data-autofocus
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <span className="grow" />
        <span className="indicators-count">{text.count(shown.length)}</span>
      </div>
      <div className="indicators-body labels-body">
        <div className="indicators-list">
          {data !== undefined && shown.length === 0 ? (
            <p className="indicators-none">{rows.length === 0 ? text.none : text.noMatch}</p>
          ) : (
            <LabelTable rows={shown} chosen={row?.label ?? null} onChoose={setChosen} />
          )}
        </div>
        <div className="indicators-form">
          {row ? (
            <LabelForm key={row.label} row={row} rows={rows} onMerged={setChosen} />
          ) : (
            <p className="indicators-none">{text.choose}</p>
          )}
        </div>
      </div>
    </Modal>
  )
}
