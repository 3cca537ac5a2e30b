import { Button } from '@mantine/core'
import type { ExcludedNumber } from '#shared/extraction/model.ts'
import { useText } from '../../text/use-text.ts'
import { toastDone } from '../../ui/toast.tsx'
import { addByHand } from './edit-proposals.ts'

/** A number that was left out, why, and the way to take it all the same. */
export function ExcludedRow({ number, index }: { number: ExcludedNumber; index: number }) {
  const text = useText().texts
  const add = () => {
    if (addByHand(number.start, number.end) === null) toastDone(text.notQuantity)
  }
  return (
    <div className="texts-left-out" role="row" aria-rowindex={index + 1}>
      <b role="gridcell" className="numbers">
        {number.text}
      </b>
      <span role="gridcell">{text.why(number.why)}</span>
      <span role="gridcell">
        <Button variant="subtle" onClick={add}>
          {text.addExcluded}
        </Button>
      </span>
    </div>
  )
}
