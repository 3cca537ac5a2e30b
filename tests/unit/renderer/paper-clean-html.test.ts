import { describe, expect, it } from 'vitest'
import type { ReviewDocument } from '#shared/document/model.ts'
import { paperParts } from '#shared/paper/paper-parts.ts'
import { paperText } from '#shared/paper/paper-text.ts'
import { builtInProfile, resolveProfile } from '#shared/paper/profiles.ts'
import { cleanHtml } from '../../../renderer/features/paper/clean-html.ts'
import { EVERY_KIND } from '../../fixtures/every-kind-document.ts'

const parts = (document: ReviewDocument, kind: 'report' | 'meeting' = 'report') =>
  paperParts(document, resolveProfile(builtInProfile(kind)), { organ: '政协青山市委员会', stage: 'first' })

const html = (document: ReviewDocument, kind?: 'meeting') => cleanHtml(document, parts(document, kind))

const small = (blocks: ReviewDocument['parts'][number]['blocks'], more: Partial<ReviewDocument> = {}) =>
  html({
    version: 1,
    title: '综述',
    subtitle: '',
    numbering: 'chinese',
    parts: [{ id: 'leadership', heading: '坚持领导', blocks }],
    ...more,
  })

describe('the paper as clean HTML', () => {
  it('has no tag but h2, p, strong, br and tables, and no attribute but spans of cells', () => {
    const tags = [...html(EVERY_KIND).matchAll(/<\/?([a-z0-9]+)((?:\s[^>]*)?)>/g)]
    expect(new Set(tags.map(([, tag]) => tag))).toEqual(
      new Set(['h2', 'p', 'strong', 'br', 'table', 'tr', 'th', 'td']),
    )
    for (const [, , attributes = ''] of tags) expect(attributes).toMatch(/^( (col|row)span="\d+")*$/)
  })

  it('says the same words in the same order as the plain text', () => {
    const bare = (text: string) => text.replaceAll(/\s/gu, '')
    const words = bare(
      html(EVERY_KIND)
        .replaceAll(/<[^>]+>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&'),
    )
    let at = 0
    const plain = paperText(EVERY_KIND, parts(EVERY_KIND))
    for (const piece of plain.split(/[\n\t]/).map(bare)) {
      const found = words.indexOf(piece, at)
      expect(found, piece).toBeGreaterThanOrEqual(0)
      at = found + piece.length
    }
    expect(at).toBe(words.length)
  })

  it('numbers headings, keeps bold as strong and shows a figure as its text', () => {
    expect(
      small([
        { type: 'heading', id: 'h', level: 2, inlines: [{ type: 'text', text: '学习' }] },
        {
          type: 'paragraph',
          id: 'p',
          inlines: [
            { type: 'text', text: '<全年>', marks: ['bold', 'underline'] },
            { type: 'break' },
            { type: 'text', text: '12次&', marks: ['underline'] },
          ],
        },
      ]),
    ).toBe(
      '<h2>综述</h2><h2>一、坚持领导</h2><p><strong>（一）学习</strong></p>' +
        '<p><strong>&lt;全年&gt;</strong><br>12次&amp;</p>',
    )
  })

  it('puts a run-in heading into the paragraph that follows it', () => {
    expect(
      small([
        {
          type: 'heading',
          id: 'h',
          level: 3,
          runIn: true,
          inlines: [{ type: 'text', text: '抓学习。' }],
        },
        { type: 'paragraph', id: 'p', inlines: [{ type: 'text', text: '全年学习。' }] },
      ]),
    ).toContain('<p><strong>1.抓学习。</strong>全年学习。</p>')
  })

  it('carries the lines of a report to a meeting and the signature', () => {
    const document: ReviewDocument = {
      version: 1,
      title: '常务委员会工作报告',
      subtitle: '',
      numbering: 'chinese',
      parts: [{ id: 'intro', heading: null, blocks: [] }],
      paper: {
        meeting: '2026年1月8日在会上',
        reporter: '王某',
        signatureOrgan: '政协青山市委员会',
        signatureDate: '2026-01-08',
      },
    }
    expect(html(document, 'meeting')).toBe(
      '<h2>常务委员会工作报告</h2><p>——2026年1月8日在会上</p><p>王　某</p><p>各位委员：</p>' +
        '<p>政协青山市委员会</p><p>2026年1月8日</p>',
    )
  })
})
