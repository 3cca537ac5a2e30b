import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core'
import { ChevronDown, Redo2, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useCommand } from '../../app/commands.ts'
import { useBridgeQuery } from '../../bridge/use-bridge.ts'
import { useText } from '../../text/use-text.ts'
import { chooseIndicators, chooseTable, pasteClipboard, saveTemplate } from '../importing/import-flow.ts'
import { IndicatorsRoom } from '../indicators/IndicatorsRoom.tsx'
import { openLedgerRoom } from './ledger-room.ts'
import { startNew, stepBack, stepForward } from './record-flow.ts'

/** What the header offers while the ledger is shown. */
export function LedgerActions() {
  const { ledger: text, importing } = useText()
  const [indicatorsOpen, setIndicatorsOpen] = useState(false)
  useCommand('import', () => void chooseTable())
  useCommand('from-text', () => openLedgerRoom('texts'))
  return (
    <>
      <UndoButtons />
      <Button variant="subtle" color="gray" className="quiet-button" onClick={() => setIndicatorsOpen(true)}>
        {text.indicators}
      </Button>
      <Button
        variant="subtle"
        color="gray"
        className="quiet-button"
        onClick={() => openLedgerRoom('collect')}
      >
        {text.collect}
      </Button>
      <Button.Group>
        <Button onClick={() => void chooseTable()}>{text.importTable}</Button>
        <Menu position="bottom-end">
          <Menu.Target>
            <Button px={5} aria-label={text.importMore}>
              <ChevronDown size={14} />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => void chooseTable()}>{text.importRecords}</Menu.Item>
            <Menu.Item onClick={() => void pasteClipboard()}>{importing.pasteItem}</Menu.Item>
            <Menu.Item onClick={() => void chooseIndicators()}>{text.importIndicators}</Menu.Item>
            <Menu.Divider />
            <Menu.Item onClick={() => openLedgerRoom('labels')}>{text.labels}</Menu.Item>
            <Menu.Item onClick={() => void saveTemplate()}>{text.saveTemplate}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Button.Group>
      <Tooltip label="Ctrl Shift V">
        <Button onClick={() => openLedgerRoom('texts')}>{text.fromText}</Button>
      </Tooltip>
      <Button variant="filled" onClick={() => void startNew()}>
        {text.newRecord} <span className="button-keys">Ctrl N</span>
      </Button>
      {indicatorsOpen && <IndicatorsRoom onClose={() => setIndicatorsOpen(false)} />}
    </>
  )
}

function UndoButtons() {
  const text = useText().ledger
  const { data } = useBridgeQuery('records:undo-state', {}, { keepPrevious: true, silent: true })
  const undo = data?.undo ? text.undo(text.step(data.undo.kind, data.undo.count)) : null
  const redo = data?.redo ? text.redo(text.step(data.redo.kind, data.redo.count)) : null
  return (
    <span className="undo-buttons">
      <Tooltip label={undo ? `${undo} Ctrl Z` : text.nothingToUndo}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={undo ?? text.nothingToUndo}
          aria-disabled={!undo}
          data-off={!undo || undefined}
          onClick={() => undo && void stepBack()}
        >
          <Undo2 size={16} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={redo ? `${redo} Ctrl Y` : text.nothingToRedo}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={redo ?? text.nothingToRedo}
          aria-disabled={!redo}
          data-off={!redo || undefined}
          onClick={() => redo && void stepForward()}
        >
          <Redo2 size={16} />
        </ActionIcon>
      </Tooltip>
    </span>
  )
}
