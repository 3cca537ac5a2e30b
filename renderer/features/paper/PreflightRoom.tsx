import { Button, Checkbox } from '@mantine/core'
import type { DraftSummary } from '#shared/drafting/draft.ts'
import { changeSettings, useSettings } from '../../bridge/settings.ts'
import { focusPage } from '../../editor/commands/edit.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { useText } from '../../text/use-text.ts'
import type { DraftSession } from '../draft/draft-session.ts'
import { Drawer } from './Drawer.tsx'
import { goToFinding } from './go-to-finding.ts'
import { closeDrawer, openPreflight, type ExportIntent } from './paper-store.ts'
import { groupFindings } from './preflight-groups.ts'
import { PreflightClean } from './PreflightClean.tsx'
import { PreflightGroup } from './PreflightGroup.tsx'
import { useExport } from './use-export.ts'
import { usePreflight } from './use-preflight.ts'
import { useProfile } from './use-profile.ts'
import './preflight.css'

/** 导出前检查: what to look at before the paper leaves, each leading to its place. It follows what is mended meanwhile. */
export function PreflightRoom({
  draft,
  handle,
  session,
  intent,
}: {
  draft: DraftSummary
  handle: DraftHandle
  session: DraftSession | null
  intent: ExportIntent | null
}) {
  const { preflight: text } = useText()
  const { profile } = useProfile(handle)
  const { findings, isChecking } = usePreflight(draft.id, profile)
  const mode = useSettings((settings) => settings.preflight)
  const { busy, anyway } = useExport(draft, handle, session)
  const groups = groupFindings(findings ?? [])
  const isClean = findings !== null && groups.every(({ severity }) => severity === 'note')
  const first = groups.find(({ severity }) => severity !== 'note')?.findings[0]

  const close = () => {
    closeDrawer()
    focusPage(handle.lexical)
  }
  const leave = async ({ format }: ExportIntent) => {
    await anyway(format)
    close()
  }
  const handleFirst = () => {
    openPreflight()
    if (first) goToFinding(handle, first)
  }
  return (
    <Drawer
      title={text.title}
      onClose={close}
      footer={
        <div className="preflight-foot">
          <Checkbox
            label={text.onlyBlocks}
            checked={mode === 'blocks'}
            onChange={(event) =>
              changeSettings({ preflight: event.currentTarget.checked ? 'blocks' : 'all' })
            }
          />
          {intent && (
            <div className="preflight-actions">
              {first && (
                <Button data-autofocus onClick={handleFirst}>
                  {text.handleFirst}
                </Button>
              )}
              <Button variant="filled" loading={busy} onClick={() => void leave(intent)}>
                {isClean ? text.export : text.exportAnyway}
              </Button>
            </div>
          )}
        </div>
      }
    >
      <p className="preflight-counts" role="status">
        {findings === null || isChecking
          ? text.checking
          : groups.map((group) => text.count(text.groups[group.severity], group.findings.length)).join(' · ')}
      </p>
      {isClean && <PreflightClean />}
      {groups.map((group) => (
        <PreflightGroup key={group.severity} group={group} handle={handle} />
      ))}
    </Drawer>
  )
}
