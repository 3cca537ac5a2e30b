import { describe, expect, test } from 'vitest'
import { buildSheet } from '#shared/checking/sheet.ts'
import { sheetSchema, type SheetRow } from '#shared/checking/sheet-model.ts'
import type { SheetProof } from '#shared/checking/sheet-proof.ts'
import { evidenceLines, lastLines, methodLines, noteLines, sheetFacts } from '#shared/checking/sheet-words.ts'
import { documentSchema, type FigureInline } from '#shared/document/model.ts'
import type { Comparison } from '#shared/figures/comparison.ts'
import { figure } from '../../fixtures/every-kind-document.ts'
import {
  DRAFT,
  proof,
  record,
  sheetDocument,
  SHEET_DOCUMENT,
  SHEET_EVIDENCE,
} from '../../fixtures/sheet-evidence.ts'

const notes = (row: SheetRow) => noteLines(row).map(({ text }) => text)

/** The only row of a document with one figure that the ledger proves so. */
function rowOf(
  proved: Partial<Parameters<typeof proof>[0]>,
  shown: FigureInline = figure('f', '提案立案', '326件', 326, '件'),
) {
  const sheet = buildSheet(sheetDocument(['立案', shown, '。']), {
    draft: DRAFT,
    proofOf: () => proof(proved),
    typed: [],
  })
  const [row, ...others] = sheet.rows
  if (row === undefined || others.length > 0) throw new Error('expected one row')
  return row
}

describe('the rows of a sheet', () => {
  const sheet = buildSheet(SHEET_DOCUMENT, SHEET_EVIDENCE)

  test('stand in draft order, one for each distinct number, and fit the schema', () => {
    expect(sheet.rows.map(({ number, text }) => `${number} ${text}`)).toEqual([
      '1 326件',
      '2 近30场',
      '3 98.1%',
      '4 110余条',
      '5 5场',
    ])
    expect(sheetSchema.parse(sheet)).toEqual(sheet)
    expect(buildSheet(structuredClone(SHEET_DOCUMENT), SHEET_EVIDENCE)).toEqual(sheet)
  })

  test('join repeated mentions and say where each stands', () => {
    expect(sheet.rows[0]?.places.map(({ heading, sentence }) => [heading, sentence])).toEqual([
      ['一、坚持协商为要', '全年立案提案326件，开展协商活动近30场。'],
      ['一、坚持协商为要', '提案工作再上台阶，326件提案全部办复，办复率98.1%。'],
    ])
  })

  test('mark the number in its sentence, in a table in its whole row', () => {
    for (const { text, places } of sheet.rows) {
      for (const { sentence, start, end } of places) expect(sentence.slice(start, end)).toBe(text)
    }
    expect(sheet.rows[3]?.places[0]).toMatchObject({
      heading: '结语',
      sentence: '社情民意信息 ｜ 110余条（篇）',
    })
  })

  test('say how each number stands to the ledger', () => {
    expect(sheet.rows.map(({ state }) => state)).toEqual([
      'fresh',
      'overridden',
      'fresh',
      'changed',
      'orphaned',
    ])
    expect(sheetFacts(sheet)).toEqual({
      paper: '《凝心聚力谋发展——政协青山市委员会2024年工作综述》',
      version: '政协青山市委员会　送审稿第7版　时段：2024年　文稿保存于2025年1月5日16时00分',
      counts: '共5个数字：一致2个，已变1个，手改1个，失联1个。另有未核数字1处。',
    })
  })

  test('name a title inside the title with the marks for that', () => {
    const draft = { ...DRAFT, title: '贯彻《意见》情况的综述' }
    const named = buildSheet(sheetDocument(), { ...SHEET_EVIDENCE, draft })
    expect(sheetFacts(named).paper).toBe('《贯彻〈意见〉情况的综述》')
  })

  test('keep numbers of another text, period or measure apart', () => {
    const one = figure('a', '提案立案', '326件', 326, '件')
    const others = [
      { ...one, id: 'b', text: '三百余件' },
      { ...one, id: 'c', binding: { ...one.binding, to: '2024-06-30' } },
      { ...one, id: 'd', binding: { ...one.binding, measure: 'years' as const } },
    ]
    const { rows } = buildSheet(sheetDocument([one, '、', ...others]), {
      draft: DRAFT,
      proofOf: () => proof(),
      typed: [],
    })
    expect(rows).toHaveLength(4)
    expect(rows.map(({ period }) => period)).toEqual([null, null, '2024年1月—6月', null])
  })

  test('are none for a text without figures', () => {
    const { rows, typed } = buildSheet(sheetDocument(['全年走访37家企业。']), {
      ...SHEET_EVIDENCE,
      typed: [],
    })
    expect([rows, typed]).toEqual([[], []])
  })

  test('name a part without heading by what it is', () => {
    const document = documentSchema.parse({
      ...sheetDocument(),
      numbering: 'none',
      parts: [
        {
          id: 'intro',
          heading: null,
          blocks: [{ type: 'paragraph', id: 'p', inlines: [figure('a', 'x', '1件', 1, '件')] }],
        },
        {
          id: 'people',
          heading: '',
          blocks: [{ type: 'paragraph', id: 'q', inlines: [figure('b', 'y', '2件', 2, '件')] }],
        },
      ],
    })
    const { rows } = buildSheet(document, SHEET_EVIDENCE)
    expect(rows.map(({ places }) => places[0]?.heading)).toEqual(['导语', '为民履职部分'])
  })
})

describe('the words for how a number is made', () => {
  test('name the way of adding up, the formula with its parts, the whole total and the basis', () => {
    expect(methodLines(rowOf({ basis: '经审查立案' }))).toEqual(['求和（各条相加）', '口径：经审查立案'])
    const [, derived, rate, rounded, lost] = buildSheet(SHEET_DOCUMENT, SHEET_EVIDENCE).rows
    if (!derived || !rate || !rounded || !lost) throw new Error('rows are missing')
    expect(methodLines(derived)).toEqual(['推算：专题协商会+常委会会议', '其中专题协商会24场，常委会会议4次'])
    expect(methodLines(rate)).toEqual([
      '比率：提案办复/提案立案',
      '其中提案办复103件，提案立案105件',
      '台账实数98.0952%',
    ])
    expect(methodLines(rounded)).toEqual(['求和（各条相加）', '台账实数124条'])
    expect(methodLines(lost)).toEqual(['—'])
  })

  test('tell a total with approximate records from an exact one', () => {
    const approximate = proof({ value: 913, unit: '万元', shown: '910多万元' })
    const indicator = approximate.indicator && { ...approximate.indicator, exact: false }
    expect(methodLines(rowOf({ ...approximate, ...(indicator && { indicator }) }))).toContain(
      '台账实数913万元（含概数）',
    )
  })
})

describe('the words for the records behind a number', () => {
  const many = (
    count: number,
    department: (at: number) => string,
    year: (at: number) => number = () => 2024,
  ) =>
    Array.from({ length: count }, (_, at) =>
      record(`${year(at)}-${String((at % 12) + 1).padStart(2, '0')}-05`, department(at), '提案立案', at + 1),
    ).toSorted((a, b) => (a.date < b.date ? -1 : 1))
  const lines = (records: SheetProof['records'], more: Partial<SheetProof> = {}) =>
    evidenceLines(rowOf({ records, ...more }))

  test('list up to six one by one', () => {
    expect(lines([record('2024-03-12', '提案委', '提案立案', 26)])).toEqual(['2024-03-12 提案委 26件'])
    expect(
      lines([record('2024-03-12', '提案委', '提案立案', 26), record('2024-04-01', '', '提案立案', 300)]),
    ).toEqual(['共2条', '2024-03-12 提案委 26件', '2024-04-01 （未填部门） 300件'])
    expect(lines(many(6, () => '办公室'))).toHaveLength(7)
  })

  test('put more together by department with months and what they come to', () => {
    expect(lines(many(7, (at) => (at < 5 ? '办公室' : '研究室')))).toEqual([
      '共7条',
      '办公室 5条 1—5月 计15件',
      '研究室 2条 6—7月 计13件',
    ])
    expect(
      lines(
        many(
          12,
          (at) => (at === 3 ? '提案委' : '研究室'),
          (at) => 2013 + at,
        ),
      ),
    ).toEqual(['共12条', '研究室 11条 2013.1—2024.12 计74件', '提案委 1条 2016.4 计4件'])
  })

  test('name the labels where a formula has several', () => {
    const mixed = [
      record('2024-01-05', '办公室', '专题协商会', 2, '场'),
      record('2024-02-05', '办公室', '常委会会议', 4, '次'),
    ]
    expect(lines(mixed)[1]).toBe('2024-01-05 办公室 专题协商会2场')
    const seven = [...mixed, ...mixed, ...mixed, record('2024-12-05', '办公室', '专题协商会', 1, '场')]
    expect(lines(seven)).toEqual(['共7条', '办公室 7条 1—12月 计专题协商会7场、常委会会议12次'])
  })

  test('prove years year by year', () => {
    const now = { aggregate: 'count_years' as const, value: 2, unit: '年', approx: '连续', text: '连续两年' }
    const records = many(
      8,
      (at) => (at % 2 === 0 ? '办公室' : '研究室'),
      (at) => (at < 3 ? 2023 : 2024),
    )
    expect(lines(records, { now })).toEqual([
      '共8条',
      '2023年 3条 办公室等2个部门',
      '2024年 5条 研究室等2个部门',
    ])
  })

  test('tell the two periods of a change apart', () => {
    const base = figure('f', '提案立案', '增长7.6%', 7.6, '%')
    const shown = { ...base, binding: { ...base.binding, measure: 'change' as const } }
    const row = rowOf(
      {
        now: { aggregate: 'sum', value: 7.6, unit: '%', approx: '增长', text: '增长7.6%' },
        terms: [{ label: '本期', text: '326件' }],
        records: [
          record('2023-03-12', '提案委', '提案立案', 303),
          record('2024-03-12', '提案委', '提案立案', 326),
        ],
      },
      shown,
    )
    expect(evidenceLines(row)).toEqual([
      '本期共1条',
      '2024-03-12 提案委 326件',
      '上年共1条',
      '2023-03-12 提案委 303件',
    ])
    expect(methodLines(row)).toEqual(['增减幅度', '本期326件'])
  })

  test('say plainly that there are none', () => {
    expect(lines([])).toEqual(['无'])
  })
})

describe('the words for last year', () => {
  const blocked = (why: Extract<Comparison, { kind: 'blocked' }>['why'], text: string | null, since = '') =>
    lastLines(
      rowOf({
        last: {
          name: '上年',
          from: '2023-01-01',
          to: '2023-12-31',
          text,
          comparison: { kind: 'blocked', why, since },
        },
      }),
    )

  test('give the number and the change', () => {
    const comparison = { kind: 'up' as const, text: '增长7.6%', value: 7.6, unit: '%' as const }
    const last = { name: '上年' as const, from: '2023-01-01', to: '2023-12-31', text: '303件', comparison }
    expect(lastLines(rowOf({ last }))).toEqual(['上年303件', '增长7.6%'])
    const term = { ...last, name: '上一时段' as const, from: '2001-01-01', to: '2012-12-31' }
    expect(lastLines(rowOf({ last: term }))).toEqual(['上一时段（2001—2012年）303件', '增长7.6%'])
  })

  test('say why nothing can be compared', () => {
    expect(blocked('no-previous', null)).toEqual(['上年无记录'])
    expect(blocked('basis', '303件', '2025-01-01')).toEqual(['上年303件', '口径自2025年起不同，不作比较'])
    expect(blocked('basis', '303件', '2024-07-01')).toEqual(['上年303件', '口径自2024年7月起不同，不作比较'])
    expect(blocked('basis', '303件', '2024-07-15')[1]).toBe('口径自2024年7月15日起不同，不作比较')
    expect(blocked('unit', '12场')[1]).toBe('两期单位不同，不作比较')
    expect(blocked('approximate', '300多件')[1]).toBe('有概数，不算增幅')
    expect(blocked('zero', '0件')[1]).toBe('上期为零，不算增幅')
    expect(blocked('not-a-count', '首次')[1]).toBe('不是计数，不作比较')
    expect(lastLines(rowOf({ last: null }))).toEqual(['台账本期没有这个数，不作比较'])
  })
})

describe('the words for how a number stands', () => {
  const base = figure('f', '提案立案', '326件', 326, '件')

  test('are short for a number that agrees', () => {
    expect(notes(rowOf({}))).toEqual(['一致'])
    expect(noteLines(rowOf({}))[0]?.strong).toBe(false)
  })

  test('give the number of the ledger where it differs', () => {
    expect(notes(rowOf({ value: 330 }))).toEqual(['已变：台账现为330件'])
    expect(noteLines(rowOf({ value: 330 }))[0]?.strong).toBe(true)
    expect(notes(rowOf({ value: 327, shown: '326件' }))).toEqual(['已变：台账数值有变，写法仍同'])
    expect(notes(rowOf({ now: null, indicator: undefined, problem: '指标没有数据' }))).toEqual([
      '失联：台账现无此数',
      '指标没有数据',
    ])
  })

  test('give the reason of a hand value with name and Beijing date, and whether the ledger moved since', () => {
    const override = { reason: '按通报口径', by: '王建国', at: '2025-01-03T16:30:00.000Z' }
    const hand = { ...base, text: '近330件', override }
    expect(notes(rowOf({}, hand))).toEqual([
      '手改：台账现为326件',
      '手改理由：按通报口径（王建国，2025年1月4日）',
    ])
    expect(notes(rowOf({ value: 330 }, hand))).toContain('手改以后台账又有变动，请重新核对')
    expect(notes(rowOf({}, { ...hand, text: '326件' }))[0]).toBe('手改：与台账现值相同')
    expect(notes(rowOf({}, { ...hand, override: { ...override, by: '' } }))[1]).toBe(
      '手改理由：按通报口径（2025年1月4日）',
    )
  })

  test('are those of the mention that most needs a look', () => {
    const override = { reason: '照旧', by: '', at: '2025-01-03T00:00:00.000Z' }
    const { rows } = buildSheet(sheetDocument([{ ...base, override }, '和', { ...base, id: 'g' }]), {
      draft: DRAFT,
      proofOf: () => proof({ value: 330 }),
      typed: [],
    })
    expect(rows).toHaveLength(1)
    expect(rows[0]?.state).toBe('changed')
    expect(rows[0]?.overrides).toHaveLength(1)
  })

  test('never trust what the binding claims', () => {
    const forged = {
      ...base,
      text: '999件',
      binding: { ...base.binding, value: 326, records: ['x', 'y', 'z'] },
    }
    const row = rowOf({}, forged)
    expect([row.state, row.now, row.records.count]).toEqual(['changed', '326件', 1])
  })
})
