import type { SectionId } from '#shared/document/model.ts'
import type { RecordUse } from '#shared/ipc/contract/figures.ts'

type Shown = RecordUse & { readonly after?: string | null }

/** A sentence with the figures in it that are meant; none when its words tell the record. */
export type UsedSentence = {
  readonly section: SectionId
  readonly blockId: string
  readonly sentence: string
  readonly figures: readonly Shown[]
}

export type DraftUses = {
  readonly draftId: string
  readonly draftTitle: string
  readonly sentences: readonly UsedSentence[]
}

/** Uses by draft and sentence, in their order; a sentence with several figures is one. */
export function groupUses(uses: readonly Shown[]): DraftUses[] {
  type Place = Omit<UsedSentence, 'figures'> & { readonly figures: Shown[] }
  type Group = Omit<DraftUses, 'sentences'> & { readonly sentences: Place[] }
  const drafts = new Map<string, Group>()
  for (const use of uses) {
    const { draftId, draftTitle, section, blockId, sentence } = use
    const draft: Group = drafts.get(draftId) ?? { draftId, draftTitle, sentences: [] }
    drafts.set(draftId, draft)
    const last = draft.sentences.at(-1)
    const same = last?.blockId === blockId && last.sentence === sentence
    const place: Place = same ? last : { section, blockId, sentence, figures: [] }
    if (!same) draft.sentences.push(place)
    if (use.figureId !== null) place.figures.push(use)
  }
  return [...drafts.values()]
}

/** How many figures and how many other sentences use a record, and the titles of their drafts. */
export function countUses(uses: readonly RecordUse[]): {
  figures: number
  sentences: number
  titles: string[]
} {
  const figures = uses.filter(({ figureId }) => figureId !== null)
  const meant = figures.length > 0 ? figures : uses
  return {
    figures: figures.length,
    sentences: uses.length - figures.length,
    titles: [...new Map(meant.map(({ draftId, draftTitle }) => [draftId, draftTitle])).values()],
  }
}

const LONGEST_TITLE = 16

/** A draft's title for a narrow place: without its subtitle, and cut. */
export function shortTitle(title: string): string {
  const main = title.split('——')[0]?.trim() || title
  return main.length > LONGEST_TITLE ? `${main.slice(0, LONGEST_TITLE - 1)}…` : main
}

/** A stretch of a sentence; `isFigure` for the figures that are meant. */
export type SentencePiece = { readonly text: string; readonly isFigure: boolean }

/** A sentence this long is shown whole; of a longer one the words around its figures. */
const WHOLE = 54
const AROUND = 18

/** The sentence in pieces, cut to what stands around the figures when it is long. */
export function excerpt({ sentence, figures }: Pick<UsedSentence, 'sentence' | 'figures'>): SentencePiece[] {
  const first = figures[0]?.at ?? 0
  const end = figures.reduce((most, { at, text }) => Math.max(most, at + text.length), 0)
  const isWhole = sentence.length <= WHOLE
  const from = isWhole || first <= AROUND ? 0 : first - AROUND
  const to = isWhole ? sentence.length : Math.min(sentence.length, Math.max(end + AROUND, from + WHOLE))
  const pieces: SentencePiece[] = [{ text: from > 0 ? '……' : '', isFigure: false }]
  let at = from
  for (const figure of figures) {
    pieces.push({ text: sentence.slice(at, figure.at), isFigure: false })
    pieces.push({ text: figure.text, isFigure: true })
    at = figure.at + figure.text.length
  }
  pieces.push({ text: sentence.slice(at, to) + (to < sentence.length ? '……' : ''), isFigure: false })
  return pieces.filter(({ text }) => text !== '')
}
