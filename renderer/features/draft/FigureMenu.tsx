import { Popover } from '@mantine/core'
import { useMemo } from 'react'
import type { Draft } from '#shared/drafting/draft.ts'
import type { Indicator } from '#shared/figures/indicator.ts'
import { bindPlace } from '../../editor/commands/figures.ts'
import { focusPage } from '../../editor/commands/edit.ts'
import { insertFigure } from '../../editor/commands/insert-figure.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { placeBox } from '../../editor/search/block-lines.ts'
import { useText } from '../../text/use-text.ts'
import { toastDone, toastError } from '../../ui/toast.tsx'
import { bindKeys } from './figure-actions.ts'
import { closeFigureMenu, useFigureMenu, type FigureMenuUse } from './figure-menu.ts'
import { IndicatorChooser } from './IndicatorChooser.tsx'
import { rankIndicators } from './rank-indicators.ts'
import type { DraftFacts } from './use-draft-facts.ts'

/** The menu at the caret that @, the toolbar and Alt+Enter open: a figure of the ledger, to be put in or bound to. */
export function FigureMenu({
  handle,
  draft,
  facts,
}: {
  handle: DraftHandle
  draft: Draft
  facts: DraftFacts
}) {
  const use = useFigureMenu((state) => state.use)
  if (use === null) return null
  return <OpenMenu key={use.kind} use={use} handle={handle} draft={draft} facts={facts} />
}

function OpenMenu({
  use,
  handle,
  draft,
  facts,
}: {
  use: FigureMenuUse
  handle: DraftHandle
  draft: Draft
  facts: DraftFacts
}) {
  const text = useText().draft
  const typed = use.kind === 'bind' ? use.typed : null
  const box = useMemo(() => placeBox(handle.lexical, typed), [handle, typed])
  const all = useMemo(() => {
    const known = facts.indicators ?? []
    return typed === null ? known : rankIndicators(known, typed)
  }, [facts.indicators, typed])
  const inText = new Set(facts.outline.inlines.map(({ binding }) => binding.label))

  const close = () => {
    closeFigureMenu()
    focusPage(handle.lexical)
  }
  const take = async ({ label, unit }: Indicator) => {
    const { from, to } = draft
    const [figure] = [...(await bindKeys([{ label, unit, from, to }])).values()]
    if (figure === undefined) return
    const done =
      typed === null ? insertFigure(handle.lexical, figure) : bindPlace(handle.lexical, typed, figure)
    close()
    if (!done) toastDone(typed === null ? text.toolbar.noFigureHere : text.checks.movedOn)
  }
  return (
    <Popover
      position="bottom-start"
      width={360}
      opened
      onChange={(open) => !open && close()}
      trapFocus
      returnFocus={false}
      withinPortal
      withRoles={false}
    >
      <Popover.Target>
        <span
          className="figure-menu-anchor"
          style={{ left: box?.left ?? 0, top: box?.top ?? 0, height: box?.height ?? 0 }}
        />
      </Popover.Target>
      <Popover.Dropdown className="figure-picker" role="dialog" aria-label={text.toolbar.insertFigure}>
        {typed !== null && <p className="figure-picker-lead">{text.checks.bindLead(typed.text)}</p>}
        <IndicatorChooser
          all={all}
          inText={inText}
          onTake={(indicator) => void take(indicator).catch(toastError)}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
