import { describe, expect, test } from 'vitest'
import { extractFigures } from '#shared/extraction/extract-figures.ts'
import { categories } from '../../support/compose.ts'
import { CASES } from './figures-cases.ts'

const extract = (text: string) => extractFigures(text, { categories })

describe('a sentence', () => {
  test.each(CASES)('$text', ({ text, figures, leftOut }) => {
    const found = extract(text)
    expect(found.figures.map(({ value, unit, label }) => `${value}${unit} ${label}`)).toEqual(figures)
    const words = found.excluded.map((number) => number.text)
    for (const number of leftOut ?? []) expect(words).toContain(number)
  })
})

describe('a text', () => {
  test('gives each figure its words of approximation as they stand', () => {
    const { figures } = extract('捐款300余万元，参与率98%以上，近百名委员，约20场，上千人次。')
    expect(figures.map(({ text, approx }) => [text, approx])).toEqual([
      ['300余万元', '余'],
      ['98%以上', '以上'],
      ['近百名', '近'],
      ['约20场', '约'],
      ['上千人次', '以上'],
    ])
  })

  test('joins a figure that is said again to its first mention', () => {
    const { figures } = extract('全年立案提案326件。\n区政协五届四次会议以来，共审查立案政协提案326件。')
    expect(figures.map(({ value, repeats }) => [value, repeats])).toEqual([
      [326, null],
      [326, 0],
    ])
  })

  test('takes no figure for another of the same number and another label', () => {
    const { figures } = extract('按章程撤销1名委员资格，依规劝辞1名委员资格。')
    expect(figures.map(({ label, repeats }) => [label, repeats])).toEqual([
      ['撤销委员资格', null],
      ['劝辞委员', null],
    ])
  })

  test('joins neither a part to its whole nor small numbers of two sentences', () => {
    const part = extract('刊发稿件48篇，其中国家级48篇。').figures
    expect(part.map(({ label, repeats }) => [label, repeats])).toEqual([
      ['稿件', null],
      ['稿件·国家级', null],
    ])
    const small = extract('提案委开展专题调研3次。经济委开展专题调研3次。').figures
    expect(small.map(({ repeats }) => repeats)).toEqual([null, null])
  })

  test('joins a number that was set apart to the one in the opening', () => {
    const { figures } = extract(
      '一年来，提出意见建议142条。\n开展专题调研9项，提出意见建议53条。\n组织协商活动72次，提出意见建议142条。',
    )
    expect(figures.map(({ text: words, repeats }) => [words, repeats])).toEqual([
      ['142条', null],
      ['9项', null],
      ['53条', null],
      ['72次', null],
      ['142条', 0],
    ])
  })

  test('sets one label of different numbers apart by the work they come from', () => {
    const { figures } = extract('开展专题调研9项，提出意见建议53条。\n组织协商活动72次，提出意见建议142条。')
    expect(figures.map(({ label }) => label)).toEqual([
      '专题调研',
      '意见建议·专题调研',
      '协商活动',
      '意见建议·协商活动',
    ])
  })

  test("dates last year's number beside this year's to last year, and what follows to this year again", () => {
    const { figures } = extract(
      '2024年，提交提案326件（上年298件），立案290件（去年同期271件），办复率100%。',
    )
    expect(figures.map(({ text: words, from, to }) => [words, from, to])).toEqual([
      ['326件', null, null],
      ['298件', '2023-01-01', '2023-12-31'],
      ['290件', null, null],
      ['271件', '2023-01-01', '2023-12-31'],
      ['100%', null, null],
    ])
  })

  test('takes what a number is compared with for no time of its own', () => {
    const { figures } = extract(
      '2024年工作总结\n提交提案由上年的298件增加到326件，立案率比2023年提高1.5个百分点。',
    )
    expect(figures.map(({ text: words, label, from }) => [words, label, from])).toEqual([
      ['298件', '提交提案', '2023-01-01'],
      ['326件', '提交提案', null],
      ['1.5个百分点', '提案立案率提高', null],
    ])
  })

  test("leaves last year's number in doubt where no year is known", () => {
    expect(extract('提交提案326件（上年298件）。').figures.map(({ sure }) => sure)).toEqual([true, false])
  })

  test('gives what tells no part that of most others in its paragraph', () => {
    const { figures } = extract('收集委员作业600篇，立案提案326件，编报社情民意信息120条，走访群众30户。')
    expect(figures.map(({ label, part }) => [label, part])).toEqual([
      ['委员作业', 'consultation'],
      ['提案立案', 'consultation'],
      ['社情民意信息', 'consultation'],
      ['走访群众', 'people'],
    ])
  })

  test('files what is learnt and firms that were helped in their own categories', () => {
    const { figures } = extract('举办学习座谈会179场。对县内73家委员企业实现联系帮扶。')
    expect(figures.map(({ label, category }) => [label, category])).toEqual([
      ['学习座谈会', '理论学习'],
      ['委员企业', '走访企业'],
    ])
  })

  test('files people with what they are told to have done', () => {
    const [chairs] = extract('共有72名主席挂帮69个贫困乡镇。').figures
    expect(chairs).toMatchObject({ category: '为民服务', part: 'people' })
  })

  test('reads the rows of a table by its head', () => {
    const read = (text: string) =>
      extract(text).figures.map(({ value, unit, label }) => `${value}${unit} ${label}`)
    expect(read('2024年提案分类统计\n类别\t件数\t占比\n经济建设\t102\t34.2%\n社会民生\t109\t36.6%')).toEqual([
      '102件 经济建设提案',
      '34.2% 经济建设提案占比',
      '109件 社会民生提案',
      '36.6% 社会民生提案占比',
    ])
    expect(read('序号\t项目\t单位\t数量\n1\t专题协商\t场\t12\n2\t走访企业\t家\t1,045')).toEqual([
      '12场 专题协商',
      '1045家 走访企业',
    ])
    expect(read('专委会\t提案数（件）\t参加人次\t立案率\n经济委\t12\t34\t95%\n社法委\t8\t20\t100%')).toEqual([
      '12件 经济委提案',
      '34人次 参加人次·经济委',
      '95% 提案立案率·经济委',
      '8件 社法委提案',
      '20人次 参加人次·社法委',
      '100% 提案立案率·社法委',
    ])
  })

  test('leaves the numbers of a table alone whose head names no counting word', () => {
    expect(extract('项目\t2023年\t2024年\n专题协商\t8\t12').figures).toEqual([])
    expect(extract('时间\t内容\n3月5日\t召开主席会议1次').figures.map(({ label }) => label)).toEqual([
      '主席会议',
    ])
  })

  test('reads a number that a narrow page has broken as one', () => {
    const [figure] = extract(
      '累计捐赠爱心款物，组织委员深入乡镇、村开展送医送药下乡活动，服务群众12\n00余人次，惠及各方。\n',
    ).figures
    expect(figure).toMatchObject({ text: '12\n00余人次', value: 1200, unit: '人次', label: '服务群众' })
  })

  test('says of one number that it is told of two things', () => {
    const [figure] = extract('提案办复率和委员满意率均为100%。').figures
    expect(figure).toMatchObject({ label: '提案办复率', also: ['提案满意率'] })
  })

  test('takes the part from the heading, else from what the figure counts', () => {
    const text = '一、坚持党的领导，把牢政治方向\n开展集中学习12次。\n二、加强自身建设\n开展协商5次。'
    expect(extract(text).figures.map(({ part }) => part)).toEqual(['leadership', 'self-building'])
    expect(extract('一是强化学习，把牢政治方向。交流研讨8次。').figures[0]?.part).toBe('leadership')
    expect(extract('捐款36万元。').figures[0]?.part).toBe('people')
  })

  test('takes no part from its own name, nor from the opening of a paragraph under a plain heading', () => {
    const text =
      '以党的建设统领政协工作综述\n选派85名委员担任监督员。\n一、聚焦协商议政\n履职尽责惠民生，提案办理见效。审查立案326件。'
    expect(extract(text).figures.map(({ part }) => part)).toEqual(['consultation', 'consultation'])
  })

  test('leaves out what stands under a heading on the coming year, and counts again after one that looks back', () => {
    const text = '2024年工作打算\n开展协商6次。\n2023年工作回顾\n开展协商5次。'
    const { figures, excluded } = extract(text)
    expect(figures.map((figure) => figure.text)).toEqual(['5次'])
    expect(excluded).toContainEqual(expect.objectContaining({ text: '6次', why: 'plan' }))
  })

  test('knows the year it reports on and the days that its words mean', () => {
    const { year, figures } = extract(
      '某区政协2024年工作综述\n今年9月捐赠空调100台，上半年走访企业30家，全年视察5次。',
    )
    expect(year).toBe(2024)
    expect(figures.map(({ from, to, timeText }) => [from, to, timeText])).toEqual([
      ['2024-09-01', '2024-09-30', '今年9月'],
      ['2024-01-01', '2024-06-30', '上半年'],
      [null, null, ''],
    ])
  })

  test('says nothing of a year that it does not name', () => {
    expect(extract('选派85名委员担任民主监督员。').year).toBeNull()
  })

  test('calls a figure by the label of the office, found by alias or by its full name in the words', () => {
    const labels = [
      { label: '办复率', unit: '%', aliases: ['提案办复率'] },
      { label: '有事好商量议事会', unit: '场', aliases: [] },
    ]
    const text = '提案办复率100%，全区组织召开有事好商量议事会等活动36场。'
    const { figures } = extractFigures(text, { categories, labels })
    expect(figures.map(({ label }) => label)).toEqual(['办复率', '有事好商量议事会'])
  })

  test('is not called by a label of the office that another piece of the list names', () => {
    const labels = [{ label: '板凳议事会', unit: '场', aliases: [] }]
    const { figures } = extractFigures('推进板凳议事会、民情夜话36场。', { categories, labels })
    expect(figures[0]?.label).not.toBe('板凳议事会')
  })

  test('is read across the line ends that a narrow page has put into a paragraph', () => {
    const text =
      '一年来，区政协围绕全区中心工作，组织开展界别协商、对口协商、专题\n协商18次，形成调研报告24篇，提出意见建议，并提交提案326\n件，均已办复。'
    expect(extract(text).figures.map(({ text: words, label }) => [words, label])).toEqual([
      ['18次', '专题协商'],
      ['24篇', '调研报告'],
      ['326\n件', '提交提案'],
      ['均已办复', '提案办复率'],
    ])
  })

  test('of a web page is read without the counters around it', () => {
    const text = '浏览次数：1234次\n收到提案12件。\n共0条评论，评论：3条\n第1页/共10页'
    expect(extract(text).figures.map((figure) => figure.text)).toEqual(['12件'])
  })

  test('is read the same with line ends in the middle of nothing and with none at the end', () => {
    expect(extract('').figures).toEqual([])
    expect(extract('\n\n立案326件\n').figures.map(({ start, end }) => [start, end])).toEqual([[4, 8]])
  })
})
