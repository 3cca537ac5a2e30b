import { describe, expect, it } from 'vitest'
import { describeFigureProblem } from '#shared/domain/figure-problem.ts'
import { parseFiguresCell, writeFiguresCell } from '#shared/domain/figures-cell.ts'
import { parseFiguresEntry, writeFiguresEntry } from '#shared/domain/figures-entry.ts'

describe('the 数据 cell', () => {
  it('reads the example of the design and writes it back unchanged', () => {
    const cell = '解决问题=2000多 个;捐款捐物=290多 万元;参与率=98 %以上'
    const { figures, problems } = parseFiguresCell(cell)
    expect(problems).toEqual([])
    expect(figures).toEqual([
      { label: '解决问题', value: 2000, unit: '个', approx: '多' },
      { label: '捐款捐物', value: 290, unit: '万元', approx: '多' },
      { label: '参与率', value: 98, unit: '%', approx: '以上' },
    ])
    expect(writeFiguresCell(figures)).toBe(cell)
  })

  it('takes full-width separators, line ends, spaces and a separator at the end', () => {
    const { figures, problems } = parseFiguresCell(' 立案 ＝ 3件；办复=3 件\r\n督办=1 件; ')
    expect(problems).toEqual([])
    expect(figures.map(({ label, value }) => [label, value])).toEqual([
      ['立案', 3],
      ['办复', 3],
      ['督办', 1],
    ])
  })

  it('keeps a qualifier and a number inside the label', () => {
    const { figures } = parseFiguresCell('社情民意信息·抗疫防汛=110余 条;人才新政20条=1 项')
    expect(figures.map((figure) => figure.label)).toEqual(['社情民意信息·抗疫防汛', '人才新政20条'])
  })

  it('names each bad item and still reads the good ones', () => {
    const { figures, problems } = parseFiguresCell('立案=四五 件;办复=3 件;督办=2;=4 件;信息6条')
    expect(figures).toEqual([{ label: '办复', value: 3, unit: '件', approx: '' }])
    expect(problems.map((problem) => problem.code)).toEqual([
      'not-a-number',
      'missing-unit',
      'missing-label',
      'missing-equals',
    ])
    expect(describeFigureProblem(problems[0]!)).toBe(
      '“立案=四五 件”里的“四五”不是数字，请写成“立案=3 件”这样',
    )
    expect(describeFigureProblem(problems[1]!)).toContain('“督办=2”缺少单位')
  })

  it('refuses a label of more than 60 characters and more than 100 items', () => {
    expect(parseFiguresCell(`${'长'.repeat(61)}=1 件`).problems[0]?.code).toBe('label-too-long')
    const many = Array.from({ length: 101 }, (_, at) => `甲${at}=1 件`).join(';')
    expect(parseFiguresCell(many)).toMatchObject({ figures: [], problems: [{ code: 'too-many-figures' }] })
  })

  it('is empty for an empty cell', () => {
    expect(parseFiguresCell(' ； ')).toEqual({ figures: [], problems: [] })
  })
})

describe('the entry form', () => {
  it.each([
    ['社情民意信息6条，批示2件', '社情民意信息=6 条;批示=2 件'],
    ['社情民意信息 6条、批示 2 件。', '社情民意信息=6 条;批示=2 件'],
    ['26条社情民意信息', '社情民意信息=26 条'],
    ['走访委员企业100多家', '走访委员企业=100多 家'],
    ['捐款捐物290多万元,参与率98%以上', '捐款捐物=290多 万元;参与率=98 %以上'],
    ['提案1,853件,办复率100%', '提案=1853 件;办复率=100 %'],
    ['企业近百家', '企业=近100 家'],
    ['十四五规划调研2次', '十四五规划调研=2 次'],
    ['第一议题学习十二次', '第一议题学习=12 次'],
    ['覆盖面达98%', '覆盖面=达98 %'],
    ['立案率：92.5%', '立案率=92.5 %'],
    ['参与=逾100 次', '参与=逾100 次'],
    ['服务群众2.83万余人次', '服务群众=2.83余 万人次'],
    ['安装路灯３盏', '安装路灯=3 盏'],
  ])('%s', (typed, cell) => {
    const { figures, problems } = parseFiguresEntry(typed)
    expect(problems).toEqual([])
    expect(writeFiguresCell(figures)).toBe(cell)
  })

  it.each([
    ['提出110余条意见建议', 'trailing-text'],
    ['6条', 'missing-label'],
    ['社情民意信息6', 'missing-unit'],
    ['社情民意信息', 'not-a-number'],
    ['受众超2000余人', 'double-approximation'],
    ['信息四五条', 'not-a-number'],
  ])('refuses %s as %s', (typed, code) => {
    expect(parseFiguresEntry(typed).problems.map((problem) => problem.code)).toEqual([code])
  })

  it('shows figures so that they read back, even where the label ends in a digit', () => {
    const { figures } = parseFiguresCell('G20=3 次;社情民意信息=6 条;企业=近1 亿元')
    const typed = writeFiguresEntry(figures)
    expect(typed).toBe('G20=3 次，社情民意信息6条，企业近1亿元')
    expect(parseFiguresEntry(typed)).toEqual({ figures, problems: [] })
  })
})
