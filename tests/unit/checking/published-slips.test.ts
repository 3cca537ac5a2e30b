import { describe, expect, it } from 'vitest'
import { checkArithmetic } from '#shared/checking/arithmetic.ts'
import { reviewOf } from './review-of.ts'

const check = (year: number, ...lines: string[]) =>
  checkArithmetic(reviewOf(...lines), {
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    indicators: [],
  }).map(({ rule, message }) => [rule, message])

/** Sentences of our own around the published numbers of taxonomy 2. */
describe('the published slips of taxonomy 2', () => {
  it('尤溪 2019: a share cut off instead of rounded', () => {
    expect(check(2019, '今年办理提案102件，其中民生类提案41件，占40.1%。')).toEqual([
      ['share', '民生类提案41件占102件的40.2%，文中写40.1%'],
    ])
  })

  it('深圳 2016: percentages of another total than the one printed', () => {
    const parts = '已解决258件占38.8%、正在解决302件占45.4%、暂难解决76件占11.4%、留作参考29件占4.4%'
    expect(check(2016, `全年办理提案572件，${parts}。`)).toEqual([
      ['parts', '分项之和665件，与总数572件不符，占比是按665件算的'],
    ])
  })

  it('宁波 2011: three proposals missing from the parts', () => {
    const parts = '已解决148件占25.2%，列入计划364件占61.9%，暂不能解决66件占11.2%，留作参考10件占1.7%'
    expect(check(2011, `591件提案均已办结。${parts}。`)).toEqual([
      ['parts', '分项之和588件，与总数591件不符，占比是按588件算的'],
    ])
    expect(check(2011, '591件提案，已解决148件、列入计划364件、暂不能解决66件、留作参考10件。')).toEqual([])
    expect(check(2011, '591件提案，其中已解决148件、列入计划364件、暂不能解决66件、留作参考10件。')).toEqual([
      ['parts', '分项之和588件，与总数591件不符'],
    ])
  })

  it('平阴 2004—2010: the eighth session is listed but not counted', () => {
    const sessions =
      '一次会议190件、二次会议201件、三次会议198件、四次会议205件、五次会议196件、六次会议199件、七次会议197件'
    expect(check(2010, `共征集提案1386件，其中${sessions}、八次会议210件。`)).toEqual([
      ['parts', '各项之和1596件，超过总数1386件：前7项已是总数，210件没有算进去'],
    ])
    expect(check(2010, `共征集提案1386件，其中${sessions}。`)).toEqual([])
  })

  it('武进 2024: an age that is not the time since the founding, in the paragraph before', () => {
    const lines = [
      '2024年是人民政协成立75周年，区政协从1956年正式成立以来，拼搏不止。',
      '75年来，我们守正创新。',
    ]
    expect(check(2024, ...lines)).toEqual([['years', '“75年来”与“1956年成立”不符：到2024年是68年']])
    expect(check(2024, lines[0] ?? '', '68年来，我们守正创新。')).toEqual([])
    expect(check(2031, ...lines)).toEqual([])
  })
})
