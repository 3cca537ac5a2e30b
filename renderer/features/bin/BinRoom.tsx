import { Button, Checkbox, TextInput } from '@mantine/core'
import { Trash2 } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { useBridgeQuery } from '../../bridge/use-bridge.ts'
import { useText } from '../../text/use-text.ts'
import { Modal } from '../../ui/Modal.tsx'
import { BinRow } from './BinRow.tsx'
import { purge, restore } from './bin-flow.ts'
import './bin.css'

/** Records drawn at once; older ones are reached by the search. */
const LISTED = 500

/** 回收站: what left the ledger, by whom and how; back again, or gone for good. */
export function BinRoom({ onClose }: { onClose: () => void }) {
  const { bin: text, shell } = useText()
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const input = { text: useDeferredValue(words).slice(0, 200), limit: LISTED }
  const { data } = useBridgeQuery('bin:list', input, { keepPrevious: true })
  // Emptying the bin takes all of it, also what a search leaves out.
  const inBin = useBridgeQuery('bin:count', {}).data?.count ?? 0
  const entries = data?.entries ?? []
  const total = data?.total ?? 0
  const ids = entries.map(({ record }) => record.id).filter((id) => chosen.has(id))
  const isEmpty = data !== undefined && total === 0 && words.trim() === ''

  const choose = (id: string, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  return (
    <Modal
      data-steps
      opened
      onClose={onClose}
      title={text.title}
      size={860}
      closeButtonProps={{ 'aria-label': shell.close }}
      className="bin-room"
    >
      <p className="bin-lead">{text.lead}</p>
      {isEmpty ? (
        <div className="bin-none">
          <Trash2 size={30} strokeWidth={1.3} aria-hidden />
          <b>{text.none}</b>
          <p>{text.noneBody}</p>
        </div>
      ) : (
        <>
          <div className="bin-bar">
            <TextInput
              className="bin-search"
              aria-label={text.search}
              placeholder={text.search}
              data-autofocus
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
            />
            <span className="bin-count numbers" aria-live="polite">
              {ids.length > 0 ? text.selected(ids.length) : text.count(total)}
            </span>
          </div>
          <div className="bin-table" role="region" aria-label={text.title} tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th>
                    <Checkbox
                      aria-label={text.selectAll}
                      checked={entries.length > 0 && ids.length === entries.length}
                      indeterminate={ids.length > 0 && ids.length < entries.length}
                      onChange={(event) =>
                        setChosen(
                          new Set(event.currentTarget.checked ? entries.map(({ record }) => record.id) : []),
                        )
                      }
                    />
                  </th>
                  <th>{text.columns.title}</th>
                  <th>{text.columns.department}</th>
                  <th>{text.columns.left}</th>
                  <th>{text.columns.by}</th>
                </tr>
              </thead>
              <tbody>
                {entries.map((entry) => (
                  <BinRow
                    key={entry.record.id}
                    entry={entry}
                    on={chosen.has(entry.record.id)}
                    onToggle={(on) => choose(entry.record.id, on)}
                  />
                ))}
              </tbody>
            </table>
            {data !== undefined && entries.length === 0 && <p className="bin-missing">{text.notFound}</p>}
          </div>
          {total > entries.length && <p className="bin-lead">{text.shown(entries.length, total)}</p>}
        </>
      )}
      {!isEmpty && (
        <div className="dialog-actions">
          <Button className="danger-button" disabled={inBin === 0} onClick={() => void purge(null, inBin)}>
            {text.purgeAll}
          </Button>
          <span className="grow" />
          <Button
            className="danger-button"
            disabled={ids.length === 0}
            onClick={() => void purge(ids, ids.length)}
          >
            {text.purge}
          </Button>
          <Button variant="filled" disabled={ids.length === 0} onClick={() => void restore(ids)}>
            {text.restore(ids.length)}
          </Button>
        </div>
      )}
    </Modal>
  )
}
