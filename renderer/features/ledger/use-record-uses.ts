import { useDebouncedValue } from '@mantine/hooks'
import type { RecordRow } from '#shared/ipc/contract/records.ts'
import type { Input } from '#shared/ipc/contract.ts'
import type { ForeseenFigure, RecordUse } from '#shared/ipc/contract/figures.ts'
import { useViewActive } from '../../app/slots.tsx'
import { useBridgeQuery } from '../../bridge/use-bridge.ts'
import { today } from '../../text/moment.ts'
import { useText } from '../../text/use-text.ts'
import type { LedgerText } from '../../text/zh-CN/ledger.ts'
import { useForm } from './form-store.ts'
import { formProblems, toRecord, type FormField, type FormValues } from './record-form.ts'

const PAUSE = 200
const NONE: readonly RecordUse[] = []

/** What an indicator reads of a record. */
const READ: readonly FormField[] = ['date', 'endDate', 'category', 'title', 'part', 'figures']
/** What a writer would expect to move a number. */
const TELLING: readonly FormField[] = ['date', 'category', 'part', 'figures']

export type RecordUses = {
  readonly uses: readonly RecordUse[]
  /** Figures that saving the form would part from the ledger; null while nothing typed could. */
  readonly foreseen: readonly ForeseenFigure[] | null
  /** Whether the writer changed a field that moves numbers, so that “none” is worth saying. */
  readonly asks: boolean
}

/** Which sentences of the stored drafts use the record, and what the change in the form would do to them. */
export function useRecordUses(record: RecordRow): RecordUses {
  const text = useText().ledger
  const active = useViewActive()
  const values = useForm((state) => state.values)
  const initial = useForm((state) => state.initial)
  const found = useBridgeQuery('records:uses', { ids: [record.id] }, { enabled: active, silent: true })

  const question = foreseeInput(record, values, initial, text)
  const typed = question === null ? '' : JSON.stringify(question)
  const [asked] = useDebouncedValue(typed, PAUSE)
  const isAsked = typed !== '' && asked !== ''
  const answer = useBridgeQuery(
    'records:foresee',
    isAsked
      ? (JSON.parse(asked) as Input<'records:foresee'>)
      : { id: '', record: toRecord(initial, today()) },
    { enabled: active && isAsked, keepPrevious: true, silent: true },
  )
  return {
    uses: found.data?.uses ?? NONE,
    foreseen: isAsked ? (answer.data?.figures ?? null) : null,
    asks: TELLING.some((field) => values[field] !== initial[field]),
  }
}

/** What to ask of the services; null when nothing changed that an indicator reads, or the form cannot be saved. */
function foreseeInput(
  { id }: RecordRow,
  values: FormValues,
  initial: FormValues,
  text: LedgerText,
): Input<'records:foresee'> | null {
  const changed = Object.fromEntries(
    READ.filter((field) => values[field] !== initial[field]).map((field) => [field, values[field]]),
  )
  if (Object.keys(changed).length === 0) return null
  const read = { ...initial, ...changed }
  if (Object.keys(formProblems(read, today(), text)).length > 0) return null
  return { id, record: toRecord(read, today()) }
}
