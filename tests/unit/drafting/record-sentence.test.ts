import { describe, expect, it } from 'vitest'
import type { FigureInline, Inline } from '#shared/document/model.ts'
import { inlinesText } from '#shared/document/plain-text.ts'
import { typedNumbersOfLine } from '#shared/checking/typed-numbers.ts'
import { parseFiguresCell } from '#shared/domain/figures-cell.ts'
import type { Period } from '#shared/domain/period.ts'
import type { ActivityRecord } from '#shared/domain/record.ts'
import { createAllocator } from '#shared/drafting/allocate.ts'
import { createLexicon } from '#shared/drafting/lexicon.ts'
import { createFigureMaker } from '#shared/drafting/phrase.ts'
import { tellRecord } from '#shared/drafting/record-sentence.ts'
import { computeIndicators } from '#shared/figures/aggregate.ts'
import type { IndicatorDefinition } from '#shared/figures/indicator.ts'
import { activity, categories, template, wording } from '../../support/compose.ts'
import { sampleLedger } from '../../support/ledger.ts'

const YEAR = { from: '2024-01-01', to: '2024-12-31' }
const lexicon = createLexicon(wording)
const allocator = createAllocator(wording, template(), categories)

function tell(
  record: ActivityRecord,
  records: readonly ActivityRecord[] = [record],
  definitions: readonly IndicatorDefinition[] = [],
  period: Period = YEAR,
): Inline[] {
  const { indicators } = computeIndicators(records, definitions, categories, period)
  const { topic } = allocator.placeRecord(record)
  const figure = createFigureMaker(period, new Map())
  return tellRecord(record, { wording, lexicon, topic, indicators, figure })
}

const figuresOf = (inlines: readonly Inline[]) =>
  inlines.filter((inline): inline is FigureInline => inline.type === 'figure')

/** As a leader would read them: what is signed is this list. */
const HIGHLIGHTS: Readonly<Record<string, readonly string[]>> = {
  wujin: [
    '区委召开政协工作会议，研究部署新时代政协工作。',
    '成立委员管理党总支，打造“红武共进 界别同行”党建品牌。',
    '区委再次召开政协工作会议。',
    '在“加强人民政协服务人民机制建设”调研座谈会上作经验交流。',
    '委员企业向部分中小学捐赠“爱心空调”1000多台。',
    '建成“有事好商量”协商议事室455个。',
  ],
  hanbin: ['选派政协委员担任民主监督员85名，派驻全区单位42家。', '高标准完成区政协家属院老旧小区改造。'],
  fuyang: [
    '机关、委员及所在企业捐款捐物，支持疫情防控。',
    '党派团体首次承办重点民主协商。',
    '围绕“融入长三角 高铁全覆盖”背景下破解我市人才短板的建议开展重点提案办理协商，副省长、市委书记领衔督办，推动“人才新政20条”。',
    '围绕大力优化营商环境开展重点提案办理协商，市长领衔督办，推动全链条审批服务。',
    '办复提案326件，办复率100%。',
  ],
}

describe.each(Object.keys(HIGHLIGHTS))('the records of %s', (name) => {
  const { records: rows, definitions, period } = sampleLedger(name)
  const records = rows as ActivityRecord[]

  it('has a sentence for every highlight that a leader would sign', () => {
    const told = records
      .filter(({ highlight }) => highlight)
      .map((record) => inlinesText(tell(record, records, definitions, period)))
    expect(told).toEqual(HIGHLIGHTS[name])
  })

  it('tells every record in one finished sentence without a number of its own', () => {
    for (const record of records) {
      const year = record.date.slice(0, 4)
      for (const span of [period, { from: `${year}-01-01`, to: `${year}-12-31` }]) {
        const inlines = tell(record, records, definitions, span)
        const text = inlinesText(inlines)
        expect(typedNumbersOfLine(inlines), text).toEqual([])
        if (!record.title.includes('汇总')) expect(text).not.toBe('')
        if (text === '') continue
        expect(text).toMatch(/^[^，。；、]/u)
        expect(text).toMatch(/^[^。]*。$/u)
        expect(text).not.toMatch(/[，、；：]{2}|[，、；]。|undefined|\{/u)
        const ids = figuresOf(inlines).map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const { binding } of figuresOf(inlines)) expect(binding.records).toEqual([record.id])
      }
    }
  })
})

describe('a number of a record', () => {
  const given = (title: string, cell: string, more: Partial<ActivityRecord> = {}) =>
    activity(title, { figures: parseFiguresCell(cell).figures, highlight: true, ...more })

  it('stands in the sentence as a bound figure while the record alone is behind it', () => {
    const record = given('“推进城市更新”专题协商会', '意见建议=18 条', {
      category: '专题协商',
      summary: '围绕老旧小区改造、停车难等议题协商，提出建议18条',
      outcome: '得到市政府主要领导批示',
    })
    expect(inlinesText(tell(record))).toBe(
      '召开“推进城市更新”专题协商会，围绕老旧小区改造、停车难等议题协商，提出意见建议18条，有关建议得到市政府主要领导批示。',
    )
    const other = given('另一次', '意见建议=7 条')
    expect(inlinesText(tell(record, [record, other]))).toBe(
      '召开“推进城市更新”专题协商会，围绕老旧小区改造、停车难等议题协商，有关建议得到市政府主要领导批示。',
    )
  })

  it.each([
    ['为130名环卫工人捐赠防寒用品', '捐赠防寒用品=130 套', '为环卫工人捐赠防寒用品130套。'],
    ['主席会议成员走访企业36家', '走访企业=36 家', '主席会议成员走访企业36家。'],
    ['民盟市委会提交大会发言', '大会发言=1 篇', '民盟市委会提交大会发言1篇。'],
  ])('in the title %s comes from the figure', (title, cell, told) => {
    expect(inlinesText(tell(given(title, cell, { category: '为民服务' })))).toBe(told)
  })

  it.each([
    ['为130名环卫工人捐赠防寒用品', '为环卫工人捐赠防寒用品。'],
    ['主席会议成员走访企业36家', '主席会议成员走访企业。'],
    ['举办“书香政协”读书分享会三场', '举办“书香政协”读书分享会。'],
    ['第28次主席会议', '召开第28次主席会议。'],
  ])('in the title %s is left out when nothing binds it', (title, told) => {
    expect(inlinesText(tell(given(title, '', { category: '某新类别' })))).toBe(told)
  })

  it('in summary or outcome costs its clause', () => {
    const record = given('“码上议”平台上线', '', {
      category: '委员履职平台',
      summary: '群众扫码反映问题，累计收到诉求560件，先后召开三次推进会',
      outcome: '办结548件，入选全省基层治理创新案例',
    })
    expect(inlinesText(tell(record))).toBe(
      '“码上议”平台上线，群众扫码反映问题，有关做法入选全省基层治理创新案例。',
    )
  })
})

describe('the words of a record', () => {
  it.each([
    ['社情民意信息', '《关于加强校园周边交通管理的建议》', '', '报送《关于加强校园周边交通管理的建议》。'],
    ['文史', '《汉江记忆》出版', '', '编辑出版《汉江记忆》。'],
    ['委员培训', '政协委员履职能力提升培训班', '', '举办政协委员履职能力提升培训班。'],
    ['港澳台侨', '台胞中秋座谈会', '', '召开台胞中秋座谈会。'],
    [
      '党建工作',
      '党员迎七一活动',
      '主题党日、慰问老党员',
      '以主题党日、慰问老党员等形式开展党员迎七一活动。',
    ],
    [
      '提案',
      '重点提案督办（第3件）',
      '市委、市政府有关负责同志批示并参与调研',
      '开展重点提案督办，市委、市政府有关负责同志批示并参与调研。',
    ],
  ])('of %s: %s', (category, title, summary, told) => {
    expect(inlinesText(tell(activity('a', { category, title, summary })))).toBe(told)
  })

  it('are none for a table whose numbers others share', () => {
    const table = activity('a', { title: '年度履职数据汇总', figures: parseFiguresCell('提案=3 件').figures })
    expect(tell(table, [table, { ...table, id: 'b' }])).toEqual([])
    expect(inlinesText(tell(table))).toBe('共收到提案3件。')
  })
})
