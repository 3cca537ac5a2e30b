import type { FormReasons } from '#shared/reasons/form-reasons.ts'
import type { Wording } from '#shared/reasons/reason.ts'
import { counted } from './counted.ts'
import { errors } from './errors.ts'

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ')

export const formReasons: Wording<FormReasons> = {
  'form-newer': ({ version }) =>
    `This form has version ${version} of the format, newer than the program. Update the program first, then take it back.`,
  'form-older': ({ version, current }) =>
    `This form has the old version ${version} of the format; now it is ${current}. Write the form anew and have the content pasted into it.`,
  'form-no-heads': ({ sheet }) => `The row of heads was not found in “${sheet}”; perhaps it was deleted.`,
  'form-heads': ({ row, missing, doubled, others }) => {
    const wrong = [
      ...(missing.length > 0 ? [`missing ${quoted(missing)}`] : []),
      ...(doubled.length > 0 ? [`twice ${quoted(doubled)}`] : []),
      ...(others.length > 0 ? [`new ${others.join(', ')}`] : []),
    ].join('; ')
    return `The heads in row ${row} were changed: ${wrong}. Put them right and take the form back again, or use “Import table…”.`
  },
  'form-other-columns': ({ others }) => `Columns that were not read: ${others.join(', ')}`,
  'form-facts-changed': () => 'The hidden information of the form was changed; make sure whose it is',
  'form-other-name': ({ named, department }) =>
    `The form names “${named}” but was sent to “${department}”; it is taken as of “${department}”`,
  'form-figures-typed': ({ cells }) =>
    `Figures not written as “name=number unit” were read by their meaning; make sure: ${cells.map(({ row, what }) => `row ${row} ${what}`).join('; ')}`,
  'form-slips': ({ slips, count }) => {
    const told = slips
      .map(({ row, written, near }) => `row ${row} “${written}”, which looks like “${near}”`)
      .join('; ')
    return `Some categories are not on the list and are taken as written: ${told}${count > slips.length ? `; ${counted(count, 'row', 'rows')} in all` : ''}.`
  },
  'form-empty': () => 'No row is filled in; once taken back it counts as “nothing to report”.',
  'form-foreign': () =>
    'This is no collection form: it has neither the hidden information nor the heads of one. Use “Import table…” for other tables.',
  'form-other-library': ({ organ, round }) =>
    `This form did not come from this library (${organ}, “${round}”) and cannot be taken back.`,
  'form-other-round': ({ round }) =>
    `This form belongs to “${round}”. Change to that round and take it back there.`,
  'form-no-department': ({ department, round }) =>
    `This form is of “${department}”, which is not in “${round}”. Add the department to the list first.`,
  'form-newer-sent': () =>
    'A newer form was written for this department since; make sure that the latest one came back.',
  'form-twice': ({ file, department }) =>
    `“${file}” is a form of ${department} too, and only one can be taken back at a time. Take the earlier one first.`,
  'form-problems': ({ count }) =>
    `It has ${counted(count, 'problem', 'problems')} and can be taken back once ${count === 1 ? 'it is' : 'they are'} put right.`,
  'form-whose': ({ named }) =>
    `The hidden information of the form is gone; ${named === '' ? '' : `it names “${named}”; `}choose whose it is.`,
  'form-known': () => 'This file was taken back before; there is nothing new in it.',
  'form-days-outside': ({ count, from, to, rows }) =>
    `${count === 1 ? 'One row has a date' : `${count} rows have dates`} outside ${from} to ${to}: ${count === 1 ? 'row' : 'rows'} ${rows.join(', ')}${count > rows.length ? '…' : ''}.`,
  'form-preview-gone': () => 'The preview of this file is no longer good. Choose it again.',
  'forms-preview-gone': () => 'This preview is no longer good. Choose the files again.',
  'form-not-of-round': ({ department }) => `“${department}” is not a department of this round.`,
  'form-of-batch': ({ department }) =>
    `Another of these files is a form of ${department}; only one can be taken back at a time.`,
  'form-refused': ({ file, problem }, say) => `“${file}” cannot be taken back: ${say(problem)}`,
  'form-cells': ({ file, count, row, column, problem }, say) => {
    const place = column === '' ? '' : `, ${typeof column === 'string' ? `“${column}”` : `column ${column}`}`
    return `“${file}” has ${counted(count, 'problem', 'problems')} and was not taken back. The first, row ${row}${place}: ${say(problem)}.`
  },
  'form-say-whose': ({ file }) => `Say first which department “${file}” is of.`,
  'form-not-kept': ({ full }) =>
    `The form could not be kept in the library: ${full ? 'its disk is full' : 'its folder cannot be written to'}.`,
  'round-gone': () => 'This round is no longer there. Refresh and try again.',
  'round-period': ({ from, to }) => `The period begins on ${from}, after its end on ${to}.`,
  'round-name': ({ name }) => `There is a round “${name}” already; choose another name.`,
  'department-long': ({ name, limit }) =>
    `The name “${name}…” of the department is too long; at most ${limit} characters.`,
  'forms-no-folder': () => 'No folder was chosen for the forms.',
  error: ({ error, detail }) => errors[error](detail),
}
