/** Most characters of a paste that are read, HTML and text each. */
export const MOST_PASTED = 20 * 1024 * 1024

/** new, same, similar: beside the ledger; doubtful: read with a doubt that nobody confirmed; wrong: cannot be filed. */
export const ROW_STATES = ['new', 'similar', 'doubtful', 'wrong', 'same'] as const
export type RowState = (typeof ROW_STATES)[number]

/** What becomes of a similar row. */
export const ROW_CHOICES = ['update', 'add', 'skip'] as const
export type RowChoice = (typeof ROW_CHOICES)[number]
