import type { Nature } from '#shared/labels/term.ts'
import type { LabelProposal } from '#shared/ipc/contract/labels.ts'
import type { LabelsText } from '../zh-CN/labels.ts'

type NamesWhy = Extract<LabelProposal, { kind: 'names' }>['why']

const WHY: Readonly<Record<NamesWhy, string>> = {
  synonym: 'the same in other words',
  spelling: 'written differently',
  order: 'words in another order',
  'weak-word': 'one more filler word',
  typo: 'looks like one wrong character',
}

const NATURE: Readonly<Record<Nature, string>> = { flow: 'Flow', stock: 'Stock' }
const NATURE_HINT: Readonly<Record<Nature, string>> = {
  flow: 'counted as it happens; months add up',
  stock: 'how many there are on a day; months do not add up',
}

export const labels: LabelsText = {
  title: 'Figure names',
  lead: 'One figure that departments call by different names counts as one here. Records keep the name that was reported; indicators, formulas and drafts go by the merged number.',
  search: 'Find a name',
  count: (count) => (count === 1 ? '1 name' : `${count} names`),
  none: 'The ledger has no figures yet.',
  noMatch: 'No such name.',
  choose: 'Choose a name to see its units, how it adds up and its other names.',
  label: 'Name',
  records: 'Records',
  units: 'Units',
  aggregate: 'Adds up as',
  nature: 'Kind',
  aliases: 'Other names',
  basis: 'Basis',

  proposals: (count) => (count === 1 ? '1 thing to unify' : `${count} things to unify`),
  proposalList: 'Names and units that could be unified',
  why: (why) => WHY[why],
  keepName: (name) => `Keep “${name}”`,
  keepWhich: 'Which name to keep',
  recordsOf: (count) => (count === 1 ? '1 record' : `${count} records`),
  unitWhich: 'Which unit to print',
  unitsDiffer: (label) => `“${label}” comes in different units`,
  unitKeep: (unit) => `Use “${unit}”`,
  unify: 'Unify',
  merge: 'Merge',
  different: 'Different',
  keepUnits: 'Keep apart',
  skip: 'Skip',
  apart: (why) => `${why.join('; ')}. `,
  apartStays: 'Such figures stay apart in their own unit',

  printedUnit: 'Unit in the text',
  asReported: 'As reported',
  comma: ', ',
  unitsReported: (units) => `Reported units: ${units}`,
  natureNone: 'Not said',
  natureName: (nature) => NATURE[nature],
  natureHint: (nature) => NATURE_HINT[nature],
  stockSummed: 'Adding a stock month by month counts things twice; “latest” suits it.',
  useLatest: 'Use latest',
  note: 'Note',
  notePlaceholder: 'What the name covers, and what it is easily taken for',
  basisPlaceholder: 'What the number includes and leaves out, and who checks it',
  aliasesLead: 'Also counted as this name',
  aliasesNone: 'No other names.',
  split: 'Split off',
  splitName: (name) => `Split off “${name}”`,
  mergeInto: 'Merge it into…',
  mergeIntoPlaceholder: 'Choose a name',
  mergeUnit: 'Units differ; print',
  reset: 'Reset',

  merged: (names, label) => `“${names}” now counts as “${label}”`,
  unified: (label, unit) => `“${label}” is counted in ${unit}`,
  splitDone: (name) => `“${name}” is a name of its own again`,
  keptApart: 'This will not be shown again',
  takeBack: 'Take back',
}
