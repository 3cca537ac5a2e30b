import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react'
import { parseFiguresEntry } from '#shared/domain/figures-entry.ts'
import { writeQuantity } from '#shared/domain/quantity-format.ts'
import type { Output } from '#shared/ipc/contract.ts'
import { call } from '../../bridge/call.ts'
import { BridgeFailure } from '../../bridge/failure.ts'
import { today } from '../../text/moment.ts'
import type { LedgerText } from '../../text/zh-CN/ledger.ts'
import type { QuickEntryText } from '../../text/zh-CN/quick-entry.ts'
import { formProblems, toRecord, type FormProblems } from '../ledger/record-form.ts'
import { QuickFieldInput } from './QuickFieldInput.tsx'
import { QUICK_FIELDS, quickValues, shownDays, type Corrections, type QuickField } from './quick-form.ts'

/** Milliseconds after the last key until what is typed is kept. */
const KEEP_AFTER = 400

type Note = { readonly tone: 'ok' | 'bad'; readonly text: string }

/** One line, what was read from it, and the key that files it. */
export function QuickForm({
  opened,
  shown,
  text,
  ledger,
}: {
  opened: Output<'quick:open'>
  /** Counts how often the window was brought up: each time the line takes the keyboard. */
  shown: number
  text: QuickEntryText
  ledger: LedgerText
}) {
  const [line, setLine] = useState(opened.line)
  const [corrections, setCorrections] = useState<Corrections>({})
  const [tried, setTried] = useState(false)
  const [filing, setFiling] = useState(false)
  const [note, setNote] = useState<Note | null>(null)
  // The department of the record before, within this window and across it.
  const [department, setDepartment] = useState(opened.department)
  const field = useRef<HTMLInputElement>(null)
  const { categories, departments, library } = opened
  const values = quickValues(line, corrections, { today: today(), categories, departments, department })
  const problems: FormProblems = formProblems(values, today(), ledger)
  const { figures } = parseFiguresEntry(values.figures)

  useEffect(() => {
    if (shown === 0) return
    field.current?.focus()
    field.current?.select()
  }, [shown])
  useEffect(() => {
    const soon = setTimeout(() => void call('quick:keep', { line }).catch(() => undefined), KEEP_AFTER)
    return () => clearTimeout(soon)
  }, [line])

  const file = async () => {
    if (filing || library === null) return
    const wrong = QUICK_FIELDS.find((name) => problems[name] !== undefined)
    if (wrong !== undefined) {
      setTried(true)
      setNote(null)
      document.getElementById(line.trim() === '' ? 'quick-line' : `quick-${wrong}`)?.focus()
      return
    }
    setFiling(true)
    try {
      const { title } = await call('quick:file', { record: toRecord(values, today()) })
      setNote({ tone: 'ok', text: text.filed(title) })
      setDepartment(values.department)
      setLine('')
      setCorrections({})
      setTried(false)
      field.current?.focus()
    } catch (error) {
      const isChinese = document.documentElement.lang !== 'en'
      const own = error instanceof BridgeFailure && isChinese ? error.message : ''
      setNote({ tone: 'bad', text: own === '' ? text.failed : own })
    }
    setFiling(false)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (event.ctrlKey || event.metaKey) void file()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void file()
  }
  const correct = (name: QuickField, value: string) => setCorrections({ ...corrections, [name]: value })
  const problem = (name: QuickField) =>
    tried || (line.trim() !== '' && String(values[name]).trim() !== '') ? problems[name] : undefined

  return (
    // Keys of the whole form: they must work from every field.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form className="quick" aria-label={text.title} onKeyDown={press} onSubmit={submit}>
      <header>
        <h1>{text.title}</h1>
        {library !== null && <span>{text.into(library)}</span>}
      </header>
      {library === null && (
        <p className="quick-note" data-tone="bad" role="alert">
          <b>{text.noLibrary}</b> {text.noLibraryBody}
        </p>
      )}
      <input
        id="quick-line"
        ref={field}
        className="quick-line"
        aria-label={text.line}
        placeholder={text.placeholder}
        value={line}
        maxLength={2000}
        autoComplete="off"
        onChange={(event) => {
          setLine(event.currentTarget.value)
          setNote(null)
        }}
      />
      <p className="quick-hint">{text.hint}</p>
      <div className="quick-fields">
        <QuickFieldInput
          name="date"
          label={text.date}
          value={shownDays(values, corrections)}
          error={problem('date')}
          onChange={(value) => correct('date', value)}
        />
        <QuickFieldInput
          name="category"
          label={text.category}
          value={values.category}
          choices={categories.map(({ name }) => name)}
          error={problem('category')}
          onChange={(value) => correct('category', value)}
        />
        <QuickFieldInput
          name="department"
          label={text.department}
          value={values.department}
          choices={departments}
          error={problem('department')}
          onChange={(value) => correct('department', value)}
        />
        <QuickFieldInput
          name="title"
          label={text.recordTitle}
          value={values.title}
          error={problem('title')}
          onChange={(value) => correct('title', value)}
        />
        <QuickFieldInput
          name="figures"
          label={text.figures}
          value={values.figures}
          error={problem('figures')}
          onChange={(value) => correct('figures', value)}
        />
      </div>
      <p className="quick-read" aria-live="polite">
        {figures.map(({ label, ...quantity }) => (
          <span key={`${label}${quantity.value}`}>
            {label} <b>{writeQuantity(quantity)}</b>
          </span>
        ))}
      </p>
      <footer>
        <span className="quick-note" data-tone={note?.tone} role="status">
          {note?.text}
        </span>
        <button type="button" onClick={() => void call('quick:hide', {})}>
          {text.hide} <kbd>{text.hideKeys}</kbd>
        </button>
        <button type="submit" className="quick-file" disabled={filing || library === null}>
          {text.file} <kbd>{text.fileKeys}</kbd>
        </button>
      </footer>
    </form>
  )
}
