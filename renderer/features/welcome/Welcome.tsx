import { useState } from 'react'
import type { IpcError } from '#shared/ipc/result.ts'
import { useText } from '../../text/use-text.ts'
import { LanguageSwitch } from '../settings/LanguageSwitch.tsx'
import { useBridgeQuery } from '../../bridge/use-bridge.ts'
import { LastProblem } from './LastProblem.tsx'
import { NewLibraryForm } from './NewLibraryForm.tsx'
import type { RecentLibrary } from './recent-library.ts'
import { RecentLibraries } from './RecentLibraries.tsx'
import { Steps } from './Steps.tsx'
import { useOpening } from './use-opening.ts'
import './welcome.css'

/** The first screen: make a library, look at the sample, or go on with one used before. */
export function Welcome({ recent, problem }: { recent: readonly RecentLibrary[]; problem: IpcError | null }) {
  const text = useText()
  const [making, setMaking] = useState(false)
  const opening = useOpening()
  const { data: app } = useBridgeQuery('app:info', {}, { silent: true })
  return (
    <main className="welcome">
      <div className="welcome-sheet">
        <h1>{text.shell.brand}</h1>
        <p className="welcome-line">{text.welcome.line}</p>
        {problem && <LastProblem problem={problem} />}
        {making ? (
          <NewLibraryForm opening={opening} onBack={() => setMaking(false)} />
        ) : (
          <>
            <div className="welcome-choices">
              <Choice
                primary
                title={text.welcome.create}
                body={text.welcome.createBody}
                disabled={opening.busy}
                onChoose={() => setMaking(true)}
              />
              <Choice
                title={text.welcome.sample}
                body={text.welcome.sampleBody}
                disabled={opening.busy}
                onChoose={() => void opening.openSample()}
              />
            </div>
            <RecentLibraries recent={recent} opening={opening} />
            {recent.length === 0 && <Steps />}
          </>
        )}
      </div>
      <footer className="welcome-footer">
        <span>{app ? text.welcome.version(app.version) : ''}</span>
        <span>{text.welcome.offline}</span>
        <LanguageSwitch />
      </footer>
    </main>
  )
}

function Choice({
  title,
  body,
  primary = false,
  disabled,
  onChoose,
}: {
  title: string
  body: string
  primary?: boolean
  disabled: boolean
  onChoose: () => void
}) {
  return (
    <button
      type="button"
      className="welcome-choice"
      data-primary={primary || undefined}
      disabled={disabled}
      onClick={onChoose}
    >
      <b>{title}</b>
      <span>{body}</span>
    </button>
  )
}
