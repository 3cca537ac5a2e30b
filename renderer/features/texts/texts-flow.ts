import { flushSync } from 'react-dom'
import type { ReadText } from '#shared/ipc/contract/texts.ts'
import { groupRecords, type TextRecord } from '#shared/texts/group-records.ts'
import { MOST_FILED } from '#shared/texts/limits.ts'
import { periodOf, toProposals, type Proposal } from '#shared/texts/proposal.ts'
import { call } from '../../bridge/call.ts'
import { refresh } from '../../bridge/query-client.ts'
import { today } from '../../text/moment.ts'
import { textNow } from '../../text/use-text.ts'
import { confirm } from '../../ui/confirm.ts'
import { clearError, toastDone, toastError } from '../../ui/toast.tsx'
import { openLedgerRoom } from '../ledger/ledger-room.ts'
import { clearFilter } from '../ledger/ledger-store.ts'
import { stepBack } from '../ledger/record-flow.ts'
import { isRefused } from './refusals.ts'
import { periodOfYear } from './text-period.ts'
import { chosenProposals, EMPTY, takeMatches, useTexts, type TextsState } from './texts-store.ts'

/** Longest paste in UTF-16 units that is worth sending: 5 MB of plain letters. */
const MOST_PASTED = 5 * 1024 * 1024
/** A first line up to here is taken for the name of a pasted text. */
const LONGEST_NAME = 40

/** Asks for a text file, or takes a dropped one, and finds its figures. Nothing is filed. */
export async function openTextFile(droppedPath?: string): Promise<void> {
  await takeText(
    async () => (await call('texts:choose', droppedPath === undefined ? {} : { droppedPath })).read,
  )
}

/** Takes a pasted text and finds its figures. */
export async function pasteText(text: string): Promise<void> {
  if (text.trim() === '') {
    toastDone(textNow().texts.pastedNothing)
    return
  }
  await takeText(async () => {
    // Far too long a text is not even handed over; the service tells the exact limit.
    const sent = text.length > MOST_PASTED ? text.slice(0, MOST_PASTED + 1) : text
    return call('texts:paste', { text: sent })
  })
}

/** Counts the texts that were begun: what comes of one that was stopped is dropped. */
let begun = 0

/** Gives the room back before a long text is looked through; the text that was open before stays. */
export function stopReading(): void {
  begun += 1
  useTexts.setState({ busy: null })
}

async function takeText(read: () => Promise<ReadText | null>): Promise<void> {
  if (useTexts.getState().busy !== null) return
  const turn = (begun += 1)
  useTexts.setState({ busy: 'reading' })
  try {
    const text = await read()
    if (text === null || turn !== begun) return
    clearError()
    useTexts.setState({ busy: 'extracting' })
    const [found, known] = await Promise.all([
      call('texts:extract', { text: text.text }),
      call('texts:known', {}),
    ])
    if (turn !== begun) return
    const proposals = toProposals(found.figures, known.categories)
    const refused = proposals.filter((each) => isRefused(text.text, each))
    useTexts.setState({
      ...EMPTY,
      read: text,
      known,
      datedByText: found.year !== null,
      facts: {
        ...periodOfYear(found.year ?? Number(today().slice(0, 4))),
        department: '',
        source: text.file || nameOfPaste(text),
      },
      proposals,
      refused: new Set(refused.map(({ id }) => id)),
      excluded: [
        ...found.excluded,
        ...refused.map(({ text: words, start, end }) => ({
          text: words,
          start,
          end,
          why: 'by-hand' as const,
        })),
      ].sort((a, b) => a.start - b.start),
    })
    await compareAll()
    useTexts.setState(({ proposals: all }) => ({
      focused: all.find((each) => each.repeats === null)?.id ?? null,
    }))
  } catch (error) {
    if (turn === begun) toastError(error)
  } finally {
    if (turn === begun) useTexts.setState({ busy: null })
  }
}

function nameOfPaste({ text, lines }: ReadText): string {
  const start = lines[0]?.start ?? 0
  const end = text.indexOf('\n', start)
  const first = text.slice(start, end < 0 ? text.length : end).trim()
  return first.length <= LONGEST_NAME && !/[。；]$/.test(first) ? first : ''
}

/** Whether another text may take the place of this one; asks where the writer has worked on it. */
export async function mayReplaceText(): Promise<boolean> {
  const { read, decided, refused, proposals } = useTexts.getState()
  const isTouched = decided.size > 0 || refused.size > 0 || proposals.some(({ byHand }) => byHand)
  if (read === null || !isTouched) return true
  const { anotherTitle, anotherBody, anotherConfirm } = textNow().texts
  return confirm({ title: anotherTitle, body: anotherBody, confirm: anotherConfirm })
}

/** Reads a text that was dropped in the place of the one that is open. */
export async function openDroppedText(path: string): Promise<void> {
  if (await mayReplaceText()) await openTextFile(path)
}

/** Puts the text away; what was not filed of it is gone, but for what were no figures. */
export function putTextAway(): void {
  useTexts.setState({ ...EMPTY })
}

/** Asks the ledger about every figure. */
export async function compareAll(): Promise<void> {
  await compare(useTexts.getState().proposals)
}

/** Asks the ledger about figures that were corrected; a failure leaves what it said before. */
export async function compareSome(ids: readonly number[]): Promise<void> {
  const { proposals } = useTexts.getState()
  await compare(ids.flatMap((id) => proposals[id] ?? []))
}

async function compare(all: readonly Proposal[]): Promise<void> {
  const { facts, read } = useTexts.getState()
  // A repeat stands as its first mention does.
  const asked = all.filter(({ label, repeats }) => label.trim() !== '' && repeats === null)
  if (asked.length === 0 || facts.from === '' || facts.from > facts.to) return
  try {
    const { matches } = await call('texts:compare', {
      figures: asked.map((proposal) => ({
        label: proposal.label.trim(),
        value: proposal.value,
        unit: proposal.unit,
        approx: proposal.approx,
        period: periodOf(proposal, facts),
      })),
    })
    if (useTexts.getState().read !== read) return
    takeMatches(
      asked.map(({ id }) => id),
      matches,
    )
  } catch (error) {
    toastError(error)
  }
}

/** The records that filing now would make. */
export function recordsNow(
  state: Pick<TextsState, 'facts' | 'read' | 'known' | 'proposals' | 'refused' | 'chosen'>,
): TextRecord[] {
  const { facts, read, known } = state
  const { from, to, department, source } = facts
  return groupRecords(
    chosenProposals(state),
    { period: { from, to }, department, source, file: read?.file ?? '' },
    known.categories,
  )
}

/** Files what is ticked in one undoable step, says what came in, and closes the room. */
export async function fileChosen(): Promise<void> {
  const { texts: text, shell } = textNow()
  if (useTexts.getState().busy !== null) return
  // Fields that are open hand over what stands in them when they go.
  flushSync(() => useTexts.setState({ editing: false }))
  const records = recordsNow(useTexts.getState())
  if (records.length === 0) return
  if (records.length > MOST_FILED) {
    toastDone(text.tooMany(MOST_FILED))
    return
  }
  useTexts.setState({ busy: 'filing' })
  try {
    const { filed, unchanged, figures } = await call('texts:file', {
      records: records.map(({ record, origin }) => ({ record, origin })),
    })
    if (filed === 0) {
      toastDone(text.nothingNew(unchanged))
      return
    }
    // What was filed is the ledger's now; when the room is opened again the ledger says how things stand.
    useTexts.setState({ decided: new Set(), chosen: new Set() })
    clearFilter()
    refresh(['records'])
    openLedgerRoom(null)
    toastDone(text.filed(filed, figures, unchanged), {
      label: `${shell.undo} Ctrl Z`,
      run: () => void stepBack(),
    })
  } catch (error) {
    toastError(error)
  } finally {
    useTexts.setState({ busy: null })
  }
}

/** Whether a dropped file is one that figures are taken from, by its name. */
export function isTextFile(name: string): boolean {
  return /\.(?:txt|md|docx|docm|html?|doc|wps|rtf|pdf)$/i.test(name)
}
