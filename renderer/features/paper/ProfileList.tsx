import { Button } from '@mantine/core'
import type { ProfileSettings } from '#shared/paper/profile.ts'
import { useText } from '../../text/use-text.ts'
import { isBuiltIn, profileName } from './profile-name.ts'

/** The profiles of the program, then the office's own. */
export function ProfileList({
  profiles,
  shown,
  onShow,
  onImport,
}: {
  profiles: readonly ProfileSettings[]
  shown: string
  onShow: (id: string) => void
  onImport: () => void
}) {
  const { profiles: text } = useText()
  const own = profiles.filter(({ id }) => !isBuiltIn(id))
  const list = (some: readonly ProfileSettings[]) => (
    <ul>
      {some.map((profile) => (
        <li key={profile.id}>
          <button
            type="button"
            aria-current={profile.id === shown || undefined}
            onClick={() => onShow(profile.id)}
          >
            {profileName(profile, text)}
            {!isBuiltIn(profile.id) && <small>{text.kinds[profile.kind]}</small>}
          </button>
        </li>
      ))}
    </ul>
  )
  return (
    <nav className="profile-list" aria-label={text.title}>
      <h3>{text.builtIn}</h3>
      {list(profiles.filter(({ id }) => isBuiltIn(id)))}
      <h3>{text.own}</h3>
      {own.length === 0 ? <p>{text.noOwn}</p> : list(own)}
      <span className="grow" />
      <Button onClick={onImport}>{text.importFile}</Button>
    </nav>
  )
}
