import type { Block, ReviewDocument, Section } from '#shared/document/model.ts'
import { jsonToPlain } from './inlines.ts'
import { jsonToBlock } from './json-to-blocks.ts'
import type { AnyJson } from './lexical-json.ts'

/**
 * The document that an editor state shows, normalised. `base` gives what the editor does not hold (version and
 * numbering). lexicalToDocument(documentToLexical(d), d) equals every normalised d.
 */
export function lexicalToDocument(state: { readonly root: AnyJson }, base: ReviewDocument): ReviewDocument {
  const nodes = state.root.children ?? []
  const line = (role: string) => jsonToPlain(nodes.find((node) => node['role'] === role)?.children ?? [])
  return {
    version: base.version,
    title: line('title'),
    subtitle: line('subtitle'),
    numbering: base.numbering,
    parts: nodes.filter((node) => node.type === 'review-part').map(jsonToSection),
  }
}

function jsonToSection(node: AnyJson): Section {
  const children = node.children ?? []
  const heading = children.find((child) => child.type === 'fixed-line')
  const body = children.filter((child) => child.type !== 'fixed-line')
  return {
    // Lexical leaves a state out that has its default value.
    id: (node['section'] ?? 'intro') as Section['id'],
    heading: heading === undefined ? null : jsonToPlain(heading.children ?? []),
    blocks: isPlaceholder(body)
      ? []
      : body.map(jsonToBlock).filter((block): block is Block => block !== null),
  }
}

/** The line that stands in an empty section so that the caret has a place. */
function isPlaceholder(body: readonly AnyJson[]): boolean {
  const [only] = body
  return body.length === 1 && only?.type === 'paragraph' && !only.children?.length && only['$'] === undefined
}
