import { Button } from '@mantine/core'
import { useText } from '../../text/use-text.ts'

/** What can be done with the profile that is shown. */
export function ProfileActions({
  isOwn,
  isChanged,
  canSave,
  busy,
  said,
  onCopy,
  onExport,
  onRemove,
  onRevert,
}: {
  isOwn: boolean
  isChanged: boolean
  canSave: boolean
  busy: boolean
  /** What was done last. */
  said: string
  onCopy: () => void
  onExport: () => void
  onRemove: () => void
  onRevert: () => void
}) {
  const { profiles: text } = useText()
  return (
    <div className="profile-actions">
      <Button variant={isOwn ? 'default' : 'filled'} disabled={busy} onClick={onCopy}>
        {text.copy}
      </Button>
      <Button disabled={busy} onClick={onExport}>
        {text.exportFile}
      </Button>
      {isOwn && (
        <Button variant="subtle" color="var(--bad)" disabled={busy} onClick={onRemove}>
          {text.remove}
        </Button>
      )}
      <span className="profile-said" role="status">
        {said}
      </span>
      {isChanged && <Button onClick={onRevert}>{text.revert}</Button>}
      {isOwn && (
        <Button type="submit" variant="filled" disabled={!isChanged || !canSave} loading={busy}>
          {text.save}
        </Button>
      )}
    </div>
  )
}
