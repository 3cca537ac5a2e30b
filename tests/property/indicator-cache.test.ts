import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FigureInline } from '#shared/document/model.ts'
import type { Period } from '#shared/domain/period.ts'
import { computeIndicators, labelsNeeded } from '#shared/figures/aggregate.ts'
import { createIndicatorTable } from '#shared/figures/indicator-table.ts'
import { figureKey, figureState } from '#shared/figures/status.ts'
import { categories } from '../support/compose.ts'
import {
  carryOut,
  ledgerAct,
  PERIODS,
  readState,
  type LedgerAct,
  type LedgerState,
} from '../support/ledger-steps.ts'
import { definition } from '../support/ledger.ts'
import { openServices, recordInput, testFolder, type OpenServices } from '../support/library.ts'

const fromScratch = ({ rows, definitions }: LedgerState, period: Period) =>
  computeIndicators(rows, definitions, categories, period)

function tableOf(state: LedgerState, period: Period) {
  const { indicators, problems } = fromScratch(state, period)
  return createIndicatorTable(indicators, problems)
}

/** Labels whose records or definition differ between two ledgers. */
function touchedLabels(before: LedgerState, after: LedgerState): Set<string> {
  const only = <T>(one: readonly T[], other: readonly T[]) =>
    one.filter((item) => !other.some((same) => isDeepStrictEqual(same, item)))
  const rows = [...only(before.rows, after.rows), ...only(after.rows, before.rows)]
  const rules = [
    ...only(before.definitions, after.definitions),
    ...only(after.definitions, before.definitions),
  ]
  return new Set([...rows.flatMap(({ figures }) => figures), ...rules].map(({ label }) => label))
}

/** Whether a label is worked out from one of `labels`, itself or through formulas. */
function dependsOn(label: string, labels: ReadonlySet<string>, { rows, definitions }: LedgerState): boolean {
  const known = rows.flatMap(({ figures }) => figures.map((figure) => figure.label))
  return [...labelsNeeded([label], definitions, known)].some((needed) => labels.has(needed))
}

/** One figure a label, unit and period, set from the ledger as it stands. */
async function bindAll({ services }: OpenServices, state: LedgerState): Promise<FigureInline[]> {
  const keys = PERIODS.flatMap((period) =>
    fromScratch(state, period).indicators.map(({ label, unit }) => ({ label, unit, ...period })),
  )
  const { figures } = await services['figures:bind']({ keys })
  return figures.map((figure, at) => {
    if (figure === null) throw new Error(`nothing for ${keys[at]?.label}`)
    return { type: 'figure', id: `f${at}`, ...figure }
  })
}

/** What the state of a figure set in `before` must be in `after`, worked out without the cache. */
function expectedState({ binding }: FigureInline, before: LedgerState, after: LedgerState): string {
  const was = tableOf(before, binding).find(binding.label, binding.unit)
  const is = tableOf(after, binding).find(binding.label, binding.unit)
  if (is === undefined) return 'orphaned'
  const stays = (['text', 'value', 'unit', 'approx'] as const).every((name) => is[name] === was?.[name])
  return stays ? 'fresh' : 'changed'
}

const stating = (date: string, label: string) =>
  recordInput({ date, figures: [{ label, value: 3, unit: '件', approx: '' }] })
/** What once went wrong: a label that only a later record states, and a circle entered at another place. */
const CAUGHT: [LedgerAct[]][] = [
  [
    [
      { kind: 'define', rule: definition('合计', 'derived', { formula: '立案+收到' }) },
      { kind: 'insert', record: stating('2024-02-01', '立案') },
      { kind: 'insert', record: stating('2025-03-01', '收到') },
    ],
  ],
  [
    [
      { kind: 'define', rule: definition('总计', 'derived', { formula: '合计+甲+乙' }) },
      { kind: 'define', rule: definition('合计', 'derived', { formula: '总计+收到' }) },
      { kind: 'insert', record: stating('2024-02-01', '甲') },
    ],
  ],
]

test('the kept indicators are those worked out anew, and an act moves exactly the figures that depend on it', async () => {
  const opened = await openServices()
  const { services } = opened
  const run = async (acts: readonly LedgerAct[]) => {
    const create = { name: '库', organ: '政协某市委员会' }
    await services['host:open-library']({ dir: join(testFolder(), 'library'), create })
    let before = await readState(opened)
    for (const act of acts) {
      const figures = await bindAll(opened, before)
      await carryOut(opened, before, act)
      const after = await readState(opened)
      for (const period of PERIODS) {
        expect(await services['indicators:list'](period)).toEqual(fromScratch(after, period))
      }
      const touched = touchedLabels(before, after)
      const now = (await services['figures:now']({ keys: figures.map(figureKey) })).figures
      for (const [at, figure] of figures.entries()) {
        const { label } = figure.binding
        const state = figureState(figure, now[at] ?? undefined)
        expect([label, state]).toEqual([label, expectedState(figure, before, after)])
        const depends = [before, after].some((ledger) => dependsOn(label, touched, ledger))
        if (!depends) expect([label, state]).toEqual([label, 'fresh'])
      }
      before = after
    }
  }
  const acts = fc.array(ledgerAct, { minLength: 3, maxLength: 14 })
  await fc.assert(fc.asyncProperty(acts, run), { numRuns: 60, examples: CAUGHT })
})
