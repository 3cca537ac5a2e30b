import { Button } from '@mantine/core'
import type { DraftSummary } from '#shared/drafting/draft.ts'
import type { ProfileSettings } from '#shared/paper/profile.ts'
import { useText } from '../../text/use-text.ts'
import { Modal } from '../../ui/Modal.tsx'
import type { DraftSession } from '../draft/draft-session.ts'
import { ManyChoice } from './ManyChoice.tsx'
import { ManyProgress } from './ManyProgress.tsx'
import { useExportMany } from './use-export-many.ts'
import './export-many.css'

/** 一次导出多份: several drafts in several forms into one folder, one file after the other. */
export function ExportManyRoom({
  drafts,
  start,
  profiles,
  session,
  onClose,
}: {
  drafts: readonly DraftSummary[]
  /** The draft that is chosen at first. */
  start: string
  profiles: readonly ProfileSettings[]
  session: DraftSession | null
  onClose: () => void
}) {
  const { exporting, shell } = useText()
  const text = exporting.many
  const many = useExportMany(drafts, profiles, session)
  return (
    <Modal
      opened
      onClose={onClose}
      title={text.title}
      size={720}
      closeOnClickOutside={!many.isRunning}
      closeOnEscape={!many.isRunning}
      withCloseButton={!many.isRunning}
      closeButtonProps={{ 'aria-label': shell.close }}
    >
      {many.run === null ? (
        <ManyChoice
          drafts={drafts}
          start={start}
          profiles={profiles}
          busy={many.isAsking}
          onCancel={onClose}
          onStart={(choice) => void many.start(choice)}
        />
      ) : (
        <ManyProgress
          run={many.run}
          isRunning={many.isRunning}
          isStopping={many.isStopping}
          onStop={many.stop}
        >
          {!many.isRunning && (
            <>
              <Button onClick={many.reset}>{text.again}</Button>
              <Button variant="filled" onClick={onClose} data-autofocus>
                {shell.close}
              </Button>
            </>
          )}
        </ManyProgress>
      )}
    </Modal>
  )
}
