import { countingWordAt } from '../checking/counting-word.ts'

/** A counting word as the text writes it and as the ledger keeps it. */
export type FoundUnit = { readonly written: number; readonly unit: string }

/** Spellings that the ledger keeps under another word. */
const SPELLINGS: readonly (readonly [pattern: RegExp, unit: string])[] = [
  [/(万|亿)?人 ?[（(]次[）)]/y, '人次'],
  [/(万|亿)?人\/次/y, '人次'],
  [/(万|亿)?场 ?[（(]次[）)]/y, '场次'],
  [/(万|亿)?个字(?!母|节|符)/y, '字'],
]

/** Words of reports that the checker of drafts does not need. */
const MORE =
  /(?:万|亿)?(?:人次|场次|户次|篇次|条次|项次|批次|家次|件次|课次|站次|学时|课时|千瓦时|平米|户|堂|站|盏|眼|头|副|双|桶|罐|粒|片|剂|包|捆|袋|卷|票|趟|档|道|层|席|单|车|桌|场|村|例|毫升|升|克|担|里|车次|辆次|种|枚|则(?![是为要应会须需不])|单位|分(?![钟别之成批类组贝工头享行布年会]))/y

/**
 * The counting word at `at`, with 万 or 亿 before it; null when none stands there. Looks at no more than a few
 * characters.
 */
export function unitAt(text: string, at: number): FoundUnit | null {
  for (const [pattern, unit] of SPELLINGS) {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found !== null) return { written: found[0].length, unit: (found[1] ?? '') + unit }
  }
  const known = countingWordAt(text, at)
  MORE.lastIndex = at
  const more = MORE.exec(text)?.[0] ?? ''
  const unit = more.length > known.length ? more : known
  return unit === '' ? null : { written: unit.length, unit }
}
