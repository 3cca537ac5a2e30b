import { Button, Select } from '@mantine/core'
import type { ProfileSettings } from '#shared/paper/profile.ts'
import { useText } from '../../text/use-text.ts'
import { openProfiles } from './paper-store.ts'
import { isBuiltIn, profileName } from './profile-name.ts'

/** Which profile the draft is printed in, and the way to those of the office. */
export function ProfileChoice({
  profile,
  profiles,
  isGone,
  disabled,
  onChange,
}: {
  profile: ProfileSettings
  profiles: readonly ProfileSettings[]
  isGone: boolean
  disabled: boolean
  onChange: (id: string) => void
}) {
  const text = useText()
  const item = (one: ProfileSettings) => ({ value: one.id, label: profileName(one, text.profiles) })
  const own = profiles.filter(({ id }) => !isBuiltIn(id))
  return (
    <div className="paper-profile" data-place="profile">
      <Select
        label={text.paper.profile}
        data={
          own.length === 0
            ? profiles.map(item)
            : [
                {
                  group: text.profiles.builtIn,
                  items: profiles.filter(({ id }) => isBuiltIn(id)).map(item),
                },
                { group: text.profiles.own, items: own.map(item) },
              ]
        }
        value={profile.id}
        disabled={disabled}
        onChange={(id) => id !== null && onChange(id)}
      />
      <Button variant="subtle" onClick={openProfiles}>
        {text.paper.manage}
      </Button>
      {isGone && (
        <p className="paper-remark" role="status">
          {text.paper.profileGone}
        </p>
      )}
    </div>
  )
}
