import { Button, Select, TextInput } from '@mantine/core'
import { CircleAlert, Search } from 'lucide-react'
import { useState } from 'react'
import { Modal } from '../../ui/Modal.tsx'
import { NO_FILTER, toRecordFilter, type PeriodChoice } from '../ledger/ledger-filter.ts'
import { openLedgerRoom } from '../ledger/ledger-room.ts'
import { useLedger } from '../ledger/ledger-store.ts'
import { useBridgeQuery } from '../../bridge/use-bridge.ts'
import { useText } from '../../text/use-text.ts'
import { indicatorPeriod } from './indicator-period.ts'
import { IndicatorForm } from './IndicatorForm.tsx'
import { IndicatorTable } from './IndicatorTable.tsx'
import { NewDerived } from './NewDerived.tsx'
import { useIndicatorLines } from './use-indicators.ts'
import './indicators.css'

const ALL = 'all'

/** All indicators of a period, how each is put together, and what the text will print. */
export function IndicatorsRoom({ onClose }: { onClose: () => void }) {
  const { indicators: text, ledger, shell } = useText()
  const ledgerPeriod = useLedger((state) => state.filter.period)
  const [choice, setChoice] = useState<PeriodChoice>(ledgerPeriod)
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const facets = useBridgeQuery('records:facets', { filter: toRecordFilter(NO_FILTER) })
  const years = facets.data?.years ?? []
  const { lines, loaded } = useIndicatorLines(indicatorPeriod(choice, years))
  const shown = lines.filter(({ label }) => label.includes(search.trim()))
  const line = lines.find(({ label }) => label === chosen)
  const troubled = lines.filter(({ problem }) => problem !== null)

  const options = [
    { value: ALL, label: ledger.allTime },
    ...years
      .map(({ key }) => ({ value: key, label: ledger.year(key) }))
      .sort((a, b) => (a.value < b.value ? 1 : -1)),
    ...(choice.kind === 'custom' ? [{ value: 'custom', label: ledger.customPeriod }] : []),
  ]
  return (
    <Modal
      opened
      onClose={onClose}
      title={text.title}
      size={1080}
      closeButtonProps={{ 'aria-label': shell.close }}
    >
      <p className="indicators-lead">{text.lead}</p>
      <div className="indicators-bar">
        <Select
          aria-label={text.period}
          w={132}
          data={options}
          value={choice.kind === 'year' ? choice.year : choice.kind}
          onChange={(value) => {
            if (value === ALL) setChoice({ kind: 'all' })
            else if (value && value !== 'custom') setChoice({ kind: 'year', year: value })
          }}
        />
        <TextInput
          aria-label={text.search}
          placeholder={text.search}
          leftSection={<Search size={14} />}
          value={search}
          w={220}
          data-autofocus
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <span className="grow" />
        <span className="indicators-count">{text.count(lines.length)}</span>
        <Button
          variant="subtle"
          color="gray"
          onClick={() => {
            onClose()
            openLedgerRoom('labels')
          }}
        >
          {ledger.labels}
        </Button>
      </div>
      {troubled.length > 0 && (
        <div className="indicators-problems" role="alert">
          <b>
            <CircleAlert size={15} aria-hidden /> {text.problems(troubled.length)}
          </b>
          {troubled.slice(0, 4).map(
            ({ label, problem }) =>
              problem && (
                <button key={label} type="button" onClick={() => setChosen(label)}>
                  {text.problem(problem)}
                </button>
              ),
          )}
        </div>
      )}
      <div className="indicators-body">
        <div className="indicators-list">
          {loaded && shown.length === 0 ? (
            <p className="indicators-none">{lines.length === 0 ? text.none : text.noMatch}</p>
          ) : (
            <IndicatorTable lines={shown} chosen={chosen} onChoose={setChosen} />
          )}
          <NewDerived labels={lines.map(({ label }) => label)} onAdded={setChosen} />
        </div>
        <div className="indicators-form">
          {line ? (
            <IndicatorForm key={line.label} line={line} />
          ) : (
            <p className="indicators-none">{text.choose}</p>
          )}
        </div>
      </div>
    </Modal>
  )
}
