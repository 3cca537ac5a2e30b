import { Loader } from '@mantine/core'
import { FileSpreadsheet } from 'lucide-react'
import { useState } from 'react'
import type { CollectRound } from '#shared/ipc/contract/collect.ts'
import { useBridgeQuery } from '../../bridge/use-bridge.ts'
import { useText } from '../../text/use-text.ts'
import { confirm } from '../../ui/confirm.ts'
import { Modal } from '../../ui/Modal.tsx'
import { CollectBoard } from './CollectBoard.tsx'
import { RoundEditor } from './RoundEditor.tsx'
import { TakeReview } from './TakeReview.tsx'
import { useTaking } from './use-taking.ts'
import './collect.css'

/** Rounds of forms: who has reported, forms out, forms in. Returned files may be dropped anywhere on it. */
export function CollectRoom({ onClose }: { onClose: () => void }) {
  const { collect: text, shell } = useText()
  const { data } = useBridgeQuery('collect:rounds', {}, { keepPrevious: true })
  const [chosen, setChosen] = useState<string | null>(null)
  const [editing, setEditing] = useState<CollectRound | 'new' | null>(null)
  const [edited, setEdited] = useState(false)
  const [over, setOver] = useState(false)
  const rounds = data?.rounds ?? []
  const round = rounds.find(({ id }) => id === chosen) ?? rounds[0] ?? null
  const taking = useTaking(round?.id ?? null)
  const takesDrops = round !== null && editing === null && taking.preview === null

  /** Esc and the cross go one step back, and ask before a round that is being written is lost. */
  const stepOut = async () => {
    const leaving = { title: text.leaveTitle, body: text.leaveBody, confirm: text.leave }
    if (edited && !(await confirm(leaving))) return
    setEdited(false)
    if (editing !== null) setEditing(null)
    else if (taking.preview === null) onClose()
    else if (!taking.filing) taking.back()
  }
  const drop = (event: React.DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    // The ledger beneath would take the files for tables.
    event.stopPropagation()
    setOver(false)
    const paths = [...event.dataTransfer.files].map((file) => window.zongshu.pathOfDroppedFile(file))
    if (takesDrops && paths.length > 0) void taking.take(paths)
  }
  return (
    <Modal
      data-steps
      opened
      onClose={() => void stepOut()}
      title={text.title}
      size={1080}
      closeButtonProps={{ 'aria-label': shell.close }}
      className="collect-room"
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        event.stopPropagation()
        setOver(takesDrops)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={drop}
    >
      {data === undefined && <p className="collect-wait">{shell.loading}</p>}
      {data !== undefined && (editing !== null || round === null) && (
        <RoundEditor
          round={editing === 'new' ? null : editing}
          isFirst={round === null}
          onEdited={setEdited}
          onDone={(id) => {
            setChosen(id ?? round?.id ?? null)
            setEditing(null)
            setEdited(false)
          }}
        />
      )}
      {round !== null && editing === null && taking.preview !== null && (
        <TakeReview taking={taking} round={round} />
      )}
      {round !== null && editing === null && taking.preview === null && (
        <CollectBoard
          key={round.id}
          rounds={rounds}
          round={round}
          onChoose={setChosen}
          onEdit={setEditing}
          onTake={() => void taking.take()}
          onLeave={onClose}
        />
      )}
      {taking.reading && (
        <p className="collect-reading" role="status">
          <Loader size={14} />
          {text.reading}
        </p>
      )}
      {over && (
        <div className="collect-drop">
          <FileSpreadsheet size={36} strokeWidth={1.2} aria-hidden />
          <b>{text.drop}</b>
        </div>
      )}
    </Modal>
  )
}
