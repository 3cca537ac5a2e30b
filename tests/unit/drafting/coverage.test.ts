import { describe, expect, it } from 'vitest'
import type { Block, FigureInline, Inline, ReviewDocument, SectionId } from '#shared/document/model.ts'
import type { ActivityRecord } from '#shared/domain/record.ts'
import { readCoverage } from '#shared/drafting/coverage.ts'
import { readTellers } from '#shared/drafting/coverage-tellers.ts'
import { activity, compose, template, wording } from '../../support/compose.ts'
import { sampleLedger } from '../../support/ledger.ts'
import { materialOf } from '../../support/material.ts'

const ORGANS = {
  wujin: '政协常州市武进区委员会（简称武进区政协）',
  hanbin: '政协安康市汉滨区委员会（区政协党组）',
  fuyang: '政协阜阳市委员会',
} as const
const NAMES = ['wujin', 'hanbin', 'fuyang'] as const
const INVENTED = '举办‘书香政协’读书分享会，邀请专家作专题辅导。'

const sampleRecords = (name: string) => sampleLedger(name).records as ActivityRecord[]

const said = (text: string): Inline => ({ type: 'text', text })

const paragraph = (id: string, ...inlines: Inline[]): Block => ({ type: 'paragraph', id, inlines })

function textOf(blocks: Block[], section: SectionId = 'people'): ReviewDocument {
  return {
    version: 1,
    title: '',
    subtitle: '',
    numbering: 'chinese',
    parts: [
      { id: 'intro', heading: null, blocks: [] },
      { id: section, heading: section === 'outro' ? null : '为民', blocks },
    ],
  }
}

const unsupportedIn = (records: readonly ActivityRecord[], text: string) =>
  readCoverage(textOf([paragraph('a', said(text))]), materialOf(records)).unsupported.map(
    ({ sentence }) => sentence,
  )

describe.each(NAMES)('a fresh draft from the ledger of %s', (name) => {
  it.each(['standard-four', 'four-with-self-building'])('by %s claims nothing on its own', (templateId) => {
    const { definitions, period } = sampleLedger(name)
    const records = sampleRecords(name)
    const { document } = compose({ records, definitions, period, organ: ORGANS[name], templateId })
    const coverage = readCoverage(document, materialOf(records, period))
    expect(coverage.unsupported).toEqual([])
    expect(coverage.unusedRecords.flatMap((part) => part.records)).toEqual([])
    expect(coverage.unusedHighlights).toEqual([])
    expect(coverage.departments.filter(({ mentioned }) => !mentioned)).toEqual([])
  })

  it('shows what is added to it without a record', () => {
    const { definitions, period } = sampleLedger(name)
    const records = sampleRecords(name)
    const { document } = compose({ records, definitions, period, organ: ORGANS[name] })
    const parts = document.parts.map((part) => {
      const [first, ...rest] = part.blocks
      if (part.id !== 'people' || first?.type !== 'paragraph') return part
      return { ...part, blocks: [{ ...first, inlines: [...first.inlines, said(INVENTED)] }, ...rest] }
    })
    const { unsupported } = readCoverage({ ...document, parts }, materialOf(records, period))
    expect(unsupported).toMatchObject([{ section: 'people', line: 0, sentence: INVENTED }])
    const [found] = unsupported
    expect((found?.end ?? 0) - (found?.start ?? 0)).toBe(INVENTED.length)
  })
})

describe('a sentence that nobody filed', () => {
  it.each([
    INVENTED,
    '赴深圳考察数字经济产业，与腾讯公司签署战略合作协议。',
    '获评全国政协系统先进集体。',
    '《关于加快冷链物流发展的建议》获省长批示。',
    '建成全市首个委员“生态观察站”，开展巡河护水行动。',
    '走访慰问环卫工人和快递小哥。',
    '协调解决农民工欠薪纠纷，帮助讨回工资。',
    '在全国政协干部培训班上作典型发言。',
    '开通“委员热线”，受理群众来电。',
  ])('is found: %s', (sentence) => {
    for (const name of NAMES) expect(unsupportedIn(sampleRecords(name), sentence)).toEqual([sentence])
  })

  it('is found behind a true one of the same breath', () => {
    const sentence = '举办新年茶话会，邀请省社科院教授作宏观经济形势报告。'
    expect(unsupportedIn(sampleRecords('wujin'), sentence)).toEqual([sentence])
    expect(
      unsupportedIn(sampleRecords('wujin'), '举办新年茶话会、政协书画摄影作品展、冬泳邀请赛。'),
    ).toHaveLength(1)
  })
})

describe('a sentence in the writer’s own words', () => {
  it.each([
    ['wujin', '动员委员企业为部分中小学校送去空调一千多台。'],
    ['wujin', '建成一批“有事好商量”协商议事室，让协商走到群众身边。'],
    ['wujin', '举办政协书画摄影作品展、新年茶话会。'],
    ['hanbin', '各镇办、各部门设立政协联络组，由党工委副书记任组长。'],
    ['hanbin', '连续三年组织“迎七一”主题党日和健步走。'],
    ['fuyang', '赴省内外和各县市区考察，形成脱贫攻坚与乡村振兴衔接的调研报告。'],
    ['fuyang', '副省长、市委书记亲自领衔督办人才方面的重点提案，推动出台“人才新政20条”。'],
    ['fuyang', '在上海、天津、常州成立“阜阳之友”联谊会理事会，宣传我市营商环境。'],
    ['fuyang', '开展台侨企业复工复产网络调研，帮助解决经营困难。'],
  ])('is told from a record of %s: %s', (name, sentence) => {
    expect(unsupportedIn(sampleRecords(name), sentence)).toEqual([])
  })
})

describe('what claims nothing done', () => {
  it.each([
    '深入开展调查研究，积极建言献策。',
    '广泛开展协商活动，形成强大合力。',
    '坚持问题导向，着力解决群众急难愁盼问题。',
    '下一步，将组织委员开展“书香政协”读书活动。',
    '形成了生动活泼、团结奋进的良好局面。',
    '协商成果得到市委、市政府充分肯定。',
    '组织委员深入基层、深入群众，听民声、察民情。',
    '【待补：团结联谊方面的工作】',
  ])('%s', (sentence) => expect(unsupportedIn([], sentence)).toEqual([]))

  it('are the fixed sentences of every template and topic', () => {
    for (const id of ['standard-four', 'four-with-self-building']) {
      const { opening, closing, parts } = template(id)
      const variants = [...opening, ...closing, ...parts.flatMap(({ lead }) => lead)]
      for (const { text } of variants) expect(unsupportedIn([], text)).toEqual([])
    }
    for (const { opener } of wording.topics) expect(unsupportedIn([], `${opener}。`)).toEqual([])
  })

  it('are headings, tables and the closing', () => {
    const heading: Block = { type: 'heading', id: 'h', level: 2, inlines: [said(INVENTED)] }
    const cell = { colSpan: 1, rowSpan: 1, header: false, lines: [[said(INVENTED)]] }
    const table: Block = { type: 'table', id: 't', widths: [1], rows: [{ cells: [cell] }] }
    expect(readCoverage(textOf([heading, table]), materialOf([])).unsupported).toEqual([])
    const closing = textOf([paragraph('a', said(INVENTED))], 'outro')
    expect(readCoverage(closing, materialOf([])).unsupported).toEqual([])
  })

  it('is a sentence with a bound figure; the one behind it is asked for itself', () => {
    const figure: FigureInline = {
      type: 'figure',
      id: 'f1',
      text: '3场',
      binding: {
        label: '读书分享会',
        aggregate: 'sum',
        from: '2024-01-01',
        to: '2024-12-31',
        value: 3,
        unit: '场',
        approx: '',
        records: ['r1'],
      },
    }
    const list: Block = {
      type: 'list',
      id: 'l',
      ordered: false,
      items: [{ depth: 0, inlines: [said('举办读书分享会'), figure, said(`。${INVENTED}`)] }],
    }
    expect(readCoverage(textOf([list]), materialOf([])).unsupported).toEqual([
      {
        section: 'people',
        blockId: 'l',
        line: 0,
        start: 10,
        end: 10 + INVENTED.length,
        sentence: INVENTED,
      },
    ])
  })

  it('is asked anew when the ledger has it', () => {
    const filed = activity('r1', { title: '“书香政协”读书分享会', summary: '专家作专题辅导' })
    expect(unsupportedIn([], INVENTED)).toEqual([INVENTED])
    expect(unsupportedIn([filed], INVENTED)).toEqual([])
  })
})

describe('what the text takes', () => {
  const records = [
    activity('a', { category: '为民服务', title: '委员送医下乡', department: '教卫体委', highlight: true }),
    activity('b', { category: '为民服务', title: '主席会议', department: '办公室' }),
    activity('c', {
      category: '文史',
      title: '史料',
      summary: '征集整理运河老码头的口述史料',
      department: '文史委、办公室',
    }),
    activity('d', { category: '文史', title: '画册', date: '2024-07-01', highlight: true }),
    activity('e', { category: '文史', title: '诗集', date: '2024-08-01', highlight: true }),
  ]
  const text = textOf([
    paragraph('p', said('组织委员送医到乡下。')),
    paragraph('q', said('主席带队参加有关会议，征集、整理了运河老码头口述史料。')),
  ])

  it('counts records by part and lists the others with their highlights, newest first', () => {
    const coverage = readCoverage(text, materialOf(records))
    expect(coverage.parts.get('people')).toEqual({ used: 1, all: 2 })
    expect(coverage.parts.get('unity')).toEqual({ used: 1, all: 3 })
    const unused = coverage.unusedRecords.flatMap(({ part, records: rows }) =>
      rows.map(({ id }) => `${part} ${id}`),
    )
    expect(unused).toEqual(['people b', 'unity d', 'unity e'])
    expect(coverage.unusedHighlights.map(({ id }) => id)).toEqual(['e', 'd'])
  })

  it('names the lines that tell a record', () => {
    const { parts } = materialOf(records)
    const tellers = readTellers(text)
    const found = parts
      .flatMap((part) => part.records)
      .map((record) => [record.id, tellers.tellersOf(record).map(({ block }) => block.id)])
    expect(found).toEqual([
      ['a', ['p']],
      ['b', []],
      ['c', ['q']],
      ['d', []],
      ['e', []],
    ])
  })

  it('puts departments first that it never mentions, a record of two counts for both', () => {
    const { departments } = readCoverage(text, materialOf(records))
    expect(departments).toEqual([
      { department: '办公室', records: 2, used: 1, mentioned: true },
      { department: '教卫体委', records: 1, used: 1, mentioned: true },
      { department: '文史委', records: 1, used: 1, mentioned: true },
    ])
    const none = readCoverage(textOf([]), materialOf(records)).departments
    expect(none.map(({ department, mentioned }) => [department, mentioned])).toEqual([
      ['办公室', false],
      ['教卫体委', false],
      ['文史委', false],
    ])
  })

  it.each([
    ['提案委员会', '提案委牵头', true],
    ['提案委', '区政协提案委员会牵头', true],
    ['区政协提案委', '提案委牵头', true],
    ['教卫体和文史委', '教卫体文史委牵头', true],
    ['经济科技委员会', '经科委牵头', true],
    ['社会法制和民族宗教委', '社法民宗委牵头', true],
    ['办公室（宣传）', '办公室牵头', true],
    ['办公室', '市委办公室印发', false],
    ['提案委', '提案工作有力', false],
    ['农业和农村委', '农业农村发展', false],
  ])('knows %s in “%s”: %s', (department, words, mentioned) => {
    const row = activity('z', { title: '不在文中的事项', department })
    const { departments } = readCoverage(textOf([paragraph('a', said(words))]), materialOf([row]))
    expect(departments).toEqual([{ department, records: 1, used: 0, mentioned }])
  })

  it('counts the words of each part with its printed heading, beside its budget', () => {
    const { words } = readCoverage(textOf([paragraph('a', said('办了3件事。'))]), materialOf([]), {
      people: 1200,
    })
    expect(words).toEqual([
      { section: 'intro', words: 0, budget: null },
      { section: 'people', words: 4 + 6, budget: 1200 },
    ])
  })
})
