import type { DraftHandle } from '../../editor/draft-handle.ts'
import { useText } from '../../text/use-text.ts'
import type { DraftFacts } from './use-draft-facts.ts'

export function CoveragePanel({ facts }: { handle: DraftHandle; facts: DraftFacts }) {
  const text = useText().draft.coverage
  return <p className="draft-note">{text.highlights(facts.coverage?.unused.length ?? 0)}</p>
}
