import type { DraftText } from '../zh-CN/draft.ts'

const paragraphs = (count: number) => `${count} ${count === 1 ? 'paragraph' : 'paragraphs'}`

export const rewrite: DraftText['rewrite'] = {
  button: 'Write again…',
  title: 'Write again from the ledger as it stands',
  lead: 'Paragraphs you did not touch are renewed, those you edited stay. Everything that would change is listed here; nothing reaches the text before “Apply”, and one undo takes all of it back.',
  reading: 'Writing again from the ledger…',
  nothing: 'Written again, the text would say the same. There is nothing to change.',
  kept: (count) => `${paragraphs(count)} you edited ${count === 1 ? 'stays' : 'stay'}.`,
  kinds: {
    renewed: 'Renewed',
    merged: 'Merged',
    removed: 'Dropped',
    added: 'New',
    conflict: 'Changed on both sides',
  },
  counts: {
    conflict: (count) => `${paragraphs(count)} changed on both sides`,
    renewed: (count) => `${paragraphs(count)} renewed`,
    merged: (count) => `${paragraphs(count)} merged`,
    added: (count) => `${paragraphs(count)} new`,
    removed: (count) => `${paragraphs(count)} dropped`,
  },
  what: { title: 'Title', subtitle: 'Subtitle', heading: 'Heading' },
  take: 'Take it',
  mine: 'Yours',
  fresh: 'From the ledger',
  deleted: '(you deleted this paragraph)',
  dropped: '(the ledger has none of this any more)',
  choices: { ask: 'Decide later', ours: 'Keep mine', theirs: 'Take the new', both: 'Keep both' },
  choose: 'What becomes of this paragraph',
  undecided: (count) => `${paragraphs(count)} left for later; the text keeps yours.`,
  apply: 'Apply',
  applied: 'Written again.',
  changedMeanwhile: 'The text has just changed. Please look again.',
}
