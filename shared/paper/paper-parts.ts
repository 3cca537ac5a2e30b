import type { ReviewDocument } from '../document/model.ts'
import { attachmentsOf } from '../document/section-names.ts'
import type { Stage } from '../drafting/draft.ts'
import type { PaperProfile } from './profile.ts'
import { titleLines } from './title-lines.ts'

/** 版头 (GB/T 9704-2012, 7.2). */
export type RedHead = {
  readonly copyNumber: string
  readonly secrecy: string
  readonly urgency: string
  readonly organMark: string
  readonly documentNumber: string
  /** Only in a paper to a higher organ; empty: none. */
  readonly signer: string
}

/** 版记 (7.4). */
export type Imprint = {
  /** Complete with 抄送： and 。; empty: no such line. */
  readonly copyTo: string
  readonly issuer: string
  /** With 印发. */
  readonly issued: string
  readonly apart: boolean
}

/**
 * Everything a paper prints around the review's own text, as finished words; what is empty or null is not printed. The
 * export, the page and the plain text all print these, so that they cannot differ.
 */
export type PaperParts = {
  readonly head: RedHead | null
  readonly stage: string
  readonly title: readonly string[]
  readonly subtitle: string
  readonly meeting: string
  readonly reporter: string
  /** 称谓 or 主送机关 with its colon. */
  readonly salutation: string
  readonly contents: boolean
  /** 附件说明: the attachments' names in order. */
  readonly attachments: readonly string[]
  readonly signature: { readonly organ: string; readonly date: string; readonly sealed: boolean } | null
  /** With its brackets. */
  readonly remark: string
  readonly imprint: Imprint | null
}

/** What a paper takes from its draft. */
export type PaperFacts = { readonly organ: string; readonly stage: Stage }

/** Characters of the title that one line of the type area holds: 156 mm in 22 pt. */
export const TITLE_WIDTH = 20

/** What the paper of a document prints in a profile. `organ` and `stage` are the draft's. */
export function paperParts(document: ReviewDocument, profile: PaperProfile, facts: PaperFacts): PaperParts {
  const paper = document.paper ?? {}
  const official = profile.kind === 'official'
  const meeting = profile.kind === 'meeting'
  const organ = text(paper.signatureOrgan)
  const date = paper.signatureDate === undefined ? '' : chineseDay(paper.signatureDate)
  return {
    head: official
      ? {
          copyNumber: text(paper.copyNumber),
          secrecy: text(paper.secrecy),
          urgency: text(paper.urgency),
          // A short name in brackets belongs to the text, not to the head.
          organMark:
            text(paper.organMark) || `${facts.organ.replaceAll(/[（(][^）)]*[）)]/gu, '').trim()}文件`,
          documentNumber: text(paper.documentNumber) || slot('发文字号'),
          signer: gapName(text(paper.signer)),
        }
      : null,
    stage: (paper.stageMark ?? profile.stageMark) ? stageMark(facts.stage) : '',
    title: titleLines(document.title, TITLE_WIDTH),
    subtitle: document.subtitle.trim(),
    meeting: meeting ? `——${text(paper.meeting).replace(/^[—－-]+/u, '') || slot('会议日期和名称')}` : '',
    reporter: meeting ? gapName(text(paper.reporter)) || slot('报告人') : '',
    salutation: salutation(meeting ? text(paper.salutation) || '各位委员' : text(paper.recipient)),
    contents: paper.contents === true,
    attachments: attachmentsOf(document).map(({ heading }) => (heading ?? '').trim() || slot('附件名称')),
    signature: organ === '' && date === '' ? null : { organ, date, sealed: paper.sealed === true },
    remark: text(paper.remark) === '' ? '' : `（${text(paper.remark).replace(/^（|）$/gu, '')}）`,
    imprint: official
      ? {
          copyTo:
            text(paper.copyTo) === '' ? '' : `抄送：${text(paper.copyTo).replace(/^抄送：|。$/gu, '')}。`,
          issuer: text(paper.issuer) || slot('印发机关'),
          issued: `${paper.issueDate === undefined ? slot('印发日期') : chineseDay(paper.issueDate)}印发`,
          apart: paper.imprintApart === true,
        }
      : null,
  }
}

/** 附件 with its number, as it stands on the attachment's first page and in 附件说明; no number where there is only one. */
export function attachmentMark(index: number, count: number): string {
  return count === 1 ? '附件' : `附件${index + 1}`
}

/** A day as papers write it: 2025年1月5日, no leading zeros (7.3.5.4). */
export function chineseDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${Number(year)}年${Number(month)}月${Number(date)}日`
}

/** A name of two characters is set as wide as one of three, a full-width blank between them. */
function gapName(name: string): string {
  return /^\p{Script=Han}{2}$/u.test(name) ? `${name[0]}\u3000${name[1]}` : name
}

/** The open slot that a paper prints for what the writer has not given (design 2). */
export function slot(what: string): string {
  return `【待补：${what}】`
}

function stageMark(stage: Stage): string {
  return stage === 'comment' ? '征求意见稿' : stage === 'approval' ? '送审稿' : ''
}

function salutation(name: string): string {
  return name === '' ? '' : `${name.replace(/[：:]$/u, '')}：`
}

function text(value: string | undefined): string {
  return (value ?? '').trim()
}
