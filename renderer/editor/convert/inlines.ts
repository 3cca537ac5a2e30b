import { MARKS, type Inline, type Mark } from '#shared/document/model.ts'
import { normalizeInlines } from '#shared/document/normalize.ts'
import { inlineText } from '#shared/document/inline-text.ts'
import type { BoundFigure } from '../nodes/bound-figure-node.ts'
import type { Note } from '../nodes/note-node.ts'
import type { AnyJson, InlineJson } from './lexical-json.ts'

/** Lexical's own bits for the marks that our document has; other formats are not kept. */
const FORMAT_BITS: Readonly<Record<Mark, number>> = { bold: 1, italic: 2, underline: 8 }

function formatOf(marks: readonly Mark[] | undefined): number {
  return (marks ?? []).reduce((bits, mark) => bits | FORMAT_BITS[mark], 0)
}

function marksOf(format: unknown): { marks?: Mark[] } {
  const bits = typeof format === 'number' ? format : 0
  const marks = MARKS.filter((mark) => (bits & FORMAT_BITS[mark]) !== 0)
  return marks.length > 0 ? { marks } : {}
}

export function inlinesToJson(inlines: readonly Inline[]): InlineJson[] {
  return inlines.map((inline) => {
    switch (inline.type) {
      case 'text':
        return { type: 'text', text: inline.text, format: formatOf(inline.marks) }
      case 'figure': {
        const { type: _type, marks, ...figure } = inline
        return { type: 'bound-figure', figure, format: formatOf(marks) }
      }
      case 'break':
        return { type: 'linebreak' }
      case 'note':
        return { type: 'note', note: { id: inline.id, note: inline.note } }
    }
  })
}

/** The text as nodes of a line that carries no marks; \n becomes a line break. */
export function plainToJson(text: string): InlineJson[] {
  return text
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [{ type: 'linebreak' } as const] : []),
      ...(line === '' ? [] : [{ type: 'text', text: line, format: 0 } as const]),
    ])
}

/** Normalised inlines of everything below the given nodes; block boundaries inside them become breaks. */
export function jsonToInlines(nodes: readonly AnyJson[]): Inline[] {
  return normalizeInlines(nodes.flatMap(jsonToInline))
}

function jsonToInline(node: AnyJson): Inline[] {
  switch (node.type) {
    case 'text':
    case 'tab':
      return [{ type: 'text', text: String(node['text'] ?? ''), ...marksOf(node['format']) }]
    case 'linebreak':
      return [{ type: 'break' }]
    case 'bound-figure': {
      const figure = node['figure'] as BoundFigure | undefined
      return figure === undefined ? [] : [{ type: 'figure', ...figure, ...marksOf(node['format']) }]
    }
    case 'note': {
      const note = node['note'] as Note | undefined
      return note === undefined ? [] : [{ type: 'note', ...note }]
    }
    default:
      return (node.children ?? []).flatMap(jsonToInline)
  }
}

/** The visible text of the nodes, line breaks as \n. */
export function jsonToPlain(nodes: readonly AnyJson[]): string {
  return jsonToInlines(nodes).map(inlineText).join('')
}
