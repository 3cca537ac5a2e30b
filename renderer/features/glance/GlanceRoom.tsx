import { ActionIcon, Button } from '@mantine/core'
import { ChartColumn, ChevronLeft, ChevronRight, Printer } from 'lucide-react'
import { useState } from 'react'
import { useBridgeQuery } from '../../bridge/use-bridge.ts'
import { today } from '../../text/moment.ts'
import { useText } from '../../text/use-text.ts'
import { PaperBar, PaperDesk, PaperNone, PaperRoom } from '../../ui/PaperRoom.tsx'
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
  const print = data === undefined || isEmpty ? null : () => window.print()
  const go = (by: number) => data && setYear(`${Number(data.glance.year) + by}`.padStart(4, '0'))
  const newest = [...(data?.years ?? []), day.slice(0, 4)].toSorted().at(-1) ?? ''
  const oldest = data?.years.at(-1) ?? ''
  return (
    <PaperRoom title={text.title} className="glance-room" onClose={onClose} onPrint={print}>
      <PaperBar>
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
        <p>{!isEmpty && text.open}</p>
        <Button disabled={print === null} onClick={() => void saveGlance(year, day)}>
          {text.save}
        </Button>
        <Button
          variant="filled"
          leftSection={<Printer size={15} aria-hidden />}
          disabled={print === null}
          onClick={print ?? undefined}
        >
          {text.print}
        </Button>
      </PaperBar>
      <PaperDesk label={text.title}>
        {data === undefined && <p className="paper-none">{shell.loading}</p>}
        {isEmpty && (
          <PaperNone
            title={text.none}
            body={text.noneBody}
            icon={<ChartColumn size={30} strokeWidth={1.3} aria-hidden />}
          />
        )}
        {data !== undefined && !isEmpty && <GlancePaper glance={data.glance} onOpened={onClose} />}
      </PaperDesk>
    </PaperRoom>
  )
}
