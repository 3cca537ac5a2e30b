import { describe, expect, it } from 'vitest'
import type { Paper } from '#shared/document/paper.ts'
import type { Stage } from '#shared/drafting/draft.ts'
import type { ProfileKind } from '#shared/paper/profile.ts'
import { paperParts } from '#shared/paper/paper-parts.ts'
import { builtInProfile, resolveProfile } from '#shared/paper/profiles.ts'

function parts(kind: ProfileKind, paper: Paper, stage: Stage = 'first') {
  const document = {
    version: 1 as const,
    title: '凝心聚力谋发展',
    subtitle: '——工作综述',
    numbering: 'chinese' as const,
    parts: [{ id: 'intro' as const, heading: null, blocks: [] }],
    paper,
  }
  const organ = '政协常州市武进区委员会（简称武进区政协）'
  return paperParts(document, resolveProfile(builtInProfile(kind)), { organ, stage })
}

describe('what a paper prints around its text', () => {
  it('says the stage on the first line of a paper that goes round, not of a first or final one', () => {
    expect(parts('report', {}, 'approval').stage).toBe('送审稿')
    expect(parts('report', {}, 'comment').stage).toBe('征求意见稿')
    expect(parts('report', {}, 'first').stage).toBe('')
    expect(parts('report', {}, 'final').stage).toBe('')
    expect(parts('report', { stageMark: false }, 'approval').stage).toBe('')
    expect(parts('official', {}, 'approval').stage).toBe('')
    expect(parts('official', { stageMark: true }, 'approval').stage).toBe('送审稿')
  })

  it('opens a slot for what a report to a meeting needs and nobody gave', () => {
    const { meeting, reporter, salutation } = parts('meeting', {})
    expect([meeting, reporter, salutation]).toEqual([
      '——【待补：会议日期和名称】',
      '【待补：报告人】',
      '各位委员：',
    ])
  })

  it('sets a name of two characters as wide as one of three, and doubles neither dash nor colon', () => {
    const told = parts('meeting', {
      meeting: '——2026年1月8日在会上',
      reporter: '段鸣',
      salutation: '各位代表：',
    })
    expect([told.meeting, told.reporter, told.salutation]).toEqual([
      '——2026年1月8日在会上',
      '段\u3000鸣',
      '各位代表：',
    ])
    expect(parts('meeting', { reporter: '俞志平' }).reporter).toBe('俞志平')
  })

  it('heads an official paper with the organ without its short name', () => {
    const { head } = parts('official', {})
    expect(head).toMatchObject({
      organMark: '政协常州市武进区委员会文件',
      documentNumber: '【待补：发文字号】',
      signer: '',
    })
    expect(parts('official', { organMark: '青山市政协' }).head?.organMark).toBe('青山市政协')
    expect(parts('report', { documentNumber: '青协〔2025〕1号' }).head).toBeNull()
  })

  it('writes days as papers do and completes what has fixed words', () => {
    const { signature, imprint, remark } = parts('official', {
      signatureDate: '2025-01-05',
      signatureOrgan: '政协青山市委员会',
      copyTo: '抄送：市委办公室。',
      issuer: '市政协办公室',
      issueDate: '2025-12-06',
      remark: '（此件公开发布）',
    })
    expect(signature).toEqual({ organ: '政协青山市委员会', date: '2025年1月5日', sealed: false })
    expect(imprint).toMatchObject({ copyTo: '抄送：市委办公室。', issued: '2025年12月6日印发' })
    expect(remark).toBe('（此件公开发布）')
    expect(parts('report', {}).signature).toBeNull()
  })
})
