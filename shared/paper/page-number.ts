import type { PaperProfile } from './profile.ts'

type Form = PaperProfile['pageNumber']['form']

const AROUND: Readonly<Record<Form, readonly [string, string]>> = {
  dashes: ['— ', ' —'],
  plain: ['', ''],
  words: ['第', '页'],
}

/** What stands before and behind a page number in a form: a dash on each side by the standard (GB/T 9704-2012, 7.5). */
export function aroundPageNumber(form: Form): readonly [before: string, after: string] {
  return AROUND[form]
}

/** A page number in a form: — 1 —, 1 or 第1页. */
export function pageNumberText(number: number, form: Form): string {
  return AROUND[form].join(String(number))
}
