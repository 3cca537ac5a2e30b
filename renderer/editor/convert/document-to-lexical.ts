import type { ReviewDocument, Section } from '#shared/document/model.ts'
import { blockToJson } from './blocks-to-json.ts'
import { plainToJson } from './inlines.ts'
import type { EditorJson, PartJson } from './lexical-json.ts'

/**
 * The editor state that shows a document. The document must have been parsed by documentSchema: nothing is
 * checked again here. numbering and version stay with the caller.
 */
export function documentToLexical(document: ReviewDocument): EditorJson {
  return {
    root: {
      type: 'root',
      children: [
        { type: 'fixed-line', role: 'title', children: plainToJson(document.title) },
        { type: 'fixed-line', role: 'subtitle', children: plainToJson(document.subtitle) },
        ...document.parts.map(sectionToJson),
      ],
    },
  }
}

function sectionToJson(section: Section): PartJson {
  const blocks = section.blocks.map(blockToJson)
  return {
    type: 'review-part',
    section: section.id,
    children: [
      ...(section.heading === null
        ? []
        : [{ type: 'fixed-line', role: 'heading', children: plainToJson(section.heading) } as const]),
      // The caret needs a line to stand on; without an id it is not saved as long as it is empty and alone.
      ...(blocks.length > 0 ? blocks : [{ type: 'paragraph', children: [] } as const]),
    ],
  }
}
