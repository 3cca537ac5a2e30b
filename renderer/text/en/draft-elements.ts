import type { ElementsText } from '../zh-CN/draft-elements.ts'

export const elements: ElementsText = {
  insert: 'Insert',
  picture: 'Picture…',
  note: 'Footnote',
  attachment: 'Attachment',
  runIn: 'Run-in heading (in line with the next paragraph)',
  notHere: 'This cannot stand in a title. Put the caret into the text.',
  noteMenu: {
    words: 'Words of the footnote',
    placeholder: 'Printed at the foot of the page',
    hint: 'Ctrl Enter saves, Esc leaves it as it was',
    remove: 'Delete footnote',
  },
  imageMenu: {
    label: 'Picture',
    width: 'Width',
    widths: (mm) => `${mm} mm`,
    caption: 'Caption',
    captionPlaceholder: 'Printed below the picture; may be empty',
    remove: 'Delete picture',
    missing:
      'The file of this picture cannot be opened; exports will lack it. Delete it and insert it again.',
  },
  table: {
    caption: 'Caption…',
    captionLabel: 'Caption',
    captionPlaceholder: 'Printed above the table; may be empty',
    landscapeMark: 'Landscape page',
    hint: 'Enter saves, Esc leaves it as it was',
    landscape: 'On a landscape page of its own',
  },
  attachments: {
    menu: (name) => `Actions for ${name}`,
    name: (number) => `Attachment ${number}`,
    rename: 'Rename',
    up: 'Move up',
    down: 'Move down',
    remove: 'Delete attachment',
    most: 'A paper has at most 9 attachments.',
    ask: {
      title: (name) => `Delete ${name}?`,
      body: 'Its text is deleted as well, and later attachments get new numbers. Undo brings it back.',
      confirm: 'Delete attachment',
    },
  },
}
