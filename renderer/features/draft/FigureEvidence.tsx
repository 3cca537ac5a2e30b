import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react'
import type { FigureInline } from '#shared/document/model.ts'
import { useBridgeQuery } from '../../bridge/use-bridge.ts'
import { useText } from '../../text/use-text.ts'
import { figureState } from './figure-state.ts'
import { FigureRecords } from './FigureRecords.tsx'
import { periodText } from './period-text.ts'
import { occurrences } from './occurrences.ts'
import type { DraftFacts } from './use-draft-facts.ts'

const ICONS = { fresh: CircleCheck, changed: TriangleAlert, gone: CircleAlert } as const

/** One figure: what the ledger says now, how it comes about, where it stands, and its records. */
export function FigureEvidence({
  figure,
  facts,
  onGo,
}: {
  figure: FigureInline
  facts: DraftFacts
  onGo: (id: string) => void
}) {
  const text = useText().draft
  const { binding } = figure
  // By the figure's own period: one pasted from another draft may have another than this draft.
  const listed = useBridgeQuery(
    'indicators:list',
    { from: binding.from, to: binding.to },
    { keepPrevious: true },
  )
  const indicator = listed.data?.indicators.find(({ label }) => label === binding.label)
  const state = listed.data === undefined ? null : figureState(figure, indicator)
  const Icon = state === null ? null : ICONS[state]
  const same = occurrences(facts.outline, binding.label)
  const next = same.figures[(same.figures.indexOf(figure.id) + 1) % same.figures.length]
  const names = new Map(
    facts.outline.sections.map(({ id, heading }) => [
      id,
      id === 'intro'
        ? text.outline.intro
        : id === 'outro'
          ? text.outline.outro
          : (heading ?? '').split(/[，,]/)[0],
    ]),
  )

  return (
    <article className="figure-evidence selectable" aria-label={binding.label}>
      <span className="figure-state" data-state={state ?? 'reading'}>
        {Icon && <Icon size={14} aria-hidden />}
        {state === null && text.evidence.reading}
        {state === 'fresh' && text.evidence.fresh}
        {state === 'changed' && text.evidence.changed(indicator?.text ?? '')}
        {state === 'gone' && text.evidence.gone}
      </span>
      <h3 className="figure-value">
        {binding.label} <span className="numbers">{indicator?.text ?? figure.text}</span>
      </h3>
      {indicator?.text !== figure.text && <p className="draft-note">{text.evidence.inText(figure.text)}</p>}
      <dl className="figure-facts">
        {indicator?.basis && <Fact name={text.evidence.basis} value={indicator.basis} />}
        <Fact
          name={text.evidence.aggregate}
          value={text.evidence.aggregates[indicator?.aggregate ?? binding.aggregate]}
        />
        {indicator?.formula && <Fact name={text.evidence.formula} value={indicator.formula} />}
        <Fact name={text.evidence.period} value={periodText(binding, text)} />
        <dt>{text.evidence.occurs}</dt>
        <dd>
          {same.places
            .map(({ section, count }) => text.evidence.occursIn(names.get(section) ?? '', count))
            .join(text.evidence.comma)}
          {next !== undefined && next !== figure.id && (
            <>
              {' · '}
              <button type="button" className="draft-link" onClick={() => onGo(next)}>
                {text.evidence.jumpNext}
              </button>
            </>
          )}
        </dd>
      </dl>
      <FigureRecords label={binding.label} ids={indicator?.records ?? binding.records} />
    </article>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}
