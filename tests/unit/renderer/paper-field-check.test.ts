import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkField } from '../../../renderer/features/paper/field-check.ts'
import { groupsOf, withField } from '../../../renderer/features/paper/paper-fields.ts'

describe('remarks on the fields of a paper', () => {
  it.each([
    ['documentNumber', '青政协[2026]1号', 'number-form', '青政协〔2026〕1号'],
    ['documentNumber', '青政协（2026）第001号', 'number-form', '青政协〔2026〕1号'],
    ['documentNumber', '青政协【2026】12', 'number-form', '青政协〔2026〕12号'],
    ['documentNumber', '2026年第1号', 'number-form', null],
    ['copyNumber', '12', 'copy-number', '000012'],
    ['copyNumber', '第12份', 'copy-number', null],
    ['secrecy', '内部', 'secrecy', null],
    ['urgency', '急件', 'urgency', null],
    ['meeting', '2026年01月08日在政协会议上', 'meeting-date', '2026年1月8日在政协会议上'],
    ['meeting', '在政协会议上', 'meeting-date', null],
    ['signer', '王某某：', 'has-colon', '王某某'],
  ] as const)('%s “%s” is remarked on as %s', (field, value, code, instead) => {
    expect(checkField(field, value)).toEqual({ code, instead })
  })

  it.each([
    ['documentNumber', '青政协〔2026〕1号'],
    ['copyNumber', '000012'],
    ['secrecy', '秘密★1年'],
    ['urgency', '特急'],
    ['meeting', '2026年1月8日在政协第十届青山市委员会第五次会议上'],
    ['meeting', '——2026年12月31日在政协会议上'],
    ['recipient', '中共青山市委：'],
    ['remark', ''],
  ] as const)('%s “%s” is right', (field, value) => {
    expect(checkField(field, value)).toBeNull()
  })

  it('never offers a document number that it would remark on again', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1000, max: 9999 }), fc.nat(), (organ, year, number) => {
        const remark = checkField('documentNumber', `${organ}[${year}]第0${number}号`)
        if (remark?.instead) expect(checkField('documentNumber', remark.instead)).toBeNull()
      }),
    )
  })
})

describe('the fields of a paper', () => {
  it('are those that its kind prints', () => {
    const names = (kind: 'report' | 'meeting' | 'official') => groupsOf(kind).map(({ name }) => name)
    expect(names('report')).toEqual(['front', 'address', 'end'])
    expect(names('meeting')).toEqual(['front', 'meeting', 'end'])
    expect(names('official')).toEqual(['front', 'head', 'address', 'end', 'imprint'])
  })

  it('are set and taken away one at a time, and a no of the stage mark stays', () => {
    const paper = { profile: 'meeting', reporter: '王某' }
    expect(withField(paper, 'meeting', '会')).toEqual({ ...paper, meeting: '会' })
    expect(withField(paper, 'reporter', '')).toEqual({ profile: 'meeting' })
    expect(withField(paper, 'stageMark', false)).toEqual({ ...paper, stageMark: false })
  })
})
