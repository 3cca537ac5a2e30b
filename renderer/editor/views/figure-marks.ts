import type { LexicalEditor } from 'lexical'

/** How a figure is marked on the page, and the words of its tag; figures without a mark are plain. */
export type FigureMark = {
  readonly state: 'changed' | 'overridden' | 'orphaned'
  readonly tag: string
}

/** Shows on the page how figures stand to the ledger. Only the DOM changes: a mark is no part of the document. */
export function paintFigureMarks(editor: LexicalEditor, marks: ReadonlyMap<string, FigureMark>): void {
  for (const element of editor.getRootElement()?.querySelectorAll<HTMLElement>('.zs-figure') ?? []) {
    const mark = marks.get(element.dataset['figure'] ?? '')
    if (element.dataset['state'] === mark?.state && element.dataset['tag'] === mark?.tag) continue
    if (mark === undefined) {
      delete element.dataset['state']
      delete element.dataset['tag']
    } else {
      element.dataset['state'] = mark.state
      element.dataset['tag'] = mark.tag
    }
  }
}

/** More figures than this and the page no longer lays out what is out of sight. */
const LONG = 300

/** Lets a page with very many figures be laid out only where it is seen, so that typing keeps its pace. */
export function markLength(editor: LexicalEditor, figures: number): void {
  editor.getRootElement()?.toggleAttribute('data-long', figures > LONG)
}
