import type { EvidenceReasons } from '#shared/reasons/evidence-reasons.ts'
import type { LedgerReasons } from '#shared/reasons/ledger-reasons.ts'
import type { Wording } from '#shared/reasons/reason.ts'
import { indicators } from './indicators.ts'

const UNDONE = {
  change: 'nothing was overwritten. Look at it and try again.',
  merge: 'nothing was merged. Look at it and try again.',
  restore: 'no version was restored. Look at it and try again.',
  evidence: 'its evidence stays as it was. Look at it and try again.',
} as const

const ODD_UNITS = {
  期: 'counts issues, and an issue holds many items',
  人次: 'counts a person every time they took part',
  批: 'counts batches, and a batch holds many',
  批次: 'counts batches, and a batch holds many',
} as const

const placed = ({ place, title }: { place: number; title: string }): string =>
  `Record ${place}${title === '' ? '' : `, “${title}”,`}`

export const ledgerReasons: Wording<LedgerReasons> = {
  'record-deleted': () => 'This record was deleted. Refresh the ledger.',
  'record-changed': ({ title, undone }) => `“${title}” was changed elsewhere a moment ago; ${UNDONE[undone]}`,
  'record-ends-early': ({ date, endDate }) => `The end date ${endDate} is before the date ${date}.`,
  'record-in-bin': () => 'This record was deleted. Restore it from the bin first.',
  'version-gone': () => 'This version is no longer in the history. Refresh it.',
  'bin-emptied': () => 'What you want to restore is no longer in the bin. Refresh it.',
  'rows-twice': (at) => `${placed(at)} is given twice; no record was changed.`,
  'rows-deleted': (at) => `${placed(at)} was deleted; no record was changed.`,
  'rows-changed': (at) =>
    `${placed(at)} was changed elsewhere, so no record was changed. Look at it and try again.`,
  'rows-end-early': ({ date, endDate, ...at }) =>
    `${placed(at)} would end on ${endDate}, before its date ${date}; no record was changed.`,
  'view-name': ({ name }) => `There is a view “${name}” already; choose another name.`,
  'view-gone': () => 'This view was deleted.',
  'merge-itself': () => 'A record cannot be merged with itself.',
  'apart-itself': () => 'A record needs not be kept apart from itself.',
  'report-gone': () => 'This report is no longer part of the record. Refresh the ledger.',
  'label-alone': ({ label }) => `“${label}” stands for itself already.`,
  'label-itself': ({ label }) => `“${label}” needs not be kept apart from itself.`,
  'label-joined': ({ name, label, split }) =>
    `“${name}” counts as “${label}” already; ${split ? 'split it off first' : `use “${label}”`}.`,
  'label-circle': ({ label, of }) =>
    `“${label}” is computed from “${of}” and would then be computed from itself; nothing was merged.`,
  'label-aggregates': ({ label, by, name, otherBy }) =>
    `“${label}” is put together as “${indicators.aggregateName(by)}”, “${name}” as “${indicators.aggregateName(otherBy)}”. Make them the same first; nothing was merged.`,
  'label-natures': ({ label, name }) =>
    `Of “${label}” and “${name}” one is a flow and one a stock, so they are not one; nothing was merged.`,
  'label-unit': ({ problem }, say) => `${say(problem)}; nothing was merged.`,
  'label-units': ({ units }) =>
    `These names have different units (${units.join(', ')}). Choose the one for the text.`,
  'unit-other': ({ unit, as }) => `“${unit}” and “${as}” do not count the same things`,
  'unit-odd': ({ odd, as }) => `“${odd}” ${ODD_UNITS[odd]}; it cannot be counted as “${as}”`,
}

export const evidenceReasons: Wording<EvidenceReasons> = {
  'evidence-missing': ({ name }) =>
    `“${name}” was not found; perhaps it was moved or deleted. It was not attached.`,
  'evidence-folder': ({ name }) =>
    `“${name}” is a folder and was not attached. Choose the files in it, or pack them into one.`,
  'evidence-no-file': ({ name }) => `“${name}” is no common file and was not attached.`,
  'evidence-disk': ({ free, needed }) =>
    `The disk of the library has ${free} left, too little for ${needed} beside the ledger. Make room first; nothing was attached.`,
  'evidence-large': ({ name, size, largest }) =>
    `“${name}” ${size === '' ? 'is too large' : `has ${size}`}; a file of evidence has at most ${largest}. It was not attached.`,
  'evidence-busy': ({ name }) =>
    `“${name}” may not be read; another program holds it, or you have no permission. It was not attached.`,
  'evidence-unread': ({ name }) =>
    `“${name}” could not be read to its end; the file or its disk may be faulty. It was not attached.`,
  'evidence-disk-full': () => 'The disk of the library is full. Make room first; nothing was attached.',
  'evidence-unwritable': ({ name }) =>
    `“${name}” was not attached: the folder of the library cannot be written to.`,
  'evidence-runnable': ({ name }) =>
    `“${name}” is a program or script and is not opened here. Save a copy and make sure where it comes from.`,
  'evidence-damaged': ({ name }) =>
    `“${name}” is no longer what was attached and does not count as evidence. Attach the original again.`,
  'evidence-lost': ({ name }) =>
    `“${name}” is not in the folder “attachments” of the library; perhaps it was moved or not copied. The record is as it was.`,
  'evidence-many': ({ limit }) =>
    `A record has at most ${limit} files of evidence, so these were not attached. Pack them into one file.`,
  'evidence-gone': () => 'This file is no longer attached to the record. Refresh it.',
  'evidence-not-dropped': () =>
    'What was dropped is no file of this computer and was not attached. Save it as a file first.',
  'evidence-no-program': () =>
    'No program on this computer opens such a file. Save a copy and open it on another one.',
}
