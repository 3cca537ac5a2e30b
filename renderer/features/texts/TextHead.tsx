import { Button } from '@mantine/core'
import { FilePen, Info } from 'lucide-react'
import type { ReadText } from '#shared/ipc/contract/texts.ts'
import { useText } from '../../text/use-text.ts'
import { confirm } from '../../ui/confirm.ts'
import { putTextAway } from './texts-flow.ts'
import { useTexts } from './texts-store.ts'

const CHANGES: ReadonlySet<string> = new Set(['inserted', 'deleted', 'moved'])

/** Which text this is and what reading it took in and left out. */
export function TextHead({ read }: { read: ReadText }) {
  const text = useText().texts
  const revised = read.notes.some(({ kind }) => CHANGES.has(kind))
  const said = read.notes.map(({ kind, count }) => text.note(kind, count)).join(text.comma)
  const facts = [
    text.format[read.format],
    ...(read.format === 'text' || read.format === 'html' ? [text.encoding[read.encoding]] : []),
    text.characters(read.text.length),
  ]

  const another = async () => {
    const { decided, refused, proposals } = useTexts.getState()
    const touched = decided.size > 0 || refused.size > 0 || proposals.some(({ byHand }) => byHand)
    const question = { title: text.anotherTitle, body: text.anotherBody, confirm: text.anotherConfirm }
    if (!touched || (await confirm(question))) putTextAway()
  }
  return (
    <header className="texts-head">
      <div className="texts-name">
        <b title={read.file}>{read.file || text.pasted}</b>
        <span>{facts.join(' · ')}</span>
        <Button variant="subtle" color="gray" onClick={() => void another()}>
          {text.another}
        </Button>
      </div>
      {said !== '' && (
        <p className="texts-notes" data-revised={revised || undefined} role="note">
          {revised ? <FilePen size={14} aria-hidden /> : <Info size={14} aria-hidden />}
          <span>{revised ? text.revised(said) : text.alsoRead(said)}</span>
        </p>
      )}
    </header>
  )
}
