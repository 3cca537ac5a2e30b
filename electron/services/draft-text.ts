import { documentText } from '#shared/document/plain-text.ts'
import { documentSchema, type ReviewDocument } from '#shared/document/model.ts'
import { blockAsides, walkBlocks, walkFigures } from '#shared/document/walk.ts'

/** The document of a stored JSON text. Throws when the text is no document: the library was changed from outside. */
export function readDocument(json: string): ReviewDocument {
  return documentSchema.parse(JSON.parse(json))
}

/** What still stands in a 【待补：…】 of the text, each once, in order; those of captions and footnotes come last. */
export function openSlots(document: ReviewDocument): string[] {
  const asides = [...walkBlocks(document)].flatMap(({ block }) => blockAsides(block))
  const slots = [documentText(document), ...asides].join('\n').matchAll(/【待补：([^】]+)】/g)
  return [...new Set([...slots].map((match) => match[1] ?? ''))]
}

/** The labels of `unplaced` that no bound figure of the text shows by now; `labelOf` says as which label a name counts. */
export function stillUnplaced(
  document: ReviewDocument,
  unplaced: readonly string[],
  labelOf: (name: string) => string,
): string[] {
  const shown = new Set([...walkFigures(document)].map(({ figure }) => labelOf(figure.binding.label)))
  return [...new Set(unplaced.map(labelOf))].filter((label) => !shown.has(label))
}

/** The one-line title under which lists and files name a draft. */
export function draftTitle(document: ReviewDocument): string {
  const title = `${document.title}${document.subtitle}`.replace(/\s*\n\s*/g, '').trim()
  return title === '' ? '（无标题）' : title
}
