import type { LexicalEditor } from 'lexical'

export type FigureMark = 'changed' | 'gone'

/** Shows on the page which figures no longer say what the ledger says; figures not named are plain. */
export function paintFigureMarks(editor: LexicalEditor, marks: ReadonlyMap<string, FigureMark>): void {
  for (const element of editor.getRootElement()?.querySelectorAll<HTMLElement>('.zs-figure') ?? []) {
    const mark = marks.get(element.dataset['figure'] ?? '')
    if (element.dataset['state'] === mark) continue
    if (mark === undefined) delete element.dataset['state']
    else element.dataset['state'] = mark
  }
}
