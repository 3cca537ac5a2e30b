import { Button, Menu } from '@mantine/core'
import { Check, ChevronDown } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useSettings } from '../../bridge/settings.ts'
import { useBridgeQuery } from '../../bridge/use-bridge.ts'
import { useText } from '../../text/use-text.ts'
import { saveLedgerView } from '../glance/save-glance.ts'
import { useLedger } from '../ledger/ledger-store.ts'
import { useLayout } from '../spreadsheet/layout-store.ts'
import { isShown, openEverything, openView, saveShown } from './views-flow.ts'
import './views.css'

const ViewsRoom = lazy(async () => ({ default: (await import('./ViewsRoom.tsx')).ViewsRoom }))

/** The named views of the ledger: one click goes over to one, another keeps what is shown now. */
export function ViewsMenu() {
  const { views: text, glance } = useText()
  const { data } = useBridgeQuery('views:list', {}, { keepPrevious: true, silent: true })
  const used = useSettings((settings) => settings.grid.view)
  const filter = useLedger((state) => state.filter)
  const sort = useLedger((state) => state.sort)
  const { columns, frozen } = useLayout()
  const [room, setRoom] = useState<'save' | 'manage' | null>(null)
  const views = data?.views ?? []
  const current = views.find(({ id }) => id === used)
  const isAsKept = current !== undefined && isShown(current, { filter, sort, columns: [...columns], frozen })
  return (
    <>
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <Button
            variant="subtle"
            color="gray"
            className="quiet-button views-button"
            rightSection={<ChevronDown size={13} />}
          >
            <span className="views-current" title={isAsKept ? current.name : undefined}>
              {isAsKept ? current.name : text.title}
            </span>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void openEverything()}>{text.everything}</Menu.Item>
          {views.map((view) => (
            <Menu.Item
              key={view.id}
              onClick={() => void openView(view)}
              rightSection={view.id === used && isAsKept ? <Check size={14} aria-hidden /> : null}
            >
              <span className="views-item">{view.name}</span>
            </Menu.Item>
          ))}
          <Menu.Divider />
          {current && !isAsKept && (
            <Menu.Item onClick={() => void saveShown(current.name, current)}>
              {text.update(current.name)}
            </Menu.Item>
          )}
          <Menu.Item onClick={() => setRoom('save')}>{text.saveAs}</Menu.Item>
          <Menu.Item disabled={views.length === 0} onClick={() => setRoom('manage')}>
            {text.manage}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => void saveLedgerView()}>{glance.saveView}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {room !== null && (
        <Suspense>
          <ViewsRoom room={room} views={views} onClose={() => setRoom(null)} />
        </Suspense>
      )}
    </>
  )
}
