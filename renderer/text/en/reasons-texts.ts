import type { LeftOut } from '#shared/reasons/left-out.ts'
import type { Wording } from '#shared/reasons/reason.ts'
import type { TextReasons } from '#shared/reasons/text-reasons.ts'

const AS_DOCX = 'as .docx in Word or WPS'

export const textReasons: Wording<TextReasons> = {
  'text-nothing': () => 'it is empty',
  'text-folder': () => 'it is a folder, not a text',
  'text-no-file': () => 'it is no ordinary file and cannot be read',
  'text-old-word': () => `it is an old .doc document. Open it and save it ${AS_DOCX}`,
  'text-password': () => `it is locked with a password. Remove the password and save it ${AS_DOCX}`,
  'text-pdf': () => 'it is a PDF. Open it, copy the text and paste it here, or save it as .docx',
  'text-rtf': () => `it is an RTF document. Save it ${AS_DOCX}`,
  'text-binary': () => 'it is no text',
  'text-encoding': () =>
    `its text is neither UTF-8 nor GBK, or the file did not arrive whole. Save it ${AS_DOCX}`,
  'text-no-words': () => 'there are no words in it',
  'text-too-long': () => 'it has more than 5 MB of text. Divide it into several files',
  'text-too-large': ({ size }) =>
    `it is too large (${size} MB); at most 100 MB are read. Save it without pictures, or divide it`,
  'docx-damaged': () => 'it is damaged. Open it in Word or WPS and save a copy',
  'docx-locked': () => 'it is locked with a password. Remove the password in Word or WPS',
  'docx-parts': () => 'it has more parts than any document. Save a copy in Word or WPS',
  'docx-bomb': () => 'it unpacks to more than any document holds. Save a copy in Word or WPS',
  'docx-path': () => 'it has paths that lead out of it and is no common Word document',
  'docx-doubled': () => 'two of its parts have one name; it is no common Word document',
  'docx-table': () => 'it is an Excel table, not a text. Use “Import table…”',
  'docx-slides': () => 'it is a presentation. Copy the text and paste it here',
  'docx-odf': () => 'it is an OpenDocument text. Save it as .docx in WPS or LibreOffice',
  'docx-other': () => 'it is no Word document',
  'paste-too-long': () => 'The pasted text is longer than 5 MB. Paste it in several pieces.',
  'paste-no-words': () => 'There are no words in what was pasted.',
  'extract-too-long': () => 'The text is longer than 5 MB. Divide it into several.',
  'text-kind': () => 'Figures are taken from .docx, .txt, .md and web pages only.',
  'text-days': ({ title }) => `“${title}” ends before it begins, so nothing was filed.`,
}

/** Why a number was left out. */
export const LEFT_OUT_WORDS: Readonly<Record<LeftOut, string>> = {
  'in-name': 'Number in a name',
  'set-phrase': 'Set phrase',
  title: 'Name of a paper or project',
  meeting: 'Name of a term or meeting',
  session: 'Term or session',
  'named-time': 'Name of a plan or time',
  address: 'Way of speaking',
  serial: 'Serial number',
  code: 'Code',
  paper: 'Number of a paper, or a year',
  contact: 'Telephone, postcode or address',
  web: 'Count of a web page',
  year: 'Year or years',
  clock: 'Date, time or age',
  time: 'Time',
  rate: 'How often',
  rounds: 'How it was divided',
  list: 'Items of a list',
  rank: 'Rank or reference',
  standard: 'Range or standard',
  among: 'Size of what it belongs to',
  exception: 'Number of exceptions',
  joined: 'Cases joined into one',
  ratio: 'Proportion',
  place: 'Fact on the place, not the work',
  plan: 'Planned, not done',
  'no-unit': 'No counting word',
  range: 'Range without a definite number',
  unread: 'No definite number',
  'by-hand': 'You said it is no figure',
}
