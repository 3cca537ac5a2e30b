import { Button } from '@mantine/core'
import { useState } from 'react'
import type { CollectRound, ReturnedFile } from '#shared/ipc/contract/collect.ts'
import { useText } from '../../text/use-text.ts'
import { ReturnedCard } from './ReturnedCard.tsx'
import type { Taking } from './use-taking.ts'
import './take-review.css'

/** Returned files one below the other, before they are filed: what each would do, and what is wrong with it. */
export function TakeReview({ taking, round }: { taking: Taking; round: CollectRound }) {
  const text = useText().collect
  const files = taking.preview?.files ?? []
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const [sides, setSides] = useState<ReadonlyMap<string, boolean>>(new Map())
  const taken = files.filter(({ status, place }) => status === 'ready' && !left.has(place))

  const usesReturned = (file: ReturnedFile, row: number, edited: boolean): boolean =>
    sides.get(`${file.place} ${row}`) ?? !edited
  const kept = (file: ReturnedFile): number[] =>
    file.rows
      .filter(({ status, row, edited }) => status === 'changed' && !usesReturned(file, row, edited))
      .map(({ row }) => row)
  const rows = taken.reduce((sum, file) => sum + file.fresh + file.changed - kept(file).length, 0)
  const busy = files.filter(({ department }) => department !== null).map(({ department }) => department)

  return (
    <div className="collect-take">
      <h3>{text.takeTitle(files.length)}</h3>
      <p className="quiet">{text.takeLead}</p>
      <div className="collect-files" tabIndex={0} role="region" aria-label={text.takeTitle(files.length)}>
        {files.map((file) => (
          <ReturnedCard
            key={file.place}
            file={file}
            departments={round.departments.filter((name) => !busy.includes(name))}
            included={!left.has(file.place)}
            onInclude={(included) => {
              const next = new Set(left)
              if (included) next.delete(file.place)
              else next.add(file.place)
              setLeft(next)
            }}
            usesReturned={(row, edited) => usesReturned(file, row, edited)}
            onUse={(row, use) => setSides(new Map(sides).set(`${file.place} ${row}`, use))}
            onName={(department) => void taking.name(file.place, department)}
          />
        ))}
      </div>
      <div className="dialog-actions">
        <Button onClick={taking.back} disabled={taking.filing}>
          {text.back}
        </Button>
        <Button
          variant="filled"
          data-autofocus
          disabled={taken.length === 0}
          loading={taking.filing}
          onClick={() => void taking.commit(taken, new Map(taken.map((file) => [file.place, kept(file)])))}
        >
          {taken.length === 0 ? text.nothingToTake : text.commit(taken.length, rows)}
        </Button>
      </div>
    </div>
  )
}
