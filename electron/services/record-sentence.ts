import { walkFigures } from '#shared/document/walk.ts'
import { isInPeriod, type Period } from '#shared/domain/period.ts'
import type { ActivityRecord } from '#shared/domain/record.ts'
import { createAllocator } from '#shared/drafting/allocate.ts'
import { withoutFirstClaims } from '#shared/drafting/first-claims.ts'
import { createLexicon } from '#shared/drafting/lexicon.ts'
import { createFigureMaker } from '#shared/drafting/phrase.ts'
import { tellRecord } from '#shared/drafting/record-sentence.ts'
import type { Indicator } from '#shared/figures/indicator.ts'
import type { Output, ParsedInput } from '#shared/ipc/contract.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import { readDocument } from './draft-text.ts'
import { stored } from './drafts.ts'
import type { Session } from './session.ts'
import { DEFAULT_TEMPLATE, findTemplate } from './templates.ts'
import { readWording } from './wording-file.ts'

/**
 * A finished sentence about a record, to be put into a draft; stores nothing. Its figures have ids that the stored text
 * does not have yet.
 *
 * @throws ServiceError not-found for draft or record, invalid-input for a record outside of the draft's period and for
 *   one that has nothing to tell
 */
export function tellRecordIn(
  session: Session,
  { id, recordId }: ParsedInput<'drafts:sentence'>,
): Output<'drafts:sentence'> {
  const draft = stored(session, id)
  const [found] = session.records.list([recordId])
  if (found === undefined) {
    throw new ServiceError('not-found', `台账里没有这条记录，可能已经删除：${recordId}。`, { recordId })
  }
  const period = { from: draft.from, to: draft.to }
  if (!isInPeriod(found.date, period)) {
    throw new ServiceError(
      'invalid-input',
      `“${found.title}”是 ${found.date} 的事，不在这份稿的时段 ${draft.from} 至 ${draft.to} 内，没有写进去。`,
      { recordId, date: found.date, ...period },
    )
  }
  const { indicators, problems } = session.indicators.of(period)
  const { counted } = session.dictionary.names()
  const [record = found] = withoutFirstClaims([{ ...found, figures: found.figures.map(counted) }], problems)
  const wording = readWording(session.ports.resourcesDir)
  // Which part a topic stands in is the template's; which topic a record belongs to is not.
  const template = findTemplate(session.ports.resourcesDir, DEFAULT_TEMPLATE)
  const { topic } = createAllocator(wording, template, session.categories.categories).placeRecord(record)
  const taken = new Set([...walkFigures(readDocument(draft.document))].map(({ figure }) => figure.id))
  const inlines = tellRecord(record, {
    wording,
    lexicon: createLexicon(wording),
    topic,
    indicators,
    figure: makeNewFigures(period, record, taken),
  })
  if (inlines.length === 0) {
    throw new ServiceError(
      'invalid-input',
      `“${found.title}”只有与别的记录合在一起算的数据，没有可以单独成句的内容。`,
      { recordId },
    )
  }
  return { inlines }
}

function makeNewFigures(period: Period, { id, revision }: ActivityRecord, taken: ReadonlySet<string>) {
  const make = createFigureMaker(period, new Map([[id, revision]]))
  return (indicator: Indicator) => {
    let figure = make(indicator)
    while (taken.has(figure.id)) figure = make(indicator)
    return figure
  }
}
