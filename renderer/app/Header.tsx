import { ActionIcon, Tooltip } from '@mantine/core'
import { CircleHelp, Settings2 } from 'lucide-react'
import type { LibraryInfo } from '#shared/ipc/contract/library.ts'
import { useText } from '../text/use-text.ts'
import { useSavedState } from './saved-state.ts'
import { Slot } from './slots.tsx'
import { showRoom, showView, useView, type ViewName } from './view-store.ts'

const VIEWS: readonly { name: ViewName; keys: string }[] = [
  { name: 'ledger', keys: 'Ctrl 1' },
  { name: 'draft', keys: 'Ctrl 2' },
]

export function Header({ library }: { library: LibraryInfo }) {
  const text = useText()
  const view = useView((state) => state.view)
  const saved = useSavedState((state) => state[view])
  return (
    <header className="header">
      <h1 className="header-brand">{text.shell.brand}</h1>
      <span className="header-library" title={library.dir}>
        <span className="header-organ">{library.organ || library.name}</span>
        <Slot name="headerPeriod" className="header-period" />
        {library.sample && <span className="header-sample">{text.shell.sample}</span>}
      </span>
      <nav className="header-nav" aria-label={text.shell.views}>
        {VIEWS.map(({ name, keys }) => (
          <Tooltip key={name} label={keys}>
            <button
              type="button"
              aria-current={view === name ? 'page' : undefined}
              onClick={() => showView(name)}
            >
              {text.shell[name]}
            </button>
          </Tooltip>
        ))}
      </nav>
      <span className="grow" />
      <span className="header-saved" data-tone={saved?.tone ?? 'quiet'} role="status">
        {saved?.text ?? ''}
      </span>
      <Slot name="headerActions" className="header-actions" />
      <span className="header-tools">
        <Tooltip label={`${text.shell.help} F1`}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={text.shell.help}
            onClick={() => showRoom('help')}
          >
            <CircleHelp size={17} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={text.shell.settings}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={text.shell.settings}
            onClick={() => showRoom('settings')}
          >
            <Settings2 size={17} />
          </ActionIcon>
        </Tooltip>
      </span>
    </header>
  )
}
