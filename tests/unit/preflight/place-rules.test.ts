import { describe, expect, it } from 'vitest'
import type { Block } from '#shared/document/model.ts'
import type { Paper } from '#shared/document/paper.ts'
import { figure } from '../../fixtures/every-kind-document.ts'
import { findings, heading, paperOf, paragraph, PICTURE, words } from './papers.ts'

const told = (blocks: Block[], rule: Parameters<typeof findings>[2]) =>
  findings(paperOf(blocks), {}, rule).map(({ blockId, severity, message }) => [blockId, severity, message])

describe('figures', () => {
  const standing = { id: 'f1', label: '提案立案', shown: '326件' }
  const document = paperOf([
    {
      type: 'paragraph',
      id: 'p',
      inlines: [...words('全年立案'), figure('f1', '提案立案', '326件', 326, '件')],
    },
  ])

  it('block while the ledger says something else or nothing', () => {
    const changed = findings(document, { figures: [{ ...standing, state: 'changed', current: '327件' }] })
    expect(changed).toEqual([
      {
        id: 'figure-changed/leadership/p/f1/提案立案',
        rule: 'figure-changed',
        severity: 'block',
        message: '“提案立案”文中是326件，台账现在是327件。',
        section: 'leadership',
        blockId: 'p',
        figureId: 'f1',
        field: null,
        excerpt: '全年立案326件',
      },
    ])
    const lost = findings(document, { figures: [{ ...standing, state: 'orphaned', current: null }] })
    expect(lost.map(({ rule, severity }) => [rule, severity])).toEqual([['figure-lost', 'block']])
  })

  it('are left in peace when they are fresh or the writer’s own, and only told of in a 定稿', () => {
    const of = (state: 'fresh' | 'overridden') => [{ ...standing, state, current: '326件' }]
    expect(findings(document, { figures: of('fresh') })).toEqual([])
    expect(findings(document, { figures: of('overridden') })).toEqual([])
    const final = {
      stage: 'final' as const,
      figures: [{ ...standing, state: 'changed' as const, current: '327件' }],
    }
    expect(findings(document, final).map(({ severity }) => severity)).toEqual(['note'])
  })
})

describe('numbers that somebody typed', () => {
  it('are warned of in the text, in captions and in footnotes', () => {
    const blocks: Block[] = [
      paragraph('走访企业20家。'),
      { type: 'image', id: 'i', picture: PICTURE, widthMm: 80, caption: '建成工作室45个' },
      {
        type: 'paragraph',
        id: 'n',
        inlines: [...words('见注'), { type: 'note', id: 'n1', note: '另有12件并案办理。' }],
      },
    ]
    expect(told(blocks, 'typed-number')).toEqual([
      ['p', 'warn', '“20家”在台账里没有依据，请核实来源。'],
      ['i', 'warn', '“45个”在台账里没有依据，请核实来源。'],
      ['n', 'warn', '“12件”在台账里没有依据，请核实来源。'],
    ])
  })

  it('are no dates, names or ordinals', () => {
    expect(told([paragraph('2024年3月，十五届四次会议开展“十项行动”。')], 'typed-number')).toEqual([])
  })
})

describe('headings', () => {
  it('do not skip a level, run-in ones included', () => {
    expect(told([heading('抓学习', 3), paragraph('学。')], 'heading-order')).toEqual([
      ['h', 'warn', '“抓学习”是三级标题，上面却没有二级标题。'],
    ])
    expect(told([heading('抓学习。', 4, 'h', true), paragraph('学。')], 'heading-order')).toHaveLength(1)
    const good = [
      heading('一', 2, 'a'),
      heading('二', 3, 'b'),
      paragraph('学。'),
      heading('三', 2, 'c'),
      paragraph('习。', 'q'),
    ]
    expect(told(good, 'heading-order')).toEqual([])
  })

  it('have words, and something below them', () => {
    expect(told([heading('  '), paragraph('学。')], 'heading-empty')).toEqual([
      ['h', 'warn', '这里有一个没有文字的标题。'],
    ])
    const bare = [heading('抓学习', 2, 'a'), paragraph('', 'e'), heading('抓调研', 2, 'b'), paragraph('调。')]
    expect(told(bare, 'heading-empty')).toEqual([['a', 'warn', '“抓学习”下面没有内容。']])
    const nested = [heading('抓学习', 2, 'a'), heading('抓理论', 3, 'b'), paragraph('学。')]
    expect(told(nested, 'heading-empty')).toEqual([])
    expect(told([], 'heading-empty')).toEqual([[null, 'warn', '“坚持党的领导”下面没有内容。']])
    const unnamed = paperOf([])
    unnamed.parts[1] = { id: 'people', heading: '', blocks: [paragraph('正文。')] }
    expect(findings(unnamed, {}, 'heading-empty').map(({ section }) => section)).toEqual(['people'])
  })

  it('end without a mark when they stand alone, and with a full stop when the text runs on', () => {
    for (const mark of '。！？；，;') {
      expect(told([heading(`抓学习${mark}`), paragraph('学。')], 'heading-end')).toHaveLength(1)
    }
    expect(told([heading('抓学习'), paragraph('学。')], 'heading-end')).toEqual([])
    expect(told([heading('抓“学习”', 3, 'h', true), paragraph('学。')], 'heading-end')).toEqual([
      ['h', 'warn', '段首句后面紧接正文，末尾要用句号。'],
    ])
    expect(told([heading('抓学习。', 2, 'h', true), paragraph('学。')], 'heading-end')).toEqual([])
    const part = paperOf([paragraph('学。')])
    part.parts[1] = { ...part.parts[1]!, heading: '坚持党的领导。' }
    expect(findings(part, {}, 'heading-end').map(({ blockId, section }) => [section, blockId])).toEqual([
      ['leadership', null],
    ])
  })

  it('fit on two lines', () => {
    const long = (count: number, runIn = false) =>
      findings(
        paperOf([
          heading(`${'长'.repeat(count - 1)}${runIn ? '。' : '长'}`, 2, 'h', runIn),
          paragraph('学。'),
        ]),
        {},
        'heading-long',
      )
    expect(long(51)).toEqual([])
    expect(long(52).map(({ severity }) => severity)).toEqual(['note'])
    expect(long(60, true)).toEqual([])
    expect(long(300).map(({ severity }) => severity)).toEqual(['warn'])
    expect(long(300, true).map(({ severity }) => severity)).toEqual(['warn'])
  })
})

describe('pictures', () => {
  it('block when the library does not hold them, in their place among the blocks', () => {
    const blocks: Block[] = [
      paragraph('XX', 'a'),
      { type: 'image', id: 'i', picture: PICTURE, widthMm: 80, caption: '' },
      paragraph('XX', 'b'),
    ]
    const found = findings(paperOf(blocks), { hasPicture: () => false })
    expect(found.map(({ rule, blockId }) => [rule, blockId])).toEqual([
      ['residual-mark', 'a'],
      ['missing-picture', 'i'],
      ['residual-mark', 'b'],
    ])
    expect(findings(paperOf(blocks), {}, 'missing-picture')).toEqual([])
  })
})

describe('the words around the text', () => {
  const COMPLETE: Paper = {
    documentNumber: '青政协〔2025〕1号',
    signatureOrgan: '政协青山市委员会',
    signatureDate: '2025-01-05',
    issuer: '政协青山市委员会办公室',
    issueDate: '2025-01-06',
  }
  const official = (paper: Paper) =>
    findings(paperOf([paragraph('认真履职。')], { paper }), { kind: 'official' }).map(
      ({ severity, field, message }) => [severity, field, message],
    )

  it('are complete in an official paper, or block', () => {
    expect(official(COMPLETE)).toEqual([])
    const { documentNumber: _number, issuer: _issuer, ...rest } = COMPLETE
    expect(official(rest).map(([severity, field]) => [severity, field])).toEqual([
      ['block', 'documentNumber'],
      ['block', 'issuer'],
    ])
    expect(official({ ...COMPLETE, issuer: '【待补：印发机关】' })).toEqual([
      ['block', 'issuer', '还有一处待补：印发机关。'],
    ])
  })

  it('name meeting and reporter in a report to a meeting, and neither elsewhere', () => {
    const document = paperOf([paragraph('认真履职。')])
    expect(findings(document, { kind: 'meeting' }).map(({ severity, field }) => [severity, field])).toEqual([
      ['block', 'meeting'],
      ['block', 'reporter'],
    ])
    expect(findings(document)).toEqual([])
    const paper = { meeting: '2025年1月8日在政协第十届青山市委员会第四次会议上', reporter: '段鸣' }
    expect(findings(paperOf([paragraph('认真履职。')], { paper }), { kind: 'meeting' })).toEqual([])
  })

  it.each([
    ['青政协[2025]1号', '六角括号'],
    ['青政协（2025）1号', '六角括号'],
    ['青政协〔2025〕第1号', '不加“第”'],
    ['青政协〔2025〕01号', '虚位'],
    ['青政协2025年1号', '应写成'],
  ])('a number written %s is told how it is written', (documentNumber, why) => {
    const found = official({ ...COMPLETE, documentNumber })
    expect(found.map(([severity, field]) => [severity, field])).toEqual([['warn', 'documentNumber']])
    expect(found[0]?.[2]).toContain(why)
  })

  it('have a 份号 of six digits, a 密级 and an urgency of the known ones', () => {
    expect(official({ ...COMPLETE, copyNumber: '000012', secrecy: '机密★1年', urgency: '特急' })).toEqual([])
    const wrong = official({ ...COMPLETE, copyNumber: '12', secrecy: '内部', urgency: '急件' })
    expect(wrong.map(([, field]) => field)).toEqual(['copyNumber', 'secrecy', 'urgency'])
  })

  it('carry no year of an older paper', () => {
    const old = { ...COMPLETE, documentNumber: '青政协〔2023〕9号', signatureDate: '2024-01-05' }
    expect(official(old).map(([severity, field]) => [severity, field])).toEqual([
      ['note', 'documentNumber'],
      ['note', 'signatureDate'],
    ])
    expect(official({ ...COMPLETE, signatureDate: '2024-12-25' })).toEqual([])
  })

  it('keep 版头 on the first page of an official paper: no 目录 before it', () => {
    expect(official({ ...COMPLETE, contents: true }).map(([severity, field]) => [severity, field])).toEqual([
      ['warn', 'contents'],
    ])
    const report = paperOf([paragraph('认真履职。')], { paper: { contents: true } })
    expect(findings(report)).toEqual([])
  })

  it('are signed and dated both, or neither', () => {
    const half = paperOf([paragraph('认真履职。')], { paper: { signatureOrgan: '政协青山市委员会' } })
    expect(findings(half).map(({ field, severity }) => [field, severity])).toEqual([
      ['signatureDate', 'warn'],
    ])
  })

  it('stand before and behind the text in reading order', () => {
    const document = paperOf([paragraph('XX')], {
      paper: { ...COMPLETE, copyNumber: '1', remark: 'XX', copyTo: 'XX' },
    })
    expect(findings(document, { kind: 'official' }).map(({ field, blockId }) => field ?? blockId)).toEqual([
      'copyNumber',
      'p',
      'remark',
      'copyTo',
    ])
  })
})
