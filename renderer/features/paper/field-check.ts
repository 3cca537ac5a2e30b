import type { LineField } from './paper-fields.ts'

/** What is not as papers have it; `instead` is the value that would be right, where it can be told. */
export type FieldRemark = {
  readonly code: 'copy-number' | 'secrecy' | 'urgency' | 'number-form' | 'meeting-date' | 'has-colon'
  readonly instead: string | null
}

const NUMBER = /^[^\d〔〕\s]+〔\d{4}〕[1-9]\d*号$/u

/** The remark on a field's words, null when there is none; an empty field has none. Nothing is ever refused. */
export function checkField(field: LineField, words: string): FieldRemark | null {
  const value = words.trim()
  if (value === '') return null
  switch (field) {
    case 'copyNumber':
      return /^\d{6}$/.test(value) ? null : { code: 'copy-number', instead: sixDigits(value) }
    case 'secrecy':
      return /^(绝密|机密|秘密)(★\S+)?$/u.test(value) ? null : { code: 'secrecy', instead: null }
    case 'urgency':
      return /^(特急|加急)$/u.test(value) ? null : { code: 'urgency', instead: null }
    case 'documentNumber':
      return NUMBER.test(value) ? null : { code: 'number-form', instead: documentNumber(value) }
    case 'meeting':
      return fullDate(value)
    case 'salutation':
    case 'recipient':
      return null
    case 'copyTo':
    case 'issuer':
    case 'signatureOrgan':
    case 'organMark':
    case 'signer':
    case 'reporter':
    case 'remark':
      return /[：:]$/u.test(value)
        ? { code: 'has-colon', instead: value.replace(/[：:]+$/u, '') || null }
        : null
  }
}

function sixDigits(value: string): string | null {
  return /^\d{1,5}$/.test(value) ? value.padStart(6, '0') : null
}

/** 7.2.5: six-corner brackets round the year, no 第 and no noughts before the number. */
function documentNumber(value: string): string | null {
  const fixed = value
    .replaceAll(/\s/gu, '')
    .replace(/[[({（【［｛<《](\d{4})年?[\])}）】］｝>》]/u, '〔$1〕')
    .replace(/〕第?0*(\d+)号?$/u, '〕$1号')
  return NUMBER.test(fixed) ? fixed : null
}

/** A date is written in full with Arabic digits and no leading noughts. */
function fullDate(value: string): FieldRemark | null {
  if (/(?<!\d)\d{4}年[1-9]\d?月[1-9]\d?日/u.test(value)) return null
  const fixed = value.replace(/(\d{4})年0?(\d{1,2})月0?(\d{1,2})日/u, '$1年$2月$3日')
  return { code: 'meeting-date', instead: fixed === value ? null : fixed }
}
