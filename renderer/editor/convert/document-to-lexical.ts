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
      $: {
        sections: document.parts.map(({ id, heading }) => ({ id, hasHeading: heading !== null })),
        ...(document.generation === undefined ? {} : { generation: document.generation }),
        ...(document.paper === undefined ? {} : { paper: document.paper }),
      },
      children: [
        { type: 'fixed-line', role: 'title', children: plainToJson(document.title) },
        { type: 'fixed-line', role: 'subtitle', children: plainToJson(document.subtitle) },
        ...document.parts.map(sectionToJson),
      ],
    },
  }
}

function sectionToJson(section: Section): PartJson {
  const children: PartJson['children'] = section.blocks.map(blockToJson)
  // The caret needs a line to stand on, also below a table or picture; without an id it is not saved while it is empty.
  const last = children.at(-1)
  if (last === undefined || last.type === 'table' || last.type === 'image')
    children.push({ type: 'paragraph', children: [] })
  if (section.heading !== null) {
    children.unshift({ type: 'fixed-line', role: 'heading', children: plainToJson(section.heading) })
  }
  return { type: 'review-part', section: section.id, children }
}
