import { expect, test } from 'vitest'
import { frameItems } from '#shared/paper/frame-items.ts'
import { headHeight, markTop } from '#shared/paper/head-height.ts'
import { paperParts } from '#shared/paper/paper-parts.ts'
import { documentOf, frameOf, profileOf } from './papers.ts'

const ids = (...frame: Parameters<typeof frameOf>) => frameOf(...frame).map(({ id }) => id)
const linesOf = (id: string, ...frame: Parameters<typeof frameOf>) => {
  const content = frameOf(...frame).find((one) => one.id === id)?.item.content
  return content?.kind === 'lines' ? content.count : null
}

test('a paper prints the pieces of its kind, in the order of the page', () => {
  const all = {
    recipient: '中共青山市委',
    meeting: '2026年1月8日在政协青山市委员会会议上',
    signatureOrgan: '政协青山市委员会',
    signatureDate: '2026-01-08',
    remark: '此件公开发布',
  } as const
  expect(ids('report', all, ['名单'])).toEqual([
    'salutation',
    'attachments',
    'signature',
    'remark',
    'attachment1',
  ])
  expect(ids('meeting', all)).toEqual(['meeting', 'reporter', 'salutation', 'signature', 'remark'])
  expect(ids('official', all)).toEqual(['head', 'salutation', 'signature', 'remark', 'imprint'])
  expect(ids('report', {})).toEqual([])
})

test('目录 stands on pages of its own before everything, and the first piece behind it on a new page', () => {
  const [contents, head] = frameOf('official', { contents: true })
  expect([contents?.id, head?.id, head?.item.pageBefore]).toEqual(['contents', 'head', true])
  expect(linesOf('contents', 'official', { contents: true })).toBe(3)
})

test('目录 without a heading to list is not printed, and breaks no page', () => {
  const profile = profileOf('official')
  const document = documentOf({ contents: true })
  const parts = paperParts(document, profile, { organ: '政协青山市委员会', stage: 'first' })
  const [head] = frameItems(parts, profile, [])
  expect([head?.id, head?.item.pageBefore]).toEqual(['head', false])
})

test('a signature is as high as the lines it has, and never divided', () => {
  expect(linesOf('signature', 'report', { signatureDate: '2026-01-08' })).toBe(1)
  const both = { signatureOrgan: '政协青山市委员会', signatureDate: '2026-01-08' }
  expect(linesOf('signature', 'report', both)).toBe(2)
  expect(frameOf('report', both)[0]?.item.keepLines).toBe(true)
})

test('several names of attachments have less room than a single one', () => {
  const name = '青山市政协委员名单和各专门委员会工作安排一览表'
  expect(linesOf('attachments', 'report', {}, [name])).toBe(1)
  expect(linesOf('attachments', 'report', {}, [name, '清单'])).toBe(3)
})

test('the head is the same height with or without marks above it, unless these reach into 发文机关标志', () => {
  const height = (paper: Parameters<typeof documentOf>[0], line: number) => {
    const profile = profileOf('official', line)
    const { head } = paperParts(documentOf(paper), profile, { organ: '政协青山市委员会', stage: 'first' })
    return head === null ? null : { whole: headHeight(head, profile), top: markTop(head, profile) }
  }
  const marks = { copyNumber: '000001', secrecy: '秘密★1年', urgency: '特急' }
  expect(height(marks, 579)).toEqual(height({}, 579))
  expect(height(marks, 720)?.top).toBe(3 * 720)
  expect(height(marks, 720)?.whole).toBeGreaterThan(height({}, 720)?.whole ?? 0)
})
