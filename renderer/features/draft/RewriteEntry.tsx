import { Checkbox, SegmentedControl } from '@mantine/core'
import type { MergeChoice, MergeEntry } from '#shared/drafting/merge-entry.ts'
import { sideText } from '#shared/drafting/merge-text.ts'
import { diffWords } from '#shared/drafting/word-diff.ts'
import { useText } from '../../text/use-text.ts'

const DECISIONS = ['ours', 'theirs', 'both'] as const satisfies readonly MergeChoice[]
const CHOICES = ['ask', ...DECISIONS] as const

/** One paragraph that writing again would change. A conflict asks for a decision, anything else can be refused. */
export function RewriteEntry({
  entry,
  section,
  choice,
  onChoose,
}: {
  entry: MergeEntry
  section: string
  choice: MergeChoice | null
  onChoose: (choice: MergeChoice | null) => void
}) {
  const text = useText().draft.rewrite
  const name = entry.what === 'block' ? section : text.what[entry.what]
  const isConflict = entry.kind === 'conflict'
  return (
    <li className="rewrite-entry" data-kind={entry.kind}>
      <div className="rewrite-head">
        <span className="rewrite-kind">{text.kinds[entry.kind]}</span>
        <span className="rewrite-section">{name}</span>
        <span className="grow" />
        {isConflict ? (
          <SegmentedControl
            aria-label={text.choose}
            size="xs"
            data={CHOICES.filter(
              (value) => value !== 'both' || (entry.what === 'block' && entry.ours.length > 0),
            ).map((value) => ({
              value,
              label: text.choices[value],
            }))}
            value={choice ?? 'ask'}
            onChange={(value) => onChoose(DECISIONS.find((decision) => decision === value) ?? null)}
          />
        ) : (
          <Checkbox
            label={text.take}
            checked={choice !== 'ours'}
            onChange={(event) => onChoose(event.currentTarget.checked ? null : 'ours')}
          />
        )}
      </div>
      {isConflict ? (
        <div className="rewrite-sides">
          <Side
            title={text.mine}
            empty={text.deleted}
            before={sideText(entry, 'base')}
            after={sideText(entry, 'ours')}
          />
          <Side
            title={text.fresh}
            empty={text.dropped}
            before={sideText(entry, 'base')}
            after={sideText(entry, 'theirs')}
          />
        </div>
      ) : (
        <p className="rewrite-text selectable">
          <Difference before={sideText(entry, 'ours')} after={sideText(entry, 'result')} />
        </p>
      )}
    </li>
  )
}

function Side({
  title,
  empty,
  before,
  after,
}: {
  title: string
  empty: string
  before: string
  after: string
}) {
  return (
    <section aria-label={title}>
      <h4 className="draft-title">{title}</h4>
      <p className="rewrite-text selectable">
        {after === '' ? <em>{empty}</em> : <Difference before={before} after={after} />}
      </p>
    </section>
  )
}

/** What came is underlined, what went is struck out: readable without colour. */
function Difference({ before, after }: { before: string; after: string }) {
  return diffWords(before, after).map(({ kind, text }, at) => {
    const key = `${at}/${kind}`
    if (kind === 'added') return <ins key={key}>{text}</ins>
    if (kind === 'removed') return <del key={key}>{text}</del>
    return <span key={key}>{text}</span>
  })
}
