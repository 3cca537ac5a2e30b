import { describe, expect, it } from 'vitest'
import { findTypedNumbers, typedNumbersOfLine } from '#shared/checking/typed-numbers.ts'
import { NOT_FIGURES } from '#shared/checking/not-figures.ts'
import { EVERY_KIND } from '../../fixtures/every-kind-document.ts'
import { inlinesOf, reviewOf } from './review-of.ts'

const textsOf = (line: string) => typedNumbersOfLine(inlinesOf(line)).map(({ text }) => text)

/** [line, what counts in it] */
const FOUND = [
  ['提案立案1853件，督办124件。', '1853件 124件'],
  ['提出意见建议1100多条，党政领导批示150多次。', '1100多条 150多次'],
  ['先后2次召开工作会议', '2次'],
  ['建成45个体现界别特色的委员工作室', '45个'],
  ['捐款捐物910多万元、300万余元，参与2.83万余人次', '910多万元 300万余元 2.83万余人次'],
  ['浏览量超10万，点赞2000余，办复率98.5％，满意率98%以上', '超10万 2000余 98.5％ 98%以上'],
  ['收到提案1,853件，立案１，８５３件、８５ 件', '1,853件 １，８５３件 ８５ 件'],
  ['走访逾100家、近40家，至少3次，不少于5场，约40家左右', '逾100家 近40家 至少3次 不少于5场 约40家左右'],
  ['签约3个项目，预约20人次，传达2次，附近5家，会上百名委员', '3个 20人次 2次 5家'],
  ['召开3至5次、参加30—40名', '3至5次 30—40名'],
  ['历时3个月、7天、5小时，提高2.5个百分点，增长1.5倍', '3个月 7天 5小时 2.5个百分点 1.5倍'],
  ['连续3年获评先进，连续举办5届', '连续3年 5届'],
  ['行程5千米，占5百分点', '5千米 5百分点'],
  ['提出3点建议，下午3点散会', '3点'],
  ['服务上千余人次，资金超6万余元', '上千余人次 超6万余元'],
  ['三十余次、两千多个、逾百次、上千人次、万余名', '三十余次 两千多个 逾百次 上千人次 万余名'],
  ['百分之九十八，达百分之百，近三成，六成以上，占三成五', '百分之九十八 达百分之百 近三成 六成以上 三成五'],
  ['连续三年、连续十二年', '连续三年 连续十二年'],
  ['召开三次会议，举办书画展五场，先后两次邀请专家', '三次 五场 两次'],
  ['成立两个专委会，建成十二个工作室，捐赠三百万元', '两个 十二个 三百万元'],
  ['（满意526份，基本满意1份）', '526份 1份'],
] as const

/** Lines in which nothing counts: taxonomy 6 and its neighbours. */
const SILENT = [
  '拥护“两个确立”，做到两个维护，增强四个意识，落实第一议题，实施十项行动，开展五个一、三下乡、三联结对、六进六促、三亮三评三运用',
  '三胞眷属、一区一城、两湖创新区、最后一公里、不在多而在精、一个个难题、一件件实事',
  '2024年、2024年3月12日、3月、9月中旬、上半年、75周年、60岁、14:00、下午3时、20世纪90年代、1—11月、2023—2025年',
  '十五届一次会议、政协五届四次会议、五届市政协四次会议、第九次会议、2023年第21期、第1—3期、十四五、二十大',
  '“1+4+N”体系、1+4、“人才新政20条”、人才新政20条、《规定12条》、【待补：3件】、“十项行动3次”',
  '完成交付10000套（民主监督题目）',
  '一是学习，二是调研，第三，一系列、一批、一线、一体、万众一心、千家万户、百姓、三农、四川、一次会议、一名委员',
  '1. 学习；（二）调研；〔2024〕3号；0519-86310000；5G、A4、G60、7×24小时、24小时值班、8小时之外',
  '四套班子、五位一体、三件套、三支队伍、七个民主党派、八项规定、三个方面、五组、第三产业、千名政协委员',
  '75年来、近三年、五年规划、百余年、每季度召开1次、每年走访2次、这三次、前三名、分两批、近两天、一成不变、八成新',
  '四川、五台、六安、九江，九三学社，一半以上提案，三分之二以上委员，成百上千名群众，千方百计，三番五次，三伏天',
  '二十届三中全会、八次全会、两优一先、六稳六保、四级书记抓、一事一议、一企一策、万名党员进万家、百名委员联百企',
  '四五次、十几场、数百人、几十家、若干件、三三两两',
] as const

describe('numbers in a line', () => {
  it.each(FOUND)('%s', (line, wanted) => {
    const found = textsOf(line)
    expect(found.join(' ')).toBe(wanted)
  })

  it.each(SILENT)('counts nothing in: %s', (line) => {
    expect(textsOf(line)).toEqual([])
  })

  it('reads what can be read, and nothing else', () => {
    const read = typedNumbersOfLine(inlinesOf('立案1853件，超10万，3至5次，上千余人次，近三成，2.83万余人次'))
    expect(read.map(({ quantity }) => quantity)).toEqual([
      { value: 1853, unit: '件', approx: '' },
      null,
      null,
      null,
      { value: 30, unit: '%', approx: '近' },
      { value: 2.83, unit: '万人次', approx: '余' },
    ])
  })

  it('gives offsets of the visible text, over breaks, marks and figures', () => {
    const line = [
      { type: 'text' as const, text: '立案１２' },
      { type: 'text' as const, text: '件，', marks: ['bold' as const] },
      ...inlinesOf('{办复|326件}'),
      { type: 'break' as const },
      { type: 'text' as const, text: '走访20余家' },
    ]
    expect(typedNumbersOfLine(line).map(({ start, end, text }) => [start, end, text])).toEqual([
      [2, 5, '１２件'],
      [13, 17, '20余家'],
    ])
  })
})

describe('beside bound figures', () => {
  it('a figure is no typed number, whatever it shows', () => {
    expect(textsOf('立案{提案立案|326件}，{课题|连续四年}，{办复率|全部}，约{走访|40家}左右')).toEqual([])
  })

  it('a number that runs into a figure counts, with or without its own counting word', () => {
    expect(textsOf('召开10—{会议|20次}')).toEqual(['10'])
    expect(textsOf('召开{会议|10次}至20次')).toEqual(['20次'])
    expect(textsOf('立案1{提案立案|26件}')).toEqual(['1'])
    expect(textsOf('从412件增加到{提案立案|453件}')).toEqual(['412件'])
    expect(textsOf('2024年{提案立案|453件}')).toEqual([])
  })

  it('quotation marks around a figure do not hide the numbers behind them', () => {
    expect(textsOf('“{名称|20条}”和30条')).toEqual(['30条'])
  })

  it('a mark without its partner hides nothing', () => {
    expect(textsOf('“两个确立，立案326件，《办法，走访20家')).toEqual(['326件', '20家'])
  })
})

describe('numbers of a document', () => {
  it('stand in reading order with their places and sentences', () => {
    const review = reviewOf('全年立案326件。办复{提案办复|326件}，督办14件。', '无数字。', '走访100多家')
    expect(findTypedNumbers(review)).toEqual([
      {
        section: 'consultation',
        blockId: 'p0',
        line: 0,
        start: 4,
        end: 8,
        text: '326件',
        quantity: { value: 326, unit: '件', approx: '' },
        sentence: '全年立案326件。',
      },
      {
        section: 'consultation',
        blockId: 'p0',
        line: 0,
        start: 18,
        end: 21,
        text: '14件',
        quantity: { value: 14, unit: '件', approx: '' },
        sentence: '办复326件，督办14件。',
      },
      {
        section: 'consultation',
        blockId: 'p2',
        line: 0,
        start: 2,
        end: 7,
        text: '100多家',
        quantity: { value: 100, unit: '家', approx: '多' },
        sentence: '走访100多家',
      },
    ])
  })

  it('are counted by line in lists and tables', () => {
    for (const { section, blockId, line } of findTypedNumbers(EVERY_KIND)) {
      const block = EVERY_KIND.parts.find(({ id }) => id === section)?.blocks.find(({ id }) => id === blockId)
      expect(block).toBeDefined()
      expect(line).toBeGreaterThanOrEqual(0)
    }
  })
})

describe('the uses that are no figures', () => {
  it.each(NOT_FIGURES.map(({ is }) => is))('%s', (is) => {
    expect(textsOf(`政协工作 ${is}，有序推进。`)).toEqual([])
  })
})
