import type { FigureInline } from '#shared/document/model.ts'
import { figureKey, keyText } from '#shared/figures/status.ts'
import { useBridgeQuery } from '../../bridge/use-bridge.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { today, toDay, formatDay } from '../../text/moment.ts'
import { useText } from '../../text/use-text.ts'
import { FigureActions } from './FigureActions.tsx'
import { FigureCauses } from './FigureCauses.tsx'
import { FigureRecords } from './FigureRecords.tsx'
import { FigureStateMark } from './FigureStateMark.tsx'
import { LastYearFact } from './LastYearFact.tsx'
import { occurrences } from './occurrences.ts'
import { periodText } from './period-text.ts'
import { sectionNames } from './section-names.ts'
import type { DraftFacts } from './use-draft-facts.ts'

/** One figure: how it stands, what can be decided, how it comes about, where it stands, and its records. */
export function FigureEvidence({
  handle,
  figure,
  facts,
  isFinal,
  onGo,
}: {
  handle: DraftHandle
  figure: FigureInline
  facts: DraftFacts
  isFinal: boolean
  onGo: (id: string) => void
}) {
  const dictionary = useText()
  const { draft: text, indicators, shell } = dictionary
  const { binding, override } = figure
  const { data: detail } = useBridgeQuery('figures:detail', { binding }, { keepPrevious: true })
  const state = facts.figures.states.get(figure.id)
  const now = facts.figures.ledger.get(keyText(figureKey(figure)))
  const same = facts.outline.inlines.filter(
    (other) =>
      other.text === figure.text &&
      other.override === undefined &&
      keyText(figureKey(other)) === keyText(figureKey(figure)),
  )
  const occurs = occurrences(facts.outline, binding.label)
  const next = occurs.figures[(occurs.figures.indexOf(figure.id) + 1) % occurs.figures.length]
  const names = sectionNames(facts.outline, dictionary)
  const shown = state === 'changed' && now ? now.text : figure.text

  return (
    <article className="figure-evidence selectable" aria-label={binding.label}>
      {state === undefined ? (
        <span className="figure-state" data-state="reading">
          {text.evidence.reading}
        </span>
      ) : (
        <FigureStateMark state={state} />
      )}
      <h3 className="figure-value">
        {binding.label} <span className="numbers">{shown}</span>
      </h3>
      {state === 'changed' && <p className="draft-note">{text.figures.inText(figure.text)}</p>}
      {state === 'orphaned' && (
        <p className="draft-note">
          {detail?.problem ? indicators.problem(detail.problem) : text.figures.lost}
        </p>
      )}
      {override && (
        <div className="figure-hand">
          <p>{text.figures.reason(override.reason)}</p>
          <p className="draft-note">
            {text.figures.handBy(override.by, formatDay(toDay(new Date(override.at)), today(), shell))}
            {now && !facts.figures.moved.has(figure.id) && ` · ${text.figures.ledgerSays(now.text)}`}
          </p>
          {facts.figures.moved.has(figure.id) && (
            <p className="figure-moved">
              {now ? text.figures.movedHand(`${binding.value}${binding.unit}`, now.text) : text.figures.lost}
            </p>
          )}
        </div>
      )}
      {state !== undefined && !isFinal && (
        <FigureActions
          handle={handle}
          figure={figure}
          same={override ? [figure] : same}
          state={state}
          detail={detail}
        />
      )}
      {detail && (state === 'changed' || facts.figures.moved.has(figure.id)) && (
        <FigureCauses causes={detail.causes} />
      )}
      <dl className="figure-facts">
        {detail?.basis && <Fact name={text.evidence.basis} value={detail.basis} />}
        <Fact
          name={text.evidence.aggregate}
          value={text.evidence.aggregates[now?.aggregate ?? binding.aggregate]}
        />
        {detail?.formula && <Fact name={text.evidence.formula} value={detail.formula} />}
        <Fact name={text.evidence.period} value={periodText(binding, text)} />
        {detail && <LastYearFact handle={handle} figure={figure} detail={detail} isFinal={isFinal} />}
        <dt>{text.evidence.occurs}</dt>
        <dd>
          {occurs.places
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
      <FigureRecords
        label={binding.label}
        names={detail?.names ?? []}
        ids={detail?.records ?? binding.records}
      />
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
