import { Button, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { LibraryInfo } from '#shared/ipc/contract/library.ts'
import { readyToClose } from '../../app/closing.ts'
import { call } from '../../bridge/call.ts'
import { forgetLibrary, refresh } from '../../bridge/query-client.ts'
import { useBridgeMutation, useBridgeQuery } from '../../bridge/use-bridge.ts'
import { sinceNow } from '../../text/moment.ts'
import { useText } from '../../text/use-text.ts'
import { Modal } from '../../ui/Modal.tsx'
import { clearDone, clearError, toastDone, toastError } from '../../ui/toast.tsx'
import { CleanEvidence } from '../evidence/CleanEvidence.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { QuickEntrySettings } from './QuickEntrySettings.tsx'
import './settings.css'

/** Language, names of the library, backup, and what the program is. */
export function SettingsRoom({ library, onClose }: { library: LibraryInfo; onClose: () => void }) {
  const { settings: text, shell, evidence, quickEntry } = useText()
  const { data: app } = useBridgeQuery('app:info', {}, { silent: true })
  const backup = useBridgeMutation('library:backup')

  const leave = async () => {
    if (!(await readyToClose())) return
    try {
      await call('library:close', {})
      onClose()
      clearDone()
      clearError()
      forgetLibrary()
    } catch (error) {
      toastError(error)
    }
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={text.title}
      size={600}
      closeButtonProps={{ 'aria-label': shell.close }}
    >
      <div className="settings">
        <Section title={text.language}>
          <LanguageSwitch />
        </Section>
        <Section title={text.library}>
          <Names library={library} />
          <p className="settings-path selectable">{library.dir}</p>
          <Button onClick={() => void call('library:reveal', {}).catch(toastError)}>{text.reveal}</Button>
        </Section>
        <Section title={text.backup}>
          <p>{text.backupBody}</p>
          <div className="settings-line">
            <Button
              loading={backup.isPending}
              onClick={() =>
                backup.mutate(
                  {},
                  {
                    onSuccess: ({ file }) => {
                      refresh(['library'])
                      toastDone(text.backedUp(file))
                    },
                  },
                )
              }
            >
              {text.backupNow}
            </Button>
            <span>
              {library.lastBackupAt ? text.last(sinceNow(library.lastBackupAt, shell)) : text.never}
            </span>
          </div>
        </Section>
        <Section title={quickEntry.settings}>
          <QuickEntrySettings />
        </Section>
        <Section title={evidence.cleanTitle}>
          <CleanEvidence />
        </Section>
        <Section title={text.other}>
          <p>{text.otherBody}</p>
          <Button onClick={() => void leave()}>{text.closeLibrary}</Button>
        </Section>
        <Section title={text.about}>
          <p className="selectable numbers">
            {app
              ? `${text.version} ${app.version} · ${text.runtime} ${app.electron} · ${text.engine} ${app.chromium} · Node ${app.node}`
              : ''}
          </p>
          <p>
            {text.licence} {text.licenceName}
          </p>
        </Section>
      </div>
    </Modal>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      <div>{children}</div>
    </section>
  )
}

function Names({ library }: { library: LibraryInfo }) {
  const text = useText().settings
  const [name, setName] = useState(library.name)
  const [organ, setOrgan] = useState(library.organ)
  const rename = useBridgeMutation('library:rename')
  const changed = name.trim() !== library.name || organ.trim() !== library.organ
  return (
    <form
      className="settings-names"
      onSubmit={(event) => {
        event.preventDefault()
        rename.mutate(
          { name: name.trim(), organ: organ.trim() },
          {
            onSuccess: () => {
              refresh(['library'])
              toastDone(text.renamed)
            },
          },
        )
      }}
    >
      <TextInput
        label={text.organ}
        maxLength={100}
        value={organ}
        onChange={(event) => setOrgan(event.currentTarget.value)}
      />
      <TextInput
        label={text.name}
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {changed && (
        <Button type="submit" variant="filled" disabled={name.trim() === ''} loading={rename.isPending}>
          {text.rename}
        </Button>
      )}
    </form>
  )
}
