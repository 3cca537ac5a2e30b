import type { ReadingNote } from '#shared/ipc/contract/texts.ts'
import { READING_WORDS } from '#shared/reasons/text-reasons.ts'

/** What a reader did besides reading the words, as a line for whoever runs the command; none when it just read. */
export function describeReading(notes: readonly ReadingNote[]): string[] {
  if (notes.length === 0) return []
  const revised = notes.some(({ kind }) => kind === 'inserted' || kind === 'deleted' || kind === 'moved')
  const said = notes.map(({ kind, count }) => READING_WORDS[kind](count)).join('、')
  return [`${revised ? '读的是修订后的文字：' : '另有：'}${said}。`]
}
