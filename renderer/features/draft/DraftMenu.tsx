import { Menu } from '@mantine/core'
import { Check, ChevronDown, FilePlus2, Trash2 } from 'lucide-react'
import { STAGES, type Draft, type DraftSummary, type Stage } from '#shared/drafting/draft.ts'
import { call } from '../../bridge/call.ts'
import { BridgeFailure } from '../../bridge/failure.ts'
import { formatMoment } from '../../text/moment.ts'
import { useText } from '../../text/use-text.ts'
import { confirm } from '../../ui/confirm.ts'
import { toastDone, toastError } from '../../ui/toast.tsx'
import { openPreflight } from '../paper/paper-store.ts'
import { periodText } from './period-text.ts'
import type { DraftSession } from './draft-session.ts'

const titleOf = (title: string, untitled: string) => title.replaceAll('\n', ' ') || untitled

/** Which draft is open; switches, starts and deletes drafts. A draft is renamed by its title on the page. */
export function DraftMenu({
  draft,
  drafts,
  session,
  onShow,
  onNew,
}: {
  draft: Draft
  drafts: readonly DraftSummary[]
  session: DraftSession | null
  onShow: (id: string | null) => void
  onNew: () => void
}) {
  const text = useText()
  const menu = text.draft.menu
  const own = drafts.find(({ id }) => id === draft.id) ?? draft
  const others = drafts.filter(({ id }) => id !== draft.id)

  const switchTo = async (id: string) => {
    if (session === null || (await session.flush())) onShow(id)
  }
  const remove = async () => {
    try {
      if (session !== null && !(await session.flush())) return
      await call('drafts:remove', { id: draft.id })
      onShow(null)
      toastDone(menu.removed(titleOf(own.title, menu.untitled)), {
        label: text.shell.undo,
        run: () => void restore(),
      })
    } catch (error) {
      toastError(error)
    }
  }
  const moveTo = async (stage: Stage) => {
    if (stage === own.stage) return
    const question = stage === 'final' ? menu.toFinal : own.stage === 'final' ? menu.fromFinal : null
    try {
      if (session !== null && !(await session.flush())) return
      if (question !== null && !(await confirm(question))) return
      await call('drafts:set-stage', { id: draft.id, stage })
    } catch (error) {
      const isRefused = error instanceof BridgeFailure && error.code === 'invalid-input'
      if (stage !== 'final' || !isRefused) toastError(error)
      // What keeps the text from being final is listed, each with its place.
      else toastError(error, { label: text.exporting.look, run: () => openPreflight() })
    }
  }
  const restore = async () => {
    try {
      await call('drafts:restore', { id: draft.id })
      onShow(draft.id)
      toastDone(menu.restored)
    } catch (error) {
      toastError(error)
    }
  }

  return (
    <Menu position="bottom-start" width={320}>
      <Menu.Target>
        <button type="button" className="draft-menu-button">
          <span className="sr-only">{menu.label}</span>
          <span className="draft-menu-title">{titleOf(own.title, menu.untitled)}</span>
          <span className="draft-menu-stage">{menu.stage[own.stage]}</span>
          <ChevronDown size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown className="draft-menu-list">
        <Menu.Item leftSection={<FilePlus2 size={15} />} onClick={onNew}>
          {menu.new}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{menu.stageLabel}</Menu.Label>
        {STAGES.map((stage) => (
          <Menu.Item
            key={stage}
            aria-current={own.stage === stage}
            leftSection={own.stage === stage ? <Check size={15} /> : <i className="draft-menu-unchecked" />}
            onClick={() => void moveTo(stage)}
          >
            {menu.stage[stage]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<Trash2 size={15} />} color="var(--bad)" onClick={() => void remove()}>
          {menu.remove}
        </Menu.Item>
        {others.length > 0 && <Menu.Divider />}
        {others.length > 0 && <Menu.Label>{menu.switch}</Menu.Label>}
        {others.map((other) => (
          <Menu.Item key={other.id} onClick={() => void switchTo(other.id)}>
            <span className="draft-menu-item">
              <span>{titleOf(other.title, menu.untitled)}</span>
              <small>
                {periodText(other, text.draft)} · {formatMoment(other.updatedAt, new Date(), text.shell)}
              </small>
            </span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
