import { MARKS, type Inline, type Mark, type ReviewDocument } from './model.ts'
import { mapDocumentLines } from './walk.ts'

/**
 * One spelling for equal text: neighbouring text runs with the same marks are one run, empty text is gone, marks
 * stand in the order of MARKS without repeats and are absent when there are none. Figures, breaks and notes are never
 * merged. Idempotent; returns the array itself when nothing had to change.
 */
export function normalizeInlines(inlines: Inline[]): Inline[] {
  const result: Inline[] = []
  for (const inline of inlines) {
    if (inline.type === 'break' || inline.type === 'note') {
      result.push(inline)
      continue
    }
    if (inline.type === 'text' && inline.text === '') continue
    const tidy = withTidyMarks(inline)
    const last = result.at(-1)
    if (tidy.type === 'text' && last?.type === 'text' && sameMarks(last.marks, tidy.marks)) {
      result[result.length - 1] = { ...last, text: last.text + tidy.text }
    } else {
      result.push(tidy)
    }
  }
  const same = result.length === inlines.length && result.every((inline, index) => inline === inlines[index])
  return same ? inlines : result
}

/** A document in which every line is normalized; the same object when it already was. */
export function normalizeDocument(document: ReviewDocument): ReviewDocument {
  return mapDocumentLines(document, normalizeInlines)
}

/** Marks in the order of MARKS, each once. */
export function orderMarks(marks: readonly Mark[]): Mark[] {
  return MARKS.filter((mark) => marks.includes(mark))
}

function withTidyMarks<T extends Extract<Inline, { type: 'text' | 'figure' }>>(inline: T): T {
  if (inline.marks === undefined) return inline
  const ordered = orderMarks(inline.marks)
  if (ordered.length === 0) {
    const { marks: _none, ...plain } = inline
    return plain as T
  }
  return sameMarks(ordered, inline.marks) ? inline : { ...inline, marks: ordered }
}

function sameMarks(a: readonly Mark[] | undefined, b: readonly Mark[] | undefined): boolean {
  return (a ?? []).join() === (b ?? []).join()
}
