import { FolderOpen } from 'lucide-react'
import { sinceNow } from '../../text/moment.ts'
import { useText } from '../../text/use-text.ts'
import type { RecentLibrary } from './recent-library.ts'
import type { Opening } from './use-opening.ts'

const SHOWN = 4

/** Libraries used before, newest first, and the way to any other. */
export function RecentLibraries({ recent, opening }: { recent: readonly RecentLibrary[]; opening: Opening }) {
  const { welcome: text, shell } = useText()
  return (
    <div className="welcome-recent">
      {recent.length > 0 && <h2>{text.recent}</h2>}
      <ul hidden={recent.length === 0}>
        {recent.slice(0, SHOWN).map(({ dir, name, openedAt }) => (
          <li key={dir}>
            <button type="button" disabled={opening.busy} onClick={() => void opening.open(dir)}>
              <b>{name}</b>
              <span className="welcome-dir" title={dir}>
                {dir}
              </span>
              <span>{sinceNow(openedAt, shell)}</span>
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="welcome-open"
        disabled={opening.busy}
        onClick={() => void opening.open()}
      >
        <FolderOpen size={15} aria-hidden />
        {text.open}
      </button>
    </div>
  )
}
