import { ATTACHMENT_IDS, type AttachmentId, type SectionId } from '#shared/document/model.ts'
import { isAttachment } from '#shared/document/section-names.ts'
import type { LedgerText } from '../zh-CN/ledger.ts'

const count = (number: number, noun: string) => (number === 1 ? `1 ${noun}` : `${number} ${noun}s`)
const inDrafts = (titles: readonly string[]) =>
  titles.length === 1 ? `“${titles[0]}”` : count(titles.length, 'draft')
const verb = (number: number, one: string, more: string) => (number === 1 ? one : more)
const itself = (records: number) => verb(records, 'it', 'them')

const SECTIONS: Readonly<Record<Exclude<SectionId, AttachmentId>, string>> = {
  intro: 'Opening',
  outro: 'Closing',
  leadership: 'Political leadership',
  consultation: 'Consultation',
  people: 'Serving the people',
  unity: 'Unity and friendship',
  'self-building': 'Self-building',
}

export const uses: LedgerText['uses'] = {
  label: 'Where the drafts use this record',
  section: (id) => (isAttachment(id) ? `Attachment ${ATTACHMENT_IDS.indexOf(id) + 1}` : SECTIONS[id]),
  basis: (titles, figures) =>
    `${count(figures, 'figure')} in ${inDrafts(titles)} ${verb(figures, 'rests', 'rest')} on this record, marked as changed once you change its figures or its date.`,
  told: (titles, sentences) =>
    `${count(sentences, 'sentence')} in ${inDrafts(titles)} ${verb(sentences, 'tells', 'tell')} this record; the text does not follow what you change here.`,
  alsoTold: (sentences) => ` ${count(sentences, 'more sentence')} ${verb(sentences, 'tells', 'tell')} it.`,
  foreseen: (figures) =>
    `Once saved, ${verb(figures, 'this figure no longer agrees', `these ${figures} figures no longer agree`)} with the ledger and ${verb(figures, 'is', 'are')} marked as changed:`,
  foreseenNone: 'As it stands, this change moves no figure of the drafts.',
  change: (shown, after) => `${shown} → ${after}`,
  lost: 'nothing left',
  open: 'Show in the text',
  show: 'List the sentences',
  hide: 'Fewer',
  moreChanges: (number) => `${number} more`,
  removeTitle: (records) => (records === 1 ? 'Delete this record?' : `Delete these ${records} records?`),
  removeFigures: (titles, figures, records) =>
    `${count(figures, 'figure')} in ${inDrafts(titles)} ${verb(figures, 'rests', 'rest')} on ${itself(records)}. Without ${itself(records)} ${verb(figures, 'it is', 'they are')} marked as changed or lost; the text does not change by itself:`,
  removeTold: (titles, sentences, records) =>
    `${count(sentences, 'sentence')} in ${inDrafts(titles)} ${verb(sentences, 'tells', 'tell')} ${itself(records)}; the text does not change by itself:`,
  removeMore: (sentences) => `${sentences} sentences in all`,
  removeAnyway: 'Delete anyway',
}
