import type { MaterialRecord } from './coverage-material.ts'

export type DepartmentCoverage = {
  /** As the ledger writes it. */
  readonly department: string
  readonly records: number
  readonly used: number
  /** Whether one of its records is used or its name, or a usual short form of it, stands in the text. */
  readonly mentioned: boolean
}

/**
 * What the text takes from each department that reported in the period: those it never mentions first, then those with
 * most records. A record of several departments counts for each of them.
 */
export function readDepartments(
  text: string,
  records: readonly MaterialRecord[],
  used: ReadonlySet<string>,
): DepartmentCoverage[] {
  const counts = new Map<string, { records: number; used: number }>()
  for (const record of records) {
    for (const department of departmentsOf(record)) {
      const count = counts.get(department) ?? { records: 0, used: 0 }
      count.records += 1
      if (used.has(record.id)) count.used += 1
      counts.set(department, count)
    }
  }
  const plain = withoutJoints(text)
  return [...counts]
    .map(([department, count]) => ({
      department,
      ...count,
      mentioned: count.used > 0 || isNamed(department, plain),
    }))
    .toSorted(
      (a, b) =>
        Number(a.mentioned) - Number(b.mentioned) ||
        b.records - a.records ||
        (a.department < b.department ? -1 : 1),
    )
}

function departmentsOf({ department }: MaterialRecord): Set<string> {
  const names = department.split(/[、；;，,\n]/u).map((name) => name.trim())
  return new Set(names.filter((name) => name !== ''))
}

function isNamed(department: string, text: string): boolean {
  return shortForms(department).some((form) =>
    // 市委办公室 is not the organ's own.
    /^(?:办公室|研究室)$/u.test(form)
      ? new RegExp(`(?<![委府])${form}`, 'u').test(text)
      : text.includes(form),
  )
}

const ORGAN = /^(?:[^政]{0,10}(?:省|市|区|县|旗|州|盟))?政协(?=..)/u
const COMMITTEE = /(?:专门)?委(?:员会)?$/u

/** 经济科技委员会 is also 经济科技委 and 经科委; joints (教卫体和文史委) are left out on both sides. */
function shortForms(department: string): string[] {
  const name = department.replace(/[（(][^）)]*[）)]/gu, '').replace(ORGAN, '')
  const forms = [withoutJoints(name)]
  if (COMMITTEE.test(name)) {
    const fields = name.replace(COMMITTEE, '').split(JOINT)
    forms.push(`${fields.join('')}委`)
    if (fields.some((field) => field.length >= 4)) forms.push(`${fields.map(firstLetters).join('')}委`)
  }
  return forms.filter((form) => form.length > 1)
}

/** 社会法制 -> 社法: the first letter of each word of two. */
function firstLetters(field: string): string {
  if (field.length < 4 || field.length % 2 === 1) return field
  return [...field].filter((_letter, at) => at % 2 === 0).join('')
}

const JOINT = /[和与及、]/u

function withoutJoints(text: string): string {
  return text.replace(/[和与及、]/gu, '')
}
