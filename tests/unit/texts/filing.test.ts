import { expect, test } from 'vitest'
import { extractFigures } from '#shared/extraction/extract-figures.ts'
import type { LedgerMatch } from '#shared/ipc/contract/texts.ts'
import { agrees } from '#shared/texts/agree.ts'
import { figureAt } from '#shared/texts/figure-by-hand.ts'
import { groupRecords } from '#shared/texts/group-records.ts'
import { dayOf, periodOf, stateOf, toProposals, type Proposal } from '#shared/texts/proposal.ts'
import { titleOfSentence } from '#shared/texts/sentence-title.ts'
import { categoriesFileSchema } from '#shared/domain/category.ts'
import { readResource } from '../../../electron/services/resource-file.ts'
import { join } from 'node:path'
import { RESOURCES } from '../../support/library.ts'
import { REVIEW } from '../../fixtures/texts-in/synthetic-review.ts'

const { categories } = readResource(join(RESOURCES, 'categories.json'), categoriesFileSchema)
const YEAR = { from: '2024-01-01', to: '2024-12-31' }
const FACTS = { period: YEAR, department: '研究室', source: '综述.docx', file: '综述.docx' }

function proposal(change: Partial<Proposal> = {}): Proposal {
  const sentence = '全年立案326件，答复320件。'
  return {
    id: 0,
    text: '326件',
    start: 4,
    end: 8,
    value: 326,
    unit: '件',
    approx: '',
    label: '提案立案',
    category: '提案',
    from: null,
    to: null,
    timeText: '',
    part: 'consultation',
    sentence,
    sentenceStart: 0,
    repeats: null,
    sure: true,
    byHand: false,
    ...change,
  }
}
const match = (change: Partial<LedgerMatch>): LedgerMatch => ({
  state: 'none',
  held: null,
  count: 0,
  title: '',
  ...change,
})

test('figures of one sentence and category are one record, with the sentence as its summary and origin', () => {
  const [record, ...rest] = groupRecords(
    [proposal(), proposal({ id: 1, start: 11, text: '320件', value: 320, label: '提案答复' })],
    FACTS,
    categories,
  )
  expect(rest).toEqual([])
  expect(record?.record).toMatchObject({
    date: '2024-12-31',
    category: '提案',
    title: '全年立案326件',
    summary: '全年立案326件，答复320件。',
    department: '研究室',
    source: '综述.docx',
    part: null,
    figures: [
      { label: '提案立案', value: 326, unit: '件', approx: '' },
      { label: '提案答复', value: 320, unit: '件', approx: '' },
    ],
  })
  expect(record?.origin).toEqual({
    kind: 'text',
    file: '综述.docx',
    sheet: '',
    row: null,
    sentence: '全年立案326件，答复320件。',
  })
})

test('another category, another day or another sentence makes another record', () => {
  const records = groupRecords(
    [
      proposal(),
      proposal({ id: 1, start: 5, category: '民主监督' }),
      proposal({ id: 2, start: 6, from: '2024-03-12', to: '2024-03-12' }),
      proposal({ id: 3, start: 20, sentence: '另一句。', sentenceStart: 20 }),
    ],
    FACTS,
    categories,
  )
  expect(records.map(({ ids }) => ids)).toEqual([[0], [1], [2], [3]])
  expect(records[2]?.record.date).toBe('2024-03-12')
})

test('a record states its part only where its category would say another', () => {
  const parts = groupRecords(
    [
      proposal(),
      proposal({ id: 1, part: 'people', sentence: '二。' }),
      proposal({ id: 2, part: null, sentence: '三。' }),
    ],
    FACTS,
    categories,
  ).map(({ record }) => record.part)
  expect(parts).toEqual([null, 'people', null])
})

test('a sentence of more figures than a record holds goes into several records', () => {
  const many = Array.from({ length: 250 }, (_, id) => proposal({ id, start: id, value: id }))
  const sizes = groupRecords(many, FACTS, categories).map(({ record }) => record.figures.length)
  expect(sizes).toEqual([100, 100, 50])
})

test.each([
  ['一是全年召开党组会议12次、主席会议9次，成效明显。', '12次', '全年召开党组会议12次、主席会议9次'],
  ['经审查，立案326件，办复率98%。', '326', '经审查，立案326件'],
  ['（二）其中，捐款1,853万元。', '1,853', '捐款1,853万元'],
  ['共5次。', '5', '共5次'],
])('the title of %s is its clause', (sentence, words, title) => {
  const start = sentence.indexOf(words)
  expect(titleOfSentence(sentence, [{ start, end: start + words.length }])).toBe(title)
})

test('a title stops short of what other records tell of the clause', () => {
  const sentence = '全年召开党组会议12次、主席会议9次、常委会议4次。'
  const place = (words: string) => ({
    start: sentence.indexOf(words),
    end: sentence.indexOf(words) + words.length,
  })
  const [first, second, third] = [place('12次'), place('9次'), place('4次')]
  expect(titleOfSentence(sentence, [first], [second, third])).toBe('全年召开党组会议12次')
  expect(titleOfSentence(sentence, [second], [first, third])).toBe('主席会议9次')
  expect(titleOfSentence(sentence, [second, third], [first])).toBe('主席会议9次、常委会议4次')
})

test('a long clause is cut to a title that keeps its number', () => {
  const late = titleOfSentence(`${'很长'.repeat(60)}12次。`, [{ start: 120, end: 123 }])
  expect(late).toHaveLength(48)
  expect(late.startsWith('…')).toBe(true)
  expect(late.endsWith('12次')).toBe(true)
  const early = titleOfSentence(`走访12次${'很长'.repeat(60)}。`, [{ start: 2, end: 5 }])
  expect(early).toHaveLength(48)
  expect(early.endsWith('…')).toBe(true)
})

test('works named before their number are not all in the title', () => {
  const works = '《关于加强农村建房安全管理的建议》《关于做好文旅设备检修的建议》《关于推广育苗技术的建议》'
  const sentence = `${works}等3篇信息获评优秀社情民意信息。`
  const start = sentence.indexOf('3篇')
  expect(titleOfSentence(sentence, [{ start, end: start + 2 }])).toBe(
    '《关于加强农村建房安全管理的建议》等3篇信息获评优秀社情民意信息',
  )
})

test('a title says what is counted where the clause alone does not', () => {
  const titles = (text: string) =>
    groupRecords(
      toProposals(extractFigures(text, { categories }).figures, categories),
      FACTS,
      categories,
    ).map(({ record }) => record.title)
  expect(titles('共收到提案134件。其中涉及经济方面的有47件，占35%。')).toEqual([
    '共收到提案134件',
    '经济方面提案47件',
  ])
  expect(titles('收到提案300件，立案的120件提案全部办复。合并提案，并案、撤案17件。')).toEqual([
    '收到提案300件',
    '并案、撤案17件',
  ])
  expect(titles('2024年，提交提案326件（上年298件）。')).toEqual(['提交提案326件', '提交提案298件'])
})

test('the noun behind the number of another record opens no title, and no bracket is cut in half', () => {
  const sentence = '向33个职能部门派出66名监督员，会员当选为区人大代表（2名）和政协委员（8名）。'
  const place = (words: string, label: string): Proposal => {
    const start = sentence.indexOf(words)
    return proposal({ text: words, start, end: start + words.length, label, sentence, id: start })
  }
  const records = groupRecords(
    [
      { ...place('33个', '职能部门'), category: '机关建设' },
      { ...place('66名', '民主监督员'), category: '民主监督' },
      { ...place('2名', '区人大代表'), category: '荣誉' },
      { ...place('8名', '政协委员'), category: '委员管理' },
    ],
    FACTS,
    categories,
  )
  expect(records.map(({ record }) => record.title)).toEqual([
    '向33个职能部门',
    '派出66名监督员',
    '会员当选为区人大代表（2名）',
    '政协委员（8名）',
  ])
})

test('a figure of its own days is dated by their last, one that reaches beyond the text by the text', () => {
  expect(dayOf({ from: null, to: null }, YEAR)).toBe('2024-12-31')
  expect(dayOf({ from: '2024-09-01', to: '2024-09-30' }, YEAR)).toBe('2024-09-30')
  expect(dayOf({ from: '2023-01-01', to: '2023-12-31' }, YEAR)).toBe('2023-12-31')
  expect(dayOf({ from: '2021-01-01', to: '2025-12-31' }, YEAR)).toBe('2024-12-31')
})

test('a period is its days and nothing more, since the ledger is asked with it', () => {
  const facts = { ...YEAR, source: '稿' }
  expect(periodOf({ from: null, to: null }, facts)).toEqual(YEAR)
})

test('the state of a figure says the first thing a writer has to know', () => {
  expect(stateOf(proposal(), undefined, YEAR)).toBe('new')
  expect(stateOf(proposal({ sure: false }), undefined, YEAR)).toBe('doubtful')
  expect(stateOf(proposal({ label: ' ' }), match({ state: 'known' }), YEAR)).toBe('incomplete')
  expect(stateOf(proposal({ repeats: 3 }), match({ state: 'known' }), YEAR)).toBe('repeat')
  expect(stateOf(proposal({ sure: false }), match({ state: 'known' }), YEAR)).toBe('known')
  expect(stateOf(proposal(), match({ state: 'other' }), YEAR)).toBe('other')
  expect(stateOf(proposal({ from: '2020-01-01', to: '2024-12-31' }), match({}), YEAR)).toBe('wide')
  expect(stateOf(proposal({ from: '2023-01-01', to: '2023-12-31' }), match({}), YEAR)).toBe('new')
})

test.each([
  [{ value: 110, unit: '条', approx: '余' }, { value: 113, unit: '条', approx: '' }, true],
  [{ value: 2.83, unit: '万人', approx: '' }, { value: 28_312, unit: '人', approx: '' }, true],
  [{ value: 326, unit: '件', approx: '' }, { value: 327, unit: '件', approx: '' }, false],
  [{ value: 326, unit: '件', approx: '' }, { value: 326, unit: '人', approx: '' }, false],
  [{ value: 98, unit: '%', approx: '以上' }, { value: 99.2, unit: '%', approx: '' }, true],
] as const)('%o and %o agree: %s', (a, b, agree) => {
  expect(agrees(a, b)).toBe(agree)
  expect(agrees(b, a)).toBe(agree)
})

test('a number marked by hand takes its counting word and its sentence from the text', () => {
  const text = '第一行。\n　　先后走访企业230多家，帮扶26人次。'
  const at = (words: string) => [text.indexOf(words), text.indexOf(words) + words.length] as const
  expect(figureAt(text, ...at('26'))).toMatchObject({
    text: '26人次',
    value: 26,
    unit: '人次',
    sentence: '先后走访企业230多家，帮扶26人次。',
    sentenceStart: 7,
  })
  expect(figureAt(text, ...at('230多家'))).toMatchObject({ value: 230, unit: '家', approx: '多' })
  expect(figureAt(text, ...at('走访企业'))).toBeNull()
  expect(figureAt(text, 0, text.length)).toBeNull()
})

test('a number that is said of two things is a figure of each, and a repeat of it repeats both', () => {
  const { figures } = extractFigures('提案办复率、委员满意率均达100%。', { categories })
  const [first] = figures
  if (!first) throw new Error('nothing was found')
  const twice = [
    { ...first, label: '甲', also: ['乙'] },
    { ...first, label: '甲', also: ['乙'], repeats: 0 },
  ]
  const proposals = toProposals(twice, categories)
  expect(proposals.map(({ id, label, repeats }) => [id, label, repeats])).toEqual([
    [0, '甲', null],
    [1, '乙', null],
    [2, '甲', 0],
    [3, '乙', 1],
  ])
})

test('every proposal of a review has a category, and each goes into exactly one record', () => {
  const proposals = toProposals(extractFigures(REVIEW, { categories }).figures, categories)
  expect(proposals.length).toBeGreaterThan(12)
  expect(proposals.every(({ category }) => category !== '')).toBe(true)
  const ids = groupRecords(proposals, FACTS, categories).flatMap((record) => record.ids)
  expect(ids.toSorted((a, b) => a - b)).toEqual(proposals.map(({ id }) => id))
})
