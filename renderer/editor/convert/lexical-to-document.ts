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
    blocks: body
      .slice(0, endsWithPlaceholder(body) ? -1 : undefined)
      .map(jsonToBlock)
      .filter((block): block is Block => block !== null),
  }
}

/** The line that stands in an empty section, or below a table that ends one, so that the caret has a place. */
function endsWithPlaceholder(body: readonly AnyJson[]): boolean {
  const last = body.at(-1)
  const before = body.at(-2)
  if (last?.type !== 'paragraph' || last.children?.length || last['$'] !== undefined) return false
  return before === undefined || before.type === 'table'
}
