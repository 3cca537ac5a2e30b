import { describe, expect, it } from 'vitest'
import { findTypedNumbers } from '#shared/checking/typed-numbers.ts'
import type { SectionId } from '#shared/document/model.ts'
import { documentText, sectionParagraphs } from '#shared/document/plain-text.ts'
import { walkFigures } from '#shared/document/walk.ts'
import type { ActivityRecord, Figure } from '#shared/domain/record.ts'
import { activity, compose, template, wording } from '../../support/compose.ts'
import type { ComposeCase } from '../../support/compose.ts'
import { definition } from '../../support/ledger.ts'

const figure = (label: string, value: number, unit: string, approx: Figure['approx'] = ''): Figure => ({
  label,
  value,
  unit,
  approx,
})

function part(given: ComposeCase, id: SectionId): string {
  const section = compose(given).document.parts.find((candidate) => candidate.id === id)
  return section === undefined ? '' : sectionParagraphs(section).join('')
}

describe('sentences', () => {
  it('joins what proposals went through into one sentence', () => {
    const records = [
      activity('a', { figures: [figure('提案立案', 326, '件'), figure('提出提案', 424, '件')] }),
      activity('b', { figures: [figure('提案办复率', 100, '%')] }),
    ]
    expect(part({ records }, 'consultation')).toContain('共收到提案424件，经审查立案326件，办复率100%。')
  })

  it('names what was filed when nothing says how many came in', () => {
    const records = [activity('a', { figures: [figure('提案立案', 326, '件')] })]
    expect(part({ records }, 'consultation')).toContain('审查立案提案326件')
  })

  it('says a verb once for neighbours that share it', () => {
    const records = [
      activity('a', {
        category: '理论学习',
        figures: [figure('理论学习', 12, '次'), figure('集中研讨', 6, '次')],
      }),
    ]
    expect(part({ records }, 'leadership')).toContain('集中开展理论学习12次、集中研讨6次。')
  })

  it('takes the words of the only record that stands behind a figure', () => {
    const records = [
      activity('a', {
        category: '民主监督',
        summary: '选派政协委员担任民主监督员，派驻全区单位',
        figures: [figure('民主监督员', 85, '名'), figure('派驻单位', 42, '家')],
      }),
    ]
    expect(part({ records }, 'consultation')).toContain('选派政协委员担任民主监督员85名，派驻全区单位42家。')
  })

  it('joins the names of a few events that differ in nothing else', () => {
    const records = ['上海', '天津', '常州'].map((place) =>
      activity(place, {
        category: '对外联谊',
        title: `成立“阜阳之友”联谊会${place}理事会`,
        figures: [figure('阜阳之友理事会', 1, '个')],
      }),
    )
    expect(part({ records }, 'unity')).toMatch(/成立“阜阳之友”联谊会..、..、..理事会3个/u)
  })

  it('tells a highlight without figures in a sentence of its own, with its outcome', () => {
    const records = [
      activity('a', {
        category: '社情民意信息',
        title: '报送《稳定外贸企业用工的建议》',
        outcome: '获省领导批示',
        highlight: true,
      }),
    ]
    expect(part({ records }, 'consultation')).toContain(
      '报送《稳定外贸企业用工的建议》，有关信息获省领导批示。',
    )
  })

  it('tells a shared outcome once', () => {
    const records = ['一', '二'].map((id) =>
      activity(id, { outcome: '被市委采纳', figures: [figure('督办重点提案', 3, '件')] }),
    )
    expect(part({ records }, 'consultation').split('被市委采纳')).toHaveLength(2)
  })

  it('makes one sentence of an outcome that was written on several lines', () => {
    const records = [
      activity('a', { outcome: '被市委采纳\n写入规划。', figures: [figure('督办重点提案', 3, '件')] }),
    ]
    expect(part({ records }, 'consultation')).toContain('督办重点提案3件，有关建议被市委采纳；写入规划。')
  })

  it('never takes a number out of a summary, which no figure stands behind', () => {
    const records = [
      activity('a', {
        category: '为民服务',
        title: '慰问困难群众',
        summary: '发放慰问金20万元，走进群众家中',
      }),
    ]
    const text = part({ records }, 'people')
    expect(text).toContain('慰问困难群众')
    expect(text).not.toContain('20万元')
  })

  it('takes none out of a title or an outcome either', () => {
    const records = [
      activity('a', {
        category: '为民服务',
        title: '主席会议成员走访敬老院12家',
        outcome: '协调解决问题35个，受到老人好评',
      }),
      activity('b', {
        category: '民主监督',
        outcome: '3条建议被采纳，推动出台《若干措施》',
        figures: [figure('民主监督活动', 4, '次')],
      }),
    ]
    const { document } = compose({ records })
    expect(findTypedNumbers(document)).toEqual([])
    const text = documentText(document)
    expect(text).toContain('主席会议成员走访敬老院，有关做法受到老人好评。')
    expect(text).toContain('推动出台《若干措施》')
  })

  it('does not say 首次 of what the ledger has from before, in the words of no record', () => {
    const told = (date: string): ActivityRecord =>
      activity(date, {
        date,
        category: '党派团体',
        title: '党派团体首次承办重点民主协商',
        summary: '全程参与首次协商',
        highlight: true,
        figures: [figure('党派团体首次承办', 1, '次')],
      })
    const definitions = [definition('党派团体首次承办', 'text')]
    expect(part({ records: [told('2024-04-20')], definitions }, 'unity')).toContain(
      '党派团体首次承办重点民主协商',
    )
    const text = part({ records: [told('2019-05-01'), told('2024-04-20')], definitions }, 'unity')
    expect(text).toContain('党派团体承办重点民主协商')
    expect(text).not.toContain('首次')
  })

  it('keeps a qualifier apart from the label it qualifies', () => {
    const records = [
      activity('a', {
        category: '协商活动',
        figures: [figure('意见建议·协商活动', 142, '条'), figure('意见建议·抗疫防汛', 12, '条')],
      }),
    ]
    const text = part({ records }, 'consultation')
    expect(text).toContain('通过协商活动提出意见建议142条')
    expect(text).toContain('围绕抗疫防汛提出意见建议12条')
  })

  it('says a label that no rule knows as it is written', () => {
    const records = [activity('a', { category: '特殊事项', figures: [figure('某种事物', 15, '只')] })]
    expect(documentText(compose({ records }).document)).toContain('某种事物15只。')
  })
})

describe('parts', () => {
  it('puts a record where it was told to go, whatever its category', () => {
    const records = [activity('a', { part: 'unity', figures: [figure('提案立案', 7, '件')] })]
    expect(part({ records }, 'unity')).toContain('7件')
  })

  it('keeps all four parts and asks for what the ledger cannot tell', () => {
    const { document, missing } = compose({
      records: [activity('a', { figures: [figure('提案立案', 7, '件')] })],
    })
    expect(document.parts.map((section) => section.id)).toEqual([
      'intro',
      'leadership',
      'consultation',
      'people',
      'unity',
      'outro',
    ])
    expect(missing).toEqual(['政治引领方面的工作', '为民履职方面的工作', '团结联谊方面的工作'])
    expect(documentText(document)).toContain('【待补：团结联谊方面的工作】')
  })

  it('takes self-building into the first part when the template has no place of its own', () => {
    const records = [activity('a', { category: '委员管理', figures: [figure('撤销委员资格', 1, '名')] })]
    expect(part({ records }, 'leadership')).toContain('撤销委员资格1名')
    expect(part({ records, templateId: 'four-with-self-building' }, 'self-building')).toContain(
      '撤销委员资格1名',
    )
  })

  it('prints the headings of the chosen set', () => {
    const { document } = compose({ records: [], headingSetId: 'plain' })
    expect(document.parts[1]?.heading).toBe('政治引领工作')
  })

  it('opens and closes without a number of its own', () => {
    for (const period of [
      { from: '2024-01-01', to: '2024-12-31' },
      { from: '2013-01-01', to: '2024-12-31' },
      { from: '2008-01-01', to: '2012-12-31' },
    ]) {
      const { document } = compose({ records: [], period })
      const [intro, outro] = [document.parts.at(0), document.parts.at(-1)]
      for (const section of [intro, outro]) {
        const text = section === undefined ? '' : sectionParagraphs(section).join('')
        expect(text).not.toMatch(/[0-9０-９]|【待补/u)
        expect(text.length).toBeGreaterThan(30)
      }
    }
  })

  it('uses no wording that did not exist when the period ended', () => {
    const { document } = compose({ records: [], period: { from: '2012-01-01', to: '2012-12-31' } })
    expect(documentText(document)).not.toMatch(/新时代|中国式现代化/u)
  })
})

describe('titles', () => {
  it('splits a given title at its dash', () => {
    const { document } = compose({ records: [], title: '聚焦大局促发展——市政协2020年工作综述' })
    expect([document.title, document.subtitle]).toEqual(['聚焦大局促发展', '——市政协2020年工作综述'])
  })

  it('offers the template’s own title with organ and year', () => {
    const { document } = compose({ records: [] })
    expect(document.subtitle).toBe('——阜阳市政协2024年工作综述')
  })
})

describe('bound figures', () => {
  it('carry their records and a name that is unique in the document', () => {
    const records = [
      activity('a', { figures: [figure('提案立案', 3, '件')] }),
      activity('b', { figures: [figure('提案立案', 4, '件')] }),
    ]
    const figures = [...walkFigures(compose({ records }).document)].map(({ figure: inline }) => inline)
    expect(figures.map((inline) => inline.binding.records.toSorted())).toEqual([['a', 'b']])
    expect(figures[0]?.binding).toMatchObject({ label: '提案立案', value: 7, unit: '件', from: '2024-01-01' })
  })

  it('leave a zero out of the text and name its label', () => {
    const { unplaced, document } = compose({
      records: [activity('a', { figures: [figure('提案立案', 0, '件')] })],
    })
    expect(unplaced).toEqual(['提案立案'])
    expect([...walkFigures(document)]).toEqual([])
  })
})

describe('templates', () => {
  it.each(['standard-four', 'four-with-self-building'])('%s offers several matched heading sets', (id) => {
    const { headingSets, parts } = template(id)
    expect(headingSets.length).toBeGreaterThanOrEqual(3)
    for (const set of headingSets)
      expect(Object.keys(set.headings).sort()).toEqual(parts.map((p) => p.id).sort())
  })

  it('have openers that repeat no verb of the figures that follow', () => {
    const verbs = wording.nounVerbs.flatMap((rule) => rule.verbs)
    for (const topic of wording.topics) {
      expect(verbs.filter((verb) => topic.opener.startsWith(verb))).toEqual([])
    }
  })
})

describe('what is told once', () => {
  it('tells a highlight in the sentence of its figure or in one of its own, never in both', () => {
    const records = [
      activity('优化营商环境民主监督', {
        category: '民主监督',
        summary: '组织委员深入政务大厅明察暗访',
        outcome: '推动热线办理提速',
        highlight: true,
        figures: [figure('监督活动', 6, '次')],
      }),
    ]
    const text = part({ records }, 'consultation')
    expect(text).toContain('组织委员深入政务大厅明察暗访，开展监督活动6次，推动热线办理提速。')
    expect(text.split('明察暗访')).toHaveLength(2)
  })

  it('leaves the outcome of one highlight among many to its own sentence', () => {
    const records = [
      activity('围绕停车难开展协商', {
        category: '专题协商',
        outcome: '新增停车泊位',
        highlight: true,
        figures: [figure('协商议政', 1, '次')],
      }),
      activity('围绕用工难开展协商', { category: '专题协商', figures: [figure('协商议政', 1, '次')] }),
    ]
    expect(part({ records }, 'consultation')).toContain('协商议政2次。围绕停车难开展协商，新增停车泊位。')
  })
})
