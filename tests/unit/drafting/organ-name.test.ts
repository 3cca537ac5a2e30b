import { describe, expect, it } from 'vitest'
import { parseOrganName } from '#shared/drafting/organ-name.ts'

describe('the names of an organ', () => {
  it.each([
    ['政协阜阳市委员会', '阜阳市政协', '市政协', '阜阳', '市委'],
    ['政协常州市武进区委员会（简称武进区政协）', '武进区政协', '区政协', '武进', '区委'],
    ['政协安康市汉滨区委员会（区政协党组）', '汉滨区政协', '区政协', '汉滨', '区委'],
    ['中国人民政治协商会议山丹县委员会', '山丹县政协', '县政协', '山丹', '县委'],
    ['政协常州市武进区委员会', '武进区政协', '区政协', '武进', '区委'],
    ['政协北京市通州区委员会', '通州区政协', '区政协', '通州', '区委'],
    ['政协凉山州委员会', '凉山州政协', '州政协', '凉山', '州委'],
    ['政协江苏省委员会', '江苏省政协', '省政协', '江苏', '省委'],
    ['政协市北区委员会', '市北区政协', '区政协', '市北', '区委'],
    ['尤溪县政协', '尤溪县政协', '县政协', '尤溪', '县委'],
  ])('%s is called %s, then %s', (given, organ, self, place, party) => {
    expect(parseOrganName(given)).toMatchObject({ organ, self, place, party })
  })

  it('a region has a 党委, so no 区委 is made up for it', () => {
    expect(parseOrganName('政协宁夏回族自治区委员会')).toMatchObject({
      organ: '宁夏回族自治区政协',
      self: '宁夏回族自治区政协',
      party: '党委',
    })
  })

  it('a name of an unknown form is used as it stands', () => {
    expect(parseOrganName('某某联络处')).toMatchObject({ organ: '某某联络处', self: '某某联络处', place: '' })
  })
})
