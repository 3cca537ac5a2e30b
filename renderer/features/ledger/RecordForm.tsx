import { ActionIcon, Button, Checkbox, Select, TextInput, Tooltip } from '@mantine/core'
import { X } from 'lucide-react'
import { memo, useEffect, useRef, type KeyboardEvent } from 'react'
import { partOfCategory } from '#shared/domain/category-match.ts'
import { PARTS, partIdSchema } from '#shared/domain/part.ts'
import { sinceNow, today } from '../../text/moment.ts'
import { useText } from '../../text/use-text.ts'
import { MergedFrom } from '../duplicates/MergedFrom.tsx'
import { EvidenceMark, EvidenceSection } from '../evidence/EvidenceSection.tsx'
import { HistorySection } from '../evidence/HistorySection.tsx'
import { useEvidenceDrop } from '../evidence/use-evidence-drop.ts'
import { CategoryField } from './CategoryField.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { GrowingField } from '../../ui/GrowingField.tsx'
import { DepartmentField } from './DepartmentField.tsx'
import { FiguresField } from './FiguresField.tsx'
import { isDirty, revertForm, setField, useForm } from './form-store.ts'
import { closeForm, removeRecords, saveAndNext, saveAndStay } from './record-flow.ts'
import { formProblems, type FormField } from './record-form.ts'
import { RecordUses } from './RecordUses.tsx'
import { useCategories } from './use-tones.ts'

/** Whether Escape belongs to the list of suggestions under the field. */
function listIsOpen(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.dataset['expanded'] === 'true'
}

/** The entry form of one record, new or stored. */
export const RecordForm = memo(function RecordForm() {
  const { ledger: text, shell } = useText()
  const form = useForm()
  const { categories } = useCategories()
  const titleField = useRef<HTMLTextAreaElement>(null)
  const { values, record, mode, tried } = form
  const problems = formProblems(values, today(), text)
  const dirty = isDirty(form)
  const { over, handlers } = useEvidenceDrop()

  useEffect(() => {
    if (form.focusAsked === 0) return
    titleField.current?.focus()
    // Asked once, given once: a form that opens later must not take the keyboard from the grid.
    useForm.setState({ focusAsked: 0 })
  }, [form.focusAsked])

  // A field left empty is no fault before the writer tried to save; a field filled wrongly is one at once.
  const problem = (field: FormField) =>
    tried || String(values[field]).trim() !== '' ? problems[field] : undefined
  const part = values.category.trim() === '' ? null : partOfCategory(values.category, categories)
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void saveAndNext()
    } else if (event.key === 'Escape' && !listIsOpen(event.target)) {
      event.preventDefault()
      void closeForm()
    }
  }

  return (
    // Keys of the whole form: they must work from every field.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className="record-form"
      aria-label={mode === 'new' ? text.newTitle : text.panel}
      onKeyDown={press}
      {...handlers}
      onSubmit={(event) => {
        event.preventDefault()
        void saveAndStay()
      }}
    >
      <div className="panel-title">
        <h2>
          {record ? text.editTitle(record.department, sinceNow(record.updatedAt, shell)) : text.newTitle}
        </h2>
        <EvidenceMark count={record?.evidence.length ?? 0} />
        {dirty && <span className="unsaved">{text.unsaved}</span>}
        <span className="grow" />
        <Tooltip label={`${shell.close} Esc`}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={22}
            aria-label={shell.close}
            onClick={() => void closeForm()}
          >
            <X size={15} />
          </ActionIcon>
        </Tooltip>
      </div>
      {record && <RecordUses key={record.id} record={record} />}
      <div className="record-fields">
        {form.conflict && (
          <p className="form-conflict" role="alert">
            {text.conflict}
          </p>
        )}
        <GrowingField
          ref={titleField}
          label={text.recordTitle}
          placeholder={text.titlePlaceholder}
          least={1}
          most={4}
          value={values.title}
          error={problem('title')}
          onChange={(event) => setField('title', event.currentTarget.value.replace(/\n/g, ''))}
        />
        <div className="two">
          <DayField
            label={text.date}
            value={values.date}
            error={problem('date')}
            onChange={(value) => setField('date', value)}
          />
          <CategoryField
            value={values.category}
            error={problem('category')}
            onChange={(value) => setField('category', value)}
          />
        </div>
        <FiguresField
          value={values.figures}
          error={problem('figures')}
          onChange={(value) => setField('figures', value)}
        />
        <GrowingField
          label={text.outcome}
          placeholder={text.outcomePlaceholder}
          least={1}
          most={6}
          value={values.outcome}
          error={problem('outcome')}
          onChange={(event) => setField('outcome', event.currentTarget.value)}
        />
        <div className="two">
          <DepartmentField
            value={values.department}
            error={problem('department')}
            onChange={(value) => setField('department', value)}
          />
          <Select
            label={text.partLabel}
            value={values.part}
            data={[
              { value: '', label: text.partByCategory(part ? text.part(part) : null) },
              ...PARTS.map((id) => ({ value: id as string, label: text.part(id) })),
            ]}
            onChange={(value) => setField('part', partIdSchema.safeParse(value).data ?? '')}
          />
        </div>
        <EvidenceSection record={record} over={over} />
        <Checkbox
          className="highlight-box"
          label={text.highlight}
          checked={values.highlight}
          onChange={(event) => setField('highlight', event.currentTarget.checked)}
        />
        <GrowingField
          label={text.summary}
          placeholder={text.summaryPlaceholder}
          least={2}
          most={12}
          value={values.summary}
          error={problem('summary')}
          onChange={(event) => setField('summary', event.currentTarget.value)}
        />
        <TextInput
          label={text.people}
          value={values.people}
          error={problem('people')}
          onChange={(event) => setField('people', event.currentTarget.value)}
        />
        <div className="two">
          <TextInput
            label={text.source}
            placeholder={text.sourcePlaceholder}
            value={values.source}
            error={problem('source')}
            onChange={(event) => setField('source', event.currentTarget.value)}
          />
          <DayField
            label={text.endDate}
            value={values.endDate}
            error={problem('endDate')}
            onChange={(value) => setField('endDate', value)}
          />
        </div>
        {record && record.sources.length > 0 && <MergedFrom key={`merged ${record.id}`} record={record} />}
        {record && <HistorySection key={`history ${record.id}`} record={record} />}
      </div>
      <div className="record-actions">
        {record && (
          <Button className="danger-button" onClick={() => void removeRecords([record.id])}>
            {text.remove}
          </Button>
        )}
        <span className="grow" />
        {record && dirty && <Button onClick={revertForm}>{text.revert}</Button>}
        {mode === 'new' ? (
          <>
            <Button type="submit">{text.save}</Button>
            <Tooltip label="Ctrl Enter">
              <Button variant="filled" onClick={() => void saveAndNext()}>
                {text.saveNext}
              </Button>
            </Tooltip>
          </>
        ) : (
          <Tooltip label="Ctrl S">
            <Button type="submit" variant={dirty ? 'filled' : 'default'} disabled={!dirty}>
              {text.save}
            </Button>
          </Tooltip>
        )}
      </div>
    </form>
  )
})
