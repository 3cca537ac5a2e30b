import { memo } from 'react'
import { useText } from '../../text/use-text.ts'
import { segmentsOf, type Mark, type Segment, type TextBlock } from './text-blocks.ts'
import { stateNow, useTexts } from './texts-store.ts'

/** The words of a block with its figures lit up and the numbers left out faintly marked. */
export function TextLines({
  text,
  block,
  marks,
  lit,
}: {
  text: string
  block: TextBlock
  marks: readonly Mark[]
  lit: number | null
}) {
  const words = useText().texts
  return segmentsOf(text, block, marks).map((segment) => {
    const { mark, start } = segment
    if (mark === null) {
      return (
        <span key={start} data-start={start}>
          {segment.text}
        </span>
      )
    }
    if (mark.kind === 'excluded') {
      return (
        <span key={start} data-start={start} className="texts-excluded" title={words.why(mark.why)}>
          {segment.text}
        </span>
      )
    }
    return <FigureMark key={start} segment={segment} group={mark.group} lit={mark.group === lit} />
  })
}

const FigureMark = memo(function FigureMark({
  segment,
  group,
  lit,
}: {
  segment: Segment
  group: number
  lit: boolean
}) {
  const state = useTexts((texts) => stateNow(texts, group))
  const chosen = useTexts((texts) => texts.chosen.has(group))
  return (
    <mark
      data-start={segment.start}
      data-group={group}
      data-state={state}
      data-chosen={chosen || undefined}
      data-lit={lit || undefined}
      className="texts-mark"
    >
      {segment.text}
    </mark>
  )
})
