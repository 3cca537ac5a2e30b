import { describe, expect, it } from 'vitest'
import { gb2312 } from '#shared/preflight/gb2312.ts'
import { findings, heading, paperOf, paragraph, PICTURE } from './papers.ts'

const messages = (text: string, rule: Parameters<typeof findings>[2], change = {}) =>
  findings(paperOf([paragraph(text)]), change, rule).map(({ message }) => message)

describe('open slots block, wherever the paper prints them', () => {
  it('in the text, in a heading, in a caption and in a footnote', () => {
    const document = paperOf(
      [
        heading('【待补：小标题】'),
        paragraph('办复率【待补：提案办复率】。'),
        {
          type: 'image',
          id: 'i',
          picture: PICTURE,
          widthMm: 80,
          caption: '图1　【待补：图名】',
        },
        {
          type: 'paragraph',
          id: 'n',
          inlines: [
            { type: 'text', text: '见注' },
            { type: 'note', id: 'n1', note: '【待补】' },
            { type: 'text', text: '。' },
          ],
        },
      ],
      { subtitle: '——【待补：单位】综述' },
    )
    const found = findings(document, {}, 'open-slot')
    expect(found.map(({ message, blockId, severity }) => [message, blockId, severity])).toEqual([
      ['还有一处待补：单位。', null, 'block'],
      ['还有一处待补：小标题。', 'h', 'block'],
      ['还有一处待补：提案办复率。', 'p', 'block'],
      ['还有一处待补：图名。', 'i', 'block'],
      ['还有一处待补：内容。', 'n', 'block'],
    ])
    expect(found[2]?.excerpt).toBe('办复率【待补：提案办复率】。')
  })

  it('and a paper without them has nothing to find', () => {
    expect(findings(paperOf([paragraph('全面完成年度任务。')]))).toEqual([])
  })
})

describe('what is left over from drafting', () => {
  it.each([
    ['XX市政协认真履职', 'XX', 'block'],
    ['ＸＸ同志主持', 'ＸＸ', 'block'],
    ['xx月召开', 'xx', 'block'],
    ['××委员提出', '××', 'block'],
    ['（示例，导入前请删除）', '（示例，导入前请删除）', 'block'],
    ['立案若干（待核）', '（待核）', 'block'],
    ['参会人员[待确认]', '[待确认]', 'block'],
    ['具体名单待定。', '待定', 'block'],
    ['【此处再改】', '【此处再改】', 'warn'],
    ['认真履职。。', '。。', 'warn'],
    ['认真履职，，团结奋进', '，，', 'warn'],
    ['认真履职，。', '，。', 'warn'],
    ['认真履职。，团结', '。，', 'warn'],
    ['２０２４年', '２０２４', 'warn'],
    ['　　一年来认真履职', '　　', 'warn'],
  ])('%s', (text, what, severity) => {
    const found = findings(paperOf([paragraph(text)]), {}, 'residual-mark')
    expect(found.map((finding) => [finding.id, finding.severity])).toEqual([
      [`residual-mark/leadership/p//${what}`, severity],
    ])
  })

  it('a mark of any length is quoted in a line', () => {
    const [found] = findings(paperOf([paragraph('X'.repeat(3000))]), {}, 'residual-mark')
    expect(found?.excerpt).toBe(`${'X'.repeat(74)}…`)
    expect(found?.message).toBe(`“${'X'.repeat(40)}…”是占位的写法，请换成实际内容。`)
  })

  it.each([
    '期待核心素养落地，等待核酸检测，有待核查机制完善',
    '按照待定标准执行，等待定期会商',
    '7×24小时值守，长3米×宽2米',
    'XL号、XXL号、第XXI届、MaxX、xxl',
    '“团结”“民主”……——全年',
    '《青山市协商工作规则（征求意见稿）》',
    '对征求意见稿提出修改意见',
    '做好推广复制工作，形成可复制经验',
    '时间：9:30，地点：青山',
  ])('is not seen in: %s', (text) => {
    expect(messages(text, 'residual-mark', { stage: 'final' })).toEqual([])
  })

  it('is the name of an earlier stage once the paper goes up, not before', () => {
    const document = paperOf([paragraph('（讨论稿）')], { title: '年度工作综述（征求意见稿）' })
    expect(findings(document, { stage: 'comment' }, 'residual-mark')).toEqual([])
    expect(findings(document, { stage: 'approval' }, 'residual-mark').map(({ message }) => message)).toEqual([
      '文中还留着“（征求意见稿）”字样。',
      '文中还留着“（讨论稿）”字样。',
    ])
  })

  it('is 副本 or the year of an old paper in the title', () => {
    const document = paperOf([paragraph('认真履职。')], { title: '市政协2023年工作综述（副本）' })
    expect(
      findings(document, {}, 'residual-mark').map(({ message, severity }) => [severity, message]),
    ).toEqual([
      ['note', '标题写的是2023年，这份稿写的是2024年。'],
      ['warn', '标题里还留着“副本”字样。'],
    ])
    const spans = paperOf([paragraph('认真履职。')], { title: '2013—2024年工作综述' })
    expect(findings(spans, { period: { from: '2013-01-01', to: '2024-12-31' } })).toEqual([])
  })

  it('is no blank that stands in a cell or a centred line', () => {
    const centred = { ...paragraph('　　署名'), align: 'center' as const }
    expect(findings(paperOf([centred as ReturnType<typeof paragraph>]), {}, 'residual-mark')).toEqual([])
  })
})

describe('characters that the face lacks', () => {
  it('are those outside of GB 2312, all 7,445 of which are known', () => {
    const han = [...gb2312()].filter((character) => /\p{Script=Han}/u.test(character) && character !== '々')
    expect(gb2312().size).toBe(7445)
    expect(han).toHaveLength(6763)
    for (const character of '啊齄、。“”《》〔〕—…·％①ＡαЯぁ') expect(gb2312().has(character)).toBe(true)
    for (const character of '䶮𠮷堃喆〇镕') expect(gb2312().has(character)).toBe(false)
  })

  it('are listed once a paragraph, with the words around them', () => {
    const found = findings(
      paperOf([paragraph('王堃同志、李堃同志、张喆同志提出㎡换算。')]),
      {},
      'rare-character',
    )
    expect(found.map(({ severity, excerpt, id }) => [severity, excerpt, id])).toEqual([
      ['warn', '王堃同志、李堃同志、张喆同志提出…', 'rare-character/leadership/p//堃'],
      ['warn', '王堃同志、李堃同志、张喆同志提出㎡换算。', 'rare-character/leadership/p//喆'],
      ['note', '…同志、李堃同志、张喆同志提出㎡换算。', 'rare-character/leadership/p//㎡'],
    ])
    expect(found[0]?.message).toContain('仿宋_GB2312 里没有“堃”字')
  })

  it('are of no concern in a face that has them, as 黑体', () => {
    const document = paperOf([paragraph('认真履职。')], { title: '堃' })
    document.parts[1] = { ...document.parts[1]!, heading: '在堃镇开展协商' }
    expect(findings(document, {}, 'rare-character')).toEqual([])
  })
})

describe('characters that cannot be printed', () => {
  it.each([
    ['甲\u0007乙', 'illegal', 'U+0007', '会去掉'],
    ['甲\uD800乙', 'illegal', 'U+D800', '会去掉'],
    ['甲\uE000乙', 'private', 'U+E000', '方框'],
    ['甲😀乙❤️', 'emoji', '😀、❤️', '表情符号'],
    ['甲\u202E乙\u200B', 'hidden', 'U+202E、U+200B', '看不见'],
  ])('%j: %s', (text, kind, named, told) => {
    const found = findings(paperOf([paragraph(text)]), {}, 'unprintable')
    expect(found.map(({ id }) => id)).toEqual([`unprintable/leadership/p//${kind}`])
    expect(found[0]?.message).toContain(named)
    expect(found[0]?.message).toContain(told)
    expect(found[0]?.excerpt).not.toMatch(/\p{Cs}/u)
  })

  it('are neither plain marks of a text nor a rare character of a name', () => {
    expect(messages('①℃×÷√★→“”——……㎡𠮷', 'unprintable')).toEqual([])
  })
})
