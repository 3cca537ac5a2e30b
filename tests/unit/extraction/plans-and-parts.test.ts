import { describe, expect, test } from 'vitest'
import { extractFigures } from '#shared/extraction/extract-figures.ts'
import { categories } from '../../support/compose.ts'

const extract = (text: string) => extractFigures(text, { categories })
const found = (text: string): string[] => extract(text).figures.map((figure) => figure.text)

describe('a plan', () => {
  test('goes on to the end of its sentence', () => {
    const { figures, excluded } = extract('拟召开专题协商会1次，开展调研2次，走访企业10家左右。')
    expect(figures).toEqual([])
    expect(excluded.map(({ text, why }) => [text, why])).toEqual([
      ['1次', 'plan'],
      ['2次', 'plan'],
      ['10家左右', 'plan'],
    ])
    expect(found('展望未来，区政协将扎实履职，力争提案办复率达到100%，新建委员工作室20个。')).toEqual([])
  })

  test('ends where the sentence comes back to what was done', () => {
    expect(found('计划全年视察12次，目前已视察7次。')).toEqual(['7次'])
  })

  test.each(['三、下月打算', '下一步打算', '四、展望未来', '四、工作计划', '五、下一步工作安排'])(
    'fills the section under %s',
    (heading) => {
      expect(found(`一、本月工作\n视察4次。\n${heading}\n召开协商会1次。开展调研2次。`)).toEqual(['4次'])
    },
  )

  test('goes on in its paragraph until a sentence looks back', () => {
    const text =
      '新的一年，希望再接再厉。一要学在前列，集中学习12次；二要走访群众20户。回望去年，承办现场会1次。'
    expect(found(text)).toEqual(['1次'])
  })

  test('ends with its section', () => {
    expect(found('一、下一步打算\n开展协商6次。\n二、提案工作情况\n收到提案12件。')).toEqual(['12件'])
  })

  test('is not read into words that only look like one', () => {
    expect(found('将13万元善款捐赠给灾区，列入计划解决的提案2件，争取项目资金300万元。')).toEqual([
      '13万元',
      '2件',
      '300万元',
    ])
    expect(found('按照年度协商计划，召开协商会3次。力争上游，争取项目6个。')).toEqual(['3次', '6个'])
    expect(found('督办提案12件，对3件计划办理的提案持续跟踪。')).toEqual(['12件', '3件'])
    expect(found('上半年视察3次，下半年视察5次。')).toEqual(['3次', '5次'])
  })
})

describe('the part of a figure', () => {
  const parts = (text: string) => extract(text).figures.map(({ label, part }) => [label, part])

  test('is that of its category where no heading stands over it', () => {
    const text =
      '同心同向 同频共振\n开展理论学习70场，编印学习讲堂3期，召开全体会议5次。组建委员工作室12个，为民办实事62个，民族团结结亲73对。'
    expect(parts(text)).toEqual([
      ['理论学习', 'leadership'],
      ['学习讲堂', 'leadership'],
      ['全体会议', 'consultation'],
      ['委员工作室', 'people'],
      ['为民办实事', 'people'],
      ['民族团结结亲', 'unity'],
    ])
  })

  test('is what the plain opening of its paragraph says where there are no headings', () => {
    expect(parts('自身建设持续加强。举办委员培训班10期，获市级以上表彰23项，捐款3万元。')).toEqual([
      ['委员培训班', 'self-building'],
      ['市级以上表彰', 'self-building'],
      ['捐款捐物', 'people'],
    ])
  })

  test('of what a campaign of study came to is that of the campaign', () => {
    expect(parts('深入开展主题教育，制定整改措施51条。修订制度8项。')).toEqual([
      ['整改措施', 'leadership'],
      ['制度', 'self-building'],
    ])
  })

  test('is for the people where things are given in need', () => {
    expect(parts('已募集资金32万元，购买帐篷50顶。')).toEqual([
      ['募集资金', 'people'],
      ['购买帐篷', 'people'],
    ])
  })

  test('of guests and of kin abroad is unity, of proposals on peoples and faiths consultation', () => {
    expect(
      parts('接待来访考察团组8批，港澳委员回乡考察4批，民族宗教方面提案9件，接待来访群众30人次。'),
    ).toEqual([
      ['接待来访考察团组', 'unity'],
      ['港澳委员回乡考察', 'unity'],
      ['民族宗教方面提案', 'consultation'],
      ['接待来访群众', 'people'],
    ])
  })
})

test('a figure whose words name nothing gets a noun of its sentence and is shown to be looked at', () => {
  const { figures } = extract('委员们热议车位改造，25.8%。')
  expect(figures.map(({ label, sure }) => [label.length > 1, sure])).toEqual([[true, false]])
})
