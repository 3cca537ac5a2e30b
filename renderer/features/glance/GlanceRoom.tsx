import { ActionIcon, Button, Modal } from '@mantine/core'
import { ChevronLeft, ChevronRight, Printer } from 'lucide-react'
import { useState } from 'react'
import { useBridgeQuery } from '../../bridge/use-bridge.ts'
import { today } from '../../text/moment.ts'
import { useText } from '../../text/use-text.ts'
import { useLedger } from '../ledger/ledger-store.ts'
import { GlancePaper } from './GlancePaper.tsx'
import { saveGlance } from './save-glance.ts'
import './glance.css'

/** A year of the ledger beside the one before it, drawn; every line opens its records. Printing prints the drawing alone. */
export function GlanceRoom({ onClose }: { onClose: () => void }) {
  const { glance: text, shell } = useText()
  const period = useLedger((state) => state.filter.period)
  const [year, setYear] = useState(period.kind === 'year' ? period.year : null)
  const day = today()
  const { data } = useBridgeQuery('glance:read', { year, today: day }, { keepPrevious: true })
  const isEmpty = data !== undefined && data.glance.total + data.glance.before === 0
  const go = (by: number) => data && setYear(`${Number(data.glance.year) + by}`.padStart(4, '0'))
  const newest = [...(data?.years ?? []), day.slice(0, 4)].toSorted().at(-1) ?? ''
  const oldest = data?.years.at(-1) ?? ''
  return (
    <Modal
      opened
      fullScreen
      onClose={onClose}
      title={text.title}
      closeButtonProps={{ 'aria-label': shell.close }}
      className="glance-room"
    >
      <div className="glance-bar">
        <div className="glance-years" role="group" aria-label={text.year}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={text.earlier}
            disabled={data === undefined || data.glance.year <= oldest}
            onClick={() => go(-1)}
          >
            <ChevronLeft size={17} />
          </ActionIcon>
          <b className="numbers" aria-live="polite">
            {data && text.yearName(data.glance.year)}
          </b>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={text.later}
            disabled={data === undefined || data.glance.year >= newest}
            onClick={() => go(1)}
          >
            <ChevronRight size={17} />
          </ActionIcon>
        </div>
        <p>{text.open}</p>
        <Button disabled={data === undefined || isEmpty} onClick={() => void saveGlance(year, day)}>
          {text.save}
        </Button>
        <Button
          variant="filled"
          leftSection={<Printer size={15} aria-hidden />}
          disabled={data === undefined || isEmpty}
          onClick={() => window.print()}
        >
          {text.print}
        </Button>
      </div>
      <div className="glance-desk" tabIndex={0} data-autofocus role="region" aria-label={text.title}>
        {data === undefined && <p className="glance-none">{shell.loading}</p>}
        {isEmpty && (
          <div className="glance-none">
            <b>{text.none}</b>
            <p>{text.noneBody}</p>
          </div>
        )}
        {data !== undefined && !isEmpty && <GlancePaper glance={data.glance} onOpened={onClose} />}
      </div>
    </Modal>
  )
}
