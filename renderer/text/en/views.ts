import type { ViewsText } from '../zh-CN/views.ts'

export const views: ViewsText = {
  title: 'Views',
  none: 'No view saved yet',
  hint: 'Give the filters, order and columns shown now a name, and one click brings them back.',
  everything: 'All records',
  saveAs: 'Save this view…',
  update: (name) => `Update “${name}” to what is shown`,
  manage: 'Manage views…',
  manageTitle: 'Manage views',
  saveTitle: 'Save this view',
  name: 'Name of the view',
  namePlaceholder: 'e.g. This year’s reports',
  rename: (name) => `Rename: ${name}`,
  remove: (name) => `Delete view “${name}”`,
  moveUp: (name) => `Move “${name}” forward`,
  moveDown: (name) => `Move “${name}” back`,
  saved: (name) => `View “${name}” saved`,
  removed: (name) => `View “${name}” deleted`,
  done: 'Done',
}
