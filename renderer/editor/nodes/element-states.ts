import type { TableNode } from '@lexical/table'
import type { HeadingNode } from '@lexical/rich-text'
import { $getState, $setState, createState } from 'lexical'

const MAX_CAPTION = 300

/** Whether a heading stands in the line with the paragraph behind it. Reset on copy: the half of a split does not. */
const runInState = createState('runIn', { parse: (value) => value === true, resetOnCopyNode: true })

export function $isRunIn(heading: HeadingNode): boolean {
  return $getState(heading, runInState)
}

export function $setRunIn(heading: HeadingNode, runIn: boolean): void {
  $setState(heading, runInState, runIn)
}

/** What is printed above a table; null differs from '' as the document tells them apart. */
const captionState = createState('caption', {
  parse: (value) => (typeof value === 'string' ? value.slice(0, MAX_CAPTION) : null),
})

export function $tableCaption(table: TableNode): string | null {
  return $getState(table, captionState)
}

export function $setTableCaption(table: TableNode, caption: string | null): void {
  $setState(table, captionState, caption)
}

const landscapeState = createState('landscape', { parse: (value) => value === true })

/** Whether a table is printed on a page of its own that lies on its side. */
export function $isLandscape(table: TableNode): boolean {
  return $getState(table, landscapeState)
}

export function $setLandscape(table: TableNode, landscape: boolean): void {
  $setState(table, landscapeState, landscape)
}
