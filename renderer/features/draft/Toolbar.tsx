import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { Bold, Italic, List, ListOrdered, Redo2, RefreshCw, Underline, Undo2 } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import type { Draft } from '#shared/drafting/draft.ts'
import { toggleList } from '../../editor/commands/block-style.ts'
import { focusPage, redo, toggleMark, undo } from '../../editor/commands/edit.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { useText } from '../../text/use-text.ts'
import { FigurePicker } from './FigurePicker.tsx'
import { HeadingSetMenu } from './HeadingSetMenu.tsx'
import { InsertMenu } from './InsertMenu.tsx'
import { StyleSelect } from './StyleSelect.tsx'
import { TableMenu } from './TableMenu.tsx'
import { useStatus } from './use-status.ts'
import { ZoomSelect } from './ZoomSelect.tsx'
import './toolbar.css'

const SIZE = 16

export const Toolbar = memo(function Toolbar({
  handle,
  draft,
  onRewrite,
}: {
  handle: DraftHandle
  draft: Draft
  onRewrite: () => void
}) {
  const words = useText().draft
  const text = words.toolbar
  const bold = useStatus(handle, (status) => status.bold)
  const italic = useStatus(handle, (status) => status.italic)
  const underline = useStatus(handle, (status) => status.underline)
  const list = useStatus(handle, (status) => status.list)
  const canUndo = useStatus(handle, (status) => status.canUndo)
  const canRedo = useStatus(handle, (status) => status.canRedo)
  const run = (action: () => void) => () => {
    action()
    focusPage(handle.lexical)
  }
  const editor = handle.lexical
  return (
    <div className="toolbar" role="toolbar" aria-label={text.label}>
      <Tool label={`${text.undo} Ctrl Z`} disabled={!canUndo} onClick={run(() => undo(editor))}>
        <Undo2 size={SIZE} />
      </Tool>
      <Tool label={`${text.redo} Ctrl Y`} disabled={!canRedo} onClick={run(() => redo(editor))}>
        <Redo2 size={SIZE} />
      </Tool>
      <i className="toolbar-gap" />
      <StyleSelect handle={handle} />
      <i className="toolbar-gap" />
      <Tool label={`${text.bold} Ctrl B`} on={bold === true} onClick={run(() => toggleMark(editor, 'bold'))}>
        <Bold size={SIZE} />
      </Tool>
      <Tool
        label={`${text.italic} Ctrl I`}
        on={italic === true}
        onClick={run(() => toggleMark(editor, 'italic'))}
      >
        <Italic size={SIZE} />
      </Tool>
      <Tool
        label={`${text.underline} Ctrl U`}
        on={underline === true}
        onClick={run(() => toggleMark(editor, 'underline'))}
      >
        <Underline size={SIZE} />
      </Tool>
      <i className="toolbar-gap" />
      <Tool label={text.bullets} on={list === 'bullet'} onClick={run(() => toggleList(editor, 'bullet'))}>
        <List size={SIZE} />
      </Tool>
      <Tool label={text.numbers} on={list === 'number'} onClick={run(() => toggleList(editor, 'number'))}>
        <ListOrdered size={SIZE} />
      </Tool>
      <TableMenu handle={handle} />
      <i className="toolbar-gap" />
      <FigurePicker />
      <InsertMenu handle={handle} />
      <HeadingSetMenu handle={handle} templateId={draft.templateId} />
      <Button
        variant="subtle"
        color="gray"
        leftSection={<RefreshCw size={15} />}
        title={words.rewrite.title}
        onClick={onRewrite}
      >
        <span className="toolbar-words">{words.rewrite.button}</span>
      </Button>
      <span className="grow" />
      <ZoomSelect />
    </div>
  )
})

/** A button of the toolbar. It never takes the focus away, so that the selection in the page stays. */
function Tool({
  label,
  on = false,
  disabled = false,
  onClick,
  children,
}: {
  label: string
  on?: boolean
  disabled?: boolean
  onClick: () => void
  children: ReactNode
}) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={label}
        aria-pressed={on}
        data-on={on || undefined}
        disabled={disabled}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
