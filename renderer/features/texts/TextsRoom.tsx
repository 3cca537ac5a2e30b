import { Button } from '@mantine/core'
import { useEffect, useEffectEvent } from 'react'
import { useBridgeQuery } from '../../bridge/use-bridge.ts'
import { useText } from '../../text/use-text.ts'
import { Modal } from '../../ui/Modal.tsx'
import { QuietProgress } from './QuietProgress.tsx'
import { FilingBar } from './FilingBar.tsx'
import { ProposalList } from './ProposalList.tsx'
import { TextFacts } from './TextFacts.tsx'
import { TextHead } from './TextHead.tsx'
import { TextPaper } from './TextPaper.tsx'
import { TextsEmpty } from './TextsEmpty.tsx'
import { compareAll, stopReading } from './texts-flow.ts'
import { EMPTY, useTexts } from './texts-store.ts'
import { useTakeText } from './use-take-text.ts'
import './texts.css'
import './proposals.css'

/** A text with every figure lit up at the left, what becomes of them at the right. Nothing is filed before 记入台账. */
export function TextsRoom({ onClose }: { onClose: () => void }) {
  const { texts: text, shell } = useText()
  const read = useTexts((state) => state.read)
  const busy = useTexts((state) => state.busy)
  const editing = useTexts((state) => state.editing)
  const over = useTakeText()
  useOwnLibrary()
  useLedgerNews()
  return (
    <Modal
      opened
      fullScreen
      closeOnEscape={!editing}
      onClose={onClose}
      title={text.title}
      closeButtonProps={{ 'aria-label': shell.close }}
      className="texts-room"
    >
      {read === null ? (
        <TextsEmpty />
      ) : (
        <div className="texts-sides">
          <div className="texts-left">
            <TextHead read={read} />
            <TextPaper read={read} />
          </div>
          <div className="texts-right">
            <TextFacts />
            <ProposalList />
            <FilingBar>
              <Button onClick={onClose}>{shell.close}</Button>
            </FilingBar>
          </div>
        </div>
      )}
      {over && <div className="texts-drop">{text.drop}</div>}
      {(busy === 'reading' || busy === 'extracting') && (
        <QuietProgress words={text[busy]} onStop={stopReading} />
      )}
    </Modal>
  )
}

/** A text read under another library is none of this one's business. */
function useOwnLibrary(): void {
  const { data } = useBridgeQuery('library:info', {})
  const dir = data?.dir
  useEffect(() => {
    if (dir === undefined) return
    const { library } = useTexts.getState()
    if (library !== dir) useTexts.setState(library === '' ? { library: dir } : { ...EMPTY, library: dir })
  }, [dir])
}

/** Asks the ledger again whenever it may have changed: on opening the room, and on every change behind it. */
function useLedgerNews(): void {
  const ask = useEffectEvent(() => {
    if (useTexts.getState().read !== null && useTexts.getState().busy === null) void compareAll()
  })
  useEffect(() => {
    ask()
    return window.zongshu.on('data:changed', ({ kinds }) => {
      if (kinds.includes('records') || kinds.includes('indicators')) ask()
    })
  }, [])
}
