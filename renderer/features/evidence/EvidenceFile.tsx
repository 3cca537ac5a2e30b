import { ActionIcon, Menu, TextInput } from '@mantine/core'
import { Ellipsis, TriangleAlert } from 'lucide-react'
import { useCallback, useState } from 'react'
import { splitEnding } from '#shared/domain/evidence-name.ts'
import { writeFileSize } from '#shared/domain/file-size.ts'
import type { Evidence } from '#shared/domain/record-keeping.ts'
import type { EvidenceState } from '#shared/ipc/contract/evidence.ts'
import type { RecordRow } from '#shared/ipc/contract/records.ts'
import { useText } from '../../text/use-text.ts'
import { detach, openFile, rename, saveFile } from './evidence-flow.ts'

/** One attached file: a click opens it, the menu does the rest. */
export function EvidenceFile({
  record,
  file,
  state,
}: {
  record: RecordRow
  file: Evidence
  state: EvidenceState
}) {
  const text = useText().evidence
  const [naming, setNaming] = useState(false)
  if (naming) {
    return (
      <li>
        <NameField
          file={file}
          onDone={(name) => {
            setNaming(false)
            if (name !== null) void rename(record, file, name)
          }}
        />
      </li>
    )
  }
  return (
    <li>
      <div className="evidence-file" data-state={state}>
        <button
          type="button"
          className="evidence-open"
          title={state === 'whole' ? text.openHint(file.name) : file.name}
          onClick={() => void openFile(record.id, file)}
        >
          <span className="evidence-name">{file.name}</span>
          <span className="evidence-size numbers"> · {writeFileSize(file.size)}</span>
        </button>
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size={22} aria-label={text.more(file.name)}>
              <Ellipsis size={14} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => void openFile(record.id, file)}>{text.open}</Menu.Item>
            <Menu.Item onClick={() => void saveFile(record.id, file)}>{text.saveAs}</Menu.Item>
            <Menu.Item onClick={() => setNaming(true)}>{text.rename}</Menu.Item>
            <Menu.Divider />
            <Menu.Item onClick={() => void detach(record, file)}>{text.detach}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {state !== 'whole' && (
        <p className="evidence-bad" role="alert">
          <TriangleAlert size={12} aria-hidden />
          <span>
            <b>{text[state]}</b> {state === 'missing' ? text.missingHint : text.damagedHint}
          </span>
        </p>
      )}
    </li>
  )
}

/** The name without its ending, which stays; Enter takes it, Esc and an unchanged name leave all as it was. */
function NameField({ file, onDone }: { file: Evidence; onDone: (name: string | null) => void }) {
  const text = useText().evidence
  const { stem, ending } = splitEnding(file.name)
  const [name, setName] = useState(stem)
  const focus = useCallback((input: HTMLInputElement | null) => input?.focus(), [])
  const finish = () => onDone(name.trim() === '' || name.trim() === stem ? null : name.trim())
  return (
    <TextInput
      aria-label={text.newName}
      value={name}
      maxLength={120}
      ref={focus}
      rightSectionWidth={ending === '' ? 0 : 64}
      rightSection={<span className="evidence-size">{ending === '' ? '' : `.${ending}`}</span>}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setName(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        // The keys of the form around it save and close the record.
        if (event.key === 'Enter' || event.key === 'Escape') {
          event.preventDefault()
          event.stopPropagation()
        }
        if (event.key === 'Enter') finish()
        if (event.key === 'Escape') onDone(null)
      }}
    />
  )
}
