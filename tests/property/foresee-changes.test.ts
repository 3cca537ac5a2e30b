import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FigureInline, ReviewDocument } from '#shared/document/model.ts'
import { figureKey, figureState } from '#shared/figures/status.ts'
import {
  carryOut,
  chosenRow,
  LABELS,
  ledgerAct,
  PERIODS,
  readState,
  type LedgerAct,
} from '../support/ledger-steps.ts'
import { dumpLedger, openServices, recordInput, testFolder, type OpenServices } from '../support/library.ts'

const FIGURES = PERIODS.flatMap((period, which) =>
  LABELS.map((label, at): FigureInline => ({
    type: 'figure',
    id: `f${which}x${at}`,
    text: '3件',
    binding: { label, aggregate: 'sum', ...period, value: 3, unit: '件', approx: '', records: [] },
  })),
)

/** A stored draft that states every label in both periods. */
async function storeDraft({ services }: OpenServices): Promise<void> {
  await services['records:insert']({ record: recordInput({ figures: [] }) })
  const { id, revision, document } = await services['drafts:create']({
    from: '2024-01-01',
    to: '2024-12-31',
    organ: '政协某市委员会',
    title: '',
    templateId: 'standard-four',
    headingSetId: null,
  })
  const [intro, ...rest] = document.parts
  const block = { type: 'paragraph' as const, id: 'all', inlines: FIGURES }
  const stating: ReviewDocument = { ...document, parts: [{ ...intro!, blocks: [block] }, ...rest] }
  await services['drafts:save']({ id, revision, document: stating })
}

test('what a change of a record is foreseen to part from the ledger is what it parts, and foreseeing changes nothing', async () => {
  const opened = await openServices()
  const { services } = opened
  const ledgerNow = async () => (await services['figures:now']({ keys: FIGURES.map(figureKey) })).figures
  const run = async (acts: readonly LedgerAct[]) => {
    const dir = join(testFolder(), 'library')
    await services['host:open-library']({ dir, create: { name: '库', organ: '政协某市委员会' } })
    await storeDraft(opened)
    for (const act of acts) {
      const state = await readState(opened)
      const row = chosenRow(state, act)
      if (act.kind !== 'update' || row === undefined) {
        await carryOut(opened, state, act)
        continue
      }
      const [was, stored] = [await ledgerNow(), dumpLedger(dir)]
      const { figures } = await services['records:foresee']({ id: row.id, record: act.record })
      expect([await ledgerNow(), dumpLedger(dir)]).toEqual([was, stored])
      await carryOut(opened, state, act)
      const is = await ledgerNow()
      const parted = FIGURES.flatMap((figure, at) => {
        const now = is[at] ?? null
        const moved = !isDeepStrictEqual(now, was[at] ?? null)
        return moved && figureState(figure, now ?? undefined) !== 'fresh'
          ? { figureId: figure.id, after: now?.text ?? null }
          : []
      })
      expect(figures.map(({ figureId, after }) => ({ figureId, after }))).toEqual(parted)
    }
  }
  const acts = fc.array(ledgerAct, { minLength: 3, maxLength: 12 })
  await fc.assert(fc.asyncProperty(acts, run), { numRuns: 25 })
})
