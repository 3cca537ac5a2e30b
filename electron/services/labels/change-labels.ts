import { isDeepStrictEqual } from 'node:util'
import { labelsNeeded } from '#shared/figures/aggregate.ts'
import { splitUnit } from '#shared/domain/unit.ts'
import { whyNotAs } from '#shared/labels/counting-units.ts'
import { plainTerm } from '#shared/labels/term.ts'
import type { ParsedInput } from '#shared/ipc/contract.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import { applyStep, type LedgerChange } from '../ledger-steps.ts'
import type { Session } from '../session.ts'

/**
 * Lets names count as one label, in one undo step. Records keep what they report; what was counted as one of the names
 * counts as the label, too. A label without a definition or an entry of its own takes those of the first name that has
 * one; what is kept under the other names rests and holds again when they are split off.
 *
 * @throws ServiceError invalid-input with a sentence: a name that counts as another label already, units that do not
 *   count the same, units that can be added when `unit` does not say which is printed, a formula that would need itself,
 *   names that the office adds up differently
 */
export function mergeLabels(session: Session, { label, names, unit }: ParsedInput<'labels:merge'>): void {
  session.transaction(() => {
    const others = [...new Set(names)].filter((name) => name !== label)
    refuseAlias(session, label)
    for (const name of others) refuseAlias(session, name, label)
    refuseCircle(session, label, others)
    refuseOtherKind(session, label, others)
    const wanted = chooseUnit(session, label, others, unit)
    const changes = [
      ...others.flatMap((name) => aliasChanges(session, name, label)),
      ...termChange(session, label, others, wanted),
      ...definitionChange(session, label, others),
    ]
    if (changes.length > 0) applyStep(session, 'relabel', () => changes)
  })
  tell(session)
}

/** Lets a name stand for itself again. @throws ServiceError not-found when it does */
export function splitLabel(session: Session, { alias }: ParsedInput<'labels:split'>): void {
  session.transaction(() => {
    const before = session.labels.getAlias(alias)
    if (before === null) {
      throw new ServiceError('not-found', { code: 'label-alone', label: alias }, { label: alias })
    }
    applyStep(session, 'relabel', () => [{ entity: 'alias', key: alias, before, after: null }])
  })
  tell(session)
}

/** Stores what the dictionary says of a label, with its definition, in one undo step; null: the default rule. */
export function setTerm(session: Session, { term, definition }: ParsedInput<'labels:set-term'>): void {
  const { label } = term
  session.transaction(() => {
    refuseAlias(session, label)
    const changes: LedgerChange[] = []
    const before = session.labels.getTerm(label)
    const after = isDeepStrictEqual(term, plainTerm(label)) ? null : term
    if (!isDeepStrictEqual({ ...before }, { ...after }))
      changes.push({ entity: 'term', key: label, before, after })
    const defined = session.definitions.get(label)
    if (!isDeepStrictEqual({ ...defined }, { ...definition })) {
      changes.push({
        entity: 'definition',
        key: label,
        before: defined,
        after: definition && { ...definition, label },
      })
    }
    if (changes.length > 0) applyStep(session, 'relabel', () => changes)
  })
  tell(session)
}

/** Remembers that two names are not the same, or that the units of one label stay apart; or forgets it. */
export function setDistinct(session: Session, { names, isDistinct }: ParsedInput<'labels:distinct'>): void {
  const [first, second] = names
  if (first === second) throw new ServiceError('invalid-input', { code: 'label-itself', label: first })
  session.transaction(() => session.distinct.update('label', [first, second], isDistinct))
  tell(session)
}

function tell({ ports }: Session): void {
  ports.emit('data:changed', { kinds: ['records', 'indicators'] })
}

function refuseAlias({ dictionary }: Session, name: string, except?: string): void {
  const label = dictionary.labelOf(name)
  if (label === name || label === except) return
  const split = except !== undefined
  throw new ServiceError('invalid-input', { code: 'label-joined', name, label, split }, { label: name })
}

/** A label that is computed from another cannot be counted together with it. */
function refuseCircle({ dictionary, records }: Session, label: string, others: readonly string[]): void {
  const definitions = dictionary.definitions()
  if (definitions.every(({ formula }) => formula === '')) return
  const known = records.labels()
  for (const name of others) {
    for (const [one, other] of [
      [label, name],
      [name, label],
    ] as const) {
      if (one === other || !labelsNeeded([one], definitions, known).has(other)) continue
      throw new ServiceError('invalid-input', { code: 'label-circle', label: one, of: other }, { label: one })
    }
  }
}

/** What the office itself said of two names must not be contradicted in silence. */
function refuseOtherKind({ definitions, labels }: Session, label: string, others: readonly string[]): void {
  const own = {
    aggregate: definitions.get(label)?.aggregate,
    nature: labels.getTerm(label)?.nature ?? undefined,
  }
  for (const name of others) {
    const aggregate = definitions.get(name)?.aggregate
    if (aggregate !== undefined && own.aggregate !== undefined && aggregate !== own.aggregate) {
      throw new ServiceError(
        'invalid-input',
        { code: 'label-aggregates', label, by: own.aggregate, name, otherBy: aggregate },
        { label: name },
      )
    }
    const nature = labels.getTerm(name)?.nature ?? undefined
    if (nature !== undefined && own.nature !== undefined && nature !== own.nature) {
      throw new ServiceError('invalid-input', { code: 'label-natures', label, name }, { label: name })
    }
  }
}

function chooseUnit(
  session: Session,
  label: string,
  others: readonly string[],
  asked: string | null,
): string | null {
  const [own = [], ...joining] = [label, ...others].map((name) => unitsOf(session, name))
  const printed = asked ?? session.labels.getTerm(label)?.unit ?? ''
  const usual = printed === '' ? (own[0] ?? joining.flat()[0]) : printed
  if (usual === undefined) return asked
  // What the label itself has in another unit stands apart already.
  for (const unit of joining.flat()) {
    const problem = whyNotAs(unit, usual)
    if (problem !== null) throw new ServiceError('invalid-input', { code: 'label-unit', problem }, { unit })
  }
  const units = [...new Set([usual, ...joining.flat()])]
  if (printed === '' && units.some((unit) => splitUnit(unit).base !== splitUnit(usual).base)) {
    throw new ServiceError('invalid-input', { code: 'label-units', units }, { unit: units.join('、') })
  }
  return asked
}

/** The units in which a label is reported under all its names, the usual one first. */
function unitsOf({ dictionary, labels }: Session, label: string): string[] {
  const names = new Set(dictionary.names().namesOf(label))
  const counts = new Map<string, number>()
  for (const { label: name, unit, records } of labels.listCounts()) {
    if (names.has(name)) counts.set(unit, (counts.get(unit) ?? 0) + records)
  }
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([unit]) => unit)
}

/** The name and those that counted as it. */
function aliasChanges({ labels, dictionary }: Session, name: string, label: string): LedgerChange[] {
  return dictionary
    .names()
    .namesOf(name)
    .flatMap((alias) => {
      const before = labels.getAlias(alias)
      return alias === label || before?.label === label
        ? []
        : [{ entity: 'alias' as const, key: alias, before, after: { alias, label } }]
    })
}

function termChange(
  { labels }: Session,
  label: string,
  others: readonly string[],
  unit: string | null,
): LedgerChange[] {
  const before = labels.getTerm(label)
  const taken = others.map((name) => labels.getTerm(name)).find((term) => term !== null)
  const base = before ?? (taken ? { ...taken, label } : plainTerm(label))
  const after = unit === null ? base : { ...base, unit }
  if (isDeepStrictEqual({ ...after }, { ...(before ?? plainTerm(label)) })) return []
  return [{ entity: 'term', key: label, before, after }]
}

function definitionChange(
  { definitions }: Session,
  label: string,
  others: readonly string[],
): LedgerChange[] {
  if (definitions.get(label) !== null) return []
  const taken = others.map((name) => definitions.get(name)).find((definition) => definition !== null)
  return taken ? [{ entity: 'definition', key: label, before: null, after: { ...taken, label } }] : []
}
