import type { Period } from '../domain/period.ts'
import { FIELD_NAMES, printedFields, type PaperField } from './paper-fields.ts'
import { foundIn, type FoundMatter } from './make-finding.ts'
import type { PaperCheck } from './paper-check.ts'

type Told = readonly [what: string, severity: 'warn' | 'note', message: string]

/**
 * What the words around the text must be (GB/T 9704-2012, 7.2 and 7.3; format.md 3). What a paper lacks altogether prints
 * a slot, which the rule for open slots tells.
 */
export function checkPaperFields(paper: PaperCheck): FoundMatter[] {
  const { document, texts, parts, profile, period } = paper
  const facts = document.paper ?? {}
  const found: FoundMatter[] = printedFields(parts, profile).flatMap(({ field, text }) => {
    const place = texts.find((each) => each.field === field)
    if (place === undefined) return []
    return [...rulesOf(field, text), ...yearRule(field, text, period)].map(([what, severity, message]) =>
      foundIn(place, { rule: 'paper-field', severity, message, what }),
    )
  })
  const organ = (facts.signatureOrgan ?? '').trim() !== ''
  const date = facts.signatureDate !== undefined
  const official = profile.kind === 'official'
  if (official && parts.contents) found.unshift(contentsBeforeHead())
  if (organ && date) return found
  if (!organ && !date && !official) return found
  const missing: PaperField[] = [
    ...(organ ? [] : ['signatureOrgan' as const]),
    ...(date ? [] : ['signatureDate' as const]),
  ]
  return [
    ...found,
    ...missing.map((field): FoundMatter => ({
      rule: 'paper-field',
      severity: 'warn',
      message:
        official && !organ && !date
          ? `正式公文要有${FIELD_NAMES[field]}，还没有填写。`
          : `只填了一半，还缺${FIELD_NAMES[field]}。`,
      section: null,
      blockId: null,
      figureId: null,
      field,
      excerpt: '',
      order: endOfText(paper),
      at: 0,
      what: 'missing',
    })),
  ]
}

/** 目录 has pages of its own before everything else, and 版头 belongs on the first page (7.2). */
function contentsBeforeHead(): FoundMatter {
  return {
    rule: 'paper-field',
    severity: 'warn',
    message: '正式公文的版头应在首页。加了目录，版头就印到目录后面去了，请去掉目录，或换一种版式。',
    section: null,
    blockId: null,
    figureId: null,
    field: 'contents',
    excerpt: '',
    order: -1,
    at: 0,
    what: 'contents',
  }
}

/** Behind the last text that is no attachment and no 版记. */
function endOfText({ texts }: PaperCheck): number {
  const last = texts.findLast(({ section }) => section !== null && !section.id.startsWith('attachment'))
  return (last?.order ?? 0) + 0.5
}

function rulesOf(field: PaperField, text: string): Told[] {
  if (text.includes('【待补')) return []
  switch (field) {
    case 'copyNumber':
      return /^\d{6}$/u.test(text) ? [] : [['form', 'warn', '份号是 6 位数字，如 000001。']]
    case 'documentNumber':
      return numberRule(text)
    case 'secrecy':
      return /^(?:绝密|机密|秘密)/u.test(text)
        ? []
        : [['form', 'warn', '密级应为绝密、机密或秘密，如“机密★1年”。']]
    case 'urgency':
      return /^(?:特急|加急)$/u.test(text) ? [] : [['form', 'warn', '紧急程度应为“特急”或“加急”。']]
    default:
      return []
  }
}

function numberRule(text: string): Told[] {
  if (/^[\p{Script=Han}]+〔\d{4}〕[1-9]\d*号$/u.test(text)) return []
  const like = '应写成“某政协〔2025〕1号”的形式'
  if (/[[［【(（]\s*\d{4}\s*[\]］】)）]/u.test(text))
    return [['brackets', 'warn', `发文字号的年份要用六角括号，${like}。`]]
  if (/第\s*\d+/u.test(text)) return [['ordinal', 'warn', `发文字号的序号前不加“第”，${like}。`]]
  if (/〕\s*0\d*/u.test(text)) return [['zero', 'warn', `发文字号的序号不编虚位，1 不写成 01，${like}。`]]
  return [['form', 'warn', `发文字号${like}。`]]
}

const YEAR_OF: Partial<Record<PaperField, RegExp>> = {
  signatureDate: /(\d{4})年(\d{1,2})月/u,
  issueDate: /(\d{4})年(\d{1,2})月/u,
  meeting: /(\d{4})年(\d{1,2})月/u,
  documentNumber: /〔(\d{4})〕/u,
}

/** A review leaves in the last weeks of its period or in the year after it; other years are mostly last year's. */
function yearRule(field: PaperField, text: string, { to }: Period): Told[] {
  const match = YEAR_OF[field]?.exec(text)
  if (match === null || match === undefined) return []
  const [end, year] = [Number(to.slice(0, 4)), Number(match[1])]
  const months = match[2] === undefined ? null : (year - end) * 12 + Number(match[2]) - Number(to.slice(5, 7))
  const fits = months === null ? year === end || year === end + 1 : months >= -1 && months <= 12
  if (fits) return []
  return [
    [
      'year',
      'note',
      `${FIELD_NAMES[field]}写的是${match[1]}年，而这份稿写到${to.slice(0, 4)}年${Number(to.slice(5, 7))}月，请看是否沿用了旧稿。`,
    ],
  ]
}
