import { tw } from '../../editor/views/twips.ts'
import type { FootNotes } from './foot-notes.ts'

/** The notes of a page, standing on the lower edge of its type area. Lengths are twentieths of a point. */
export function NoteList({ notes, bottom, left }: { notes: FootNotes; bottom: number; left: number }) {
  const style = {
    top: tw(bottom - notes.height),
    left: tw(left),
  }
  return (
    <div className="pg-notes" style={style}>
      {notes.texts.map(({ number, text }) => (
        <p key={number}>
          <sup>{number}</sup>
          {text}
        </p>
      ))}
    </div>
  )
}
