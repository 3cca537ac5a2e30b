/** A label whose number is never more than that of another. */
type Within = { readonly part: RegExp; readonly whole: RegExp }

const RECEIVED = /^(?:年度|全年)?(?:提出|提交|征集|收到|收集|共收)提案$|^提案(?:提交|提出|征集|收到|总数?)?$/
const FILED = /^(?:提案)?(?:审查)?立案$|^立案提案$|^提案审查立案$/
const OPINIONS = /^(?:反映|报送|编报)?社情民意(?:信息)?$/

/** What is taken from what; units tell apart what only sounds alike (批示 in 次 of 信息 in 条). */
const WITHIN: readonly Within[] = [
  { part: FILED, whole: RECEIVED },
  { part: /^(?:提案)?(?:已)?(?:办复|办结|答复)$/, whole: FILED },
  { part: /^(?:重点提案(?:督办|办理)?|督办重点提案|提案重点督办)$/, whole: FILED },
  { part: /^(?:集体|委员|委员个人|个人|界别|联名|大会|平时)提案$/, whole: RECEIVED },
  {
    part: /^(?:社情民意)?(?:信息)?(?:被|获)?(?:采用|批示)$|^(?:采用|批示)(?:社情民意)?信息$/,
    whole: OPINIONS,
  },
]

/** Whether what `part` counts is taken from what `whole` counts: 社情民意信息采用 and A·q are, of 社情民意信息 and of A. */
export function isWithin(part: string, whole: string): boolean {
  if (part.startsWith(`${whole}·`)) return true
  return WITHIN.some((pair) => pair.part.test(part) && pair.whole.test(whole))
}

/** Whether two labels may well have one number: one is taken from the other, or contains its name. */
export function isRelated(a: string, b: string): boolean {
  const [first = '', second = ''] = [a, b].map((label) => label.split('·', 1)[0])
  return first === second || isWithin(a, b) || isWithin(b, a)
}
