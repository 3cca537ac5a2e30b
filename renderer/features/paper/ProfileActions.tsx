import { Button } from '@mantine/core'
import { useText } from '../../text/use-text.ts'

/** What can be done with the profile that is shown. */
export function ProfileActions({
  isOwn,
  isChanged,
  canSave,
  busy,
  onCopy,
  onExport,
  onRemove,
  onRevert,
}: {
  isOwn: boolean
  isChanged: boolean
  canSave: boolean
  busy: boolean
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
      <span className="grow" />
      {isChanged && <Button onClick={onRevert}>{text.revert}</Button>}
      {isOwn && (
        <Button type="submit" variant="filled" disabled={!isChanged || !canSave} loading={busy}>
          {text.save}
        </Button>
      )}
    </div>
  )
}
