import type { ProfileSettings } from '#shared/paper/profile.ts'
import { useText } from '../../text/use-text.ts'
import { Modal } from '../../ui/Modal.tsx'
import { isBuiltIn, profileName } from './profile-name.ts'
import { ProfileActions } from './ProfileActions.tsx'
import { ProfileFields } from './ProfileFields.tsx'
import { ProfileList } from './ProfileList.tsx'
import { ProfilePreview } from './ProfilePreview.tsx'
import { useProfileEditing } from './use-profile-editing.ts'
import './profiles.css'

/** 管理版式: the profiles of the program to look at and copy, those of the office to change. */
export function ProfilesRoom({
  profiles,
  start,
  onClose,
}: {
  profiles: readonly ProfileSettings[]
  /** The profile that is shown at first. */
  start: string
  onClose: () => void
}) {
  const { profiles: text, shell } = useText()
  const editing = useProfileEditing(profiles, start)
  const { shown, form, read, isChanged } = editing
  const close = async () => {
    if (await editing.settle()) onClose()
  }
  return (
    <Modal
      opened
      onClose={() => void close()}
      title={text.title}
      size={1060}
      closeButtonProps={{ 'aria-label': shell.close }}
      className="profiles-room"
    >
      <div className="profiles">
        <ProfileList
          profiles={profiles}
          shown={shown.id}
          onShow={(id) => void editing.show(id)}
          onImport={() => void editing.importFile()}
        />
        <form
          className="profile-form"
          aria-label={profileName(shown, text)}
          onSubmit={(event) => {
            event.preventDefault()
            void editing.save()
          }}
        >
          <div className="profile-fields" tabIndex={0} role="group" aria-label={profileName(shown, text)}>
            {isBuiltIn(shown.id) && <p className="profile-note">{text.readOnly}</p>}
            <ProfileFields
              key={shown.id}
              form={form}
              problems={read.problems}
              disabled={isBuiltIn(shown.id)}
              onChange={editing.change}
            />
          </div>
          <ProfileActions
            isOwn={!isBuiltIn(shown.id)}
            isChanged={isChanged}
            canSave={read.profile !== null}
            busy={editing.busy}
            said={editing.said}
            onCopy={() => void editing.copy()}
            onExport={() => void editing.exportFile()}
            onRemove={() => void editing.remove()}
            onRevert={editing.revert}
          />
        </form>
        <ProfilePreview profile={read.profile ?? shown} />
      </div>
    </Modal>
  )
}
