import { sentencesOf } from '../document/sentences.ts'
import type { Sentence } from '../document/sentences.ts'
import {
  FUTURE_HEADING,
  FUTURE_SENTENCE,
  PAST_HEADING,
  PAST_SENTENCE,
  PLAN,
  PLAN_ENDS,
} from './exclusions.ts'
import { partOfHeading } from './heading-parts.ts'
import type { NamedPart } from './heading-parts.ts'

/** One line of a text with what its place in the text says. Offsets count within the line. */
export type TextLine = {
  readonly text: string
  /** Where the line begins in the text. */
  readonly start: number
  readonly isHeading: boolean
  readonly part: NamedPart | null
  /** Whether it stands under a heading that speaks of what is to come. */
  readonly future: boolean
  readonly sentences: readonly LineSentence[]
}
export type LineSentence = Sentence & {
  /** Where within the line it speaks of what is to come; null when it does not. */
  readonly plan: { readonly from: number; readonly to: number } | null
  /** The part its own opening words name: 一是强化学习，筑牢根基。 */
  readonly part: NamedPart | null
}

/** Joins what a narrow page has broken; it is no space and no mark. */
const JOINED = '\u2060'
const SHORTEST_BROKEN = 24
const LONGEST_BROKEN = 60

/**
 * The text with the line ends that only a narrow page has put into a paragraph made JOINED, so that offsets stay: a line
 * of a page's length with commas in it that stops in the middle of a clause, before one that opens nothing new.
 */
export function joinBrokenLines(plain: string): string {
  return plain.replace(/^([^\n]+)\n(?=([^\n]{0,4}))/gm, (whole: string, line: string, next: string) => {
    const trimmed = line.trimEnd()
    const isBroken =
      trimmed.length >= SHORTEST_BROKEN &&
      trimmed.length <= LONGEST_BROKEN &&
      /[，、]/.test(trimmed) &&
      !/[：:]/.test(trimmed) &&
      !/[。！？；：…”）)]$/.test(trimmed) &&
      /^[\d\u4e00-\u9fff“（《，。、]/.test(next) &&
      !NUMBERING.some((pattern) => pattern.test(next)) &&
      !/^[一二三四五六七八九十]{1,3}是/.test(next)
    return isBroken ? line + JOINED : whole
  })
}

const LONGEST_HEADING = 44
const NUMBERING: readonly RegExp[] = [
  /^第[一二三四五六七八九十]+(?:部分|章|编)/,
  /^[一二三四五六七八九十]{1,3}、/,
  /^[（(][一二三四五六七八九十]{1,3}[）)]/,
  /^\d{1,2}[、.．](?!\d)/,
]
/** 一是强化学习。 and （一）坚持党的领导。 open a stretch of their own within a paragraph. */
const RUN_IN =
  /^[　 ]*(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}(?:是|、)|\d{1,2}[、.．]|——)?[　 ]*([^。！？，；：\d]{4,20}(?:[，、 ][^。！？；：\d]{2,20}){0,2})[。：]/

const NUMBERED = /^[　 ]*(?:[一二三四五六七八九十]{1,3}(?:是|、)|[（(][一二三四五六七八九十]{1,3}[）)])/

/** Splits a text into lines and tells heading, part and tense of each. Linear. */
export function textLines(text: string): TextLine[] {
  const lines: TextLine[] = []
  let start = 0
  let part: NamedPart | null = null
  let partLevel = 0
  let futureLevel = Infinity
  let isUntouched = true
  for (const line of text.split('\n')) {
    const trimmed = line.length > 400 ? line : line.trim()
    const level = headingLevel(trimmed)
    const isFirst = isUntouched
    if (trimmed !== '') isUntouched = false
    if (level !== null) {
      // The name of the text and what explains it head no part.
      const isTitle = isFirst && level === 0
      const named =
        isTitle || /^(?:[（(][^一二三四五六七八九十]|——)/.test(trimmed) ? null : partOfHeading(trimmed)
      // A heading below the one that named the part only refines it when it names one itself.
      if (named !== null || level <= partLevel) {
        part = named
        partLevel = level
      }
      if (FUTURE_HEADING.test(trimmed) && !PAST_HEADING.test(trimmed))
        futureLevel = Math.min(futureLevel, level)
      else if (level <= futureLevel || PAST_HEADING.test(trimmed)) futureLevel = Infinity
    }
    const future = futureLevel < Infinity
    const sentences =
      level === null ? lineSentences(line, part !== null) : sentencesOf(line).map(plainSentence)
    lines.push({ text: line, start, isHeading: level !== null, part, future, sentences })
    start += line.length + 1
  }
  return lines
}

function plainSentence(sentence: Sentence): LineSentence {
  return { ...sentence, plan: null, part: null }
}

function lineSentences(line: string, isUnderPart: boolean): LineSentence[] {
  let part: NamedPart | null = null
  let isPlan = false
  return sentencesOf(line).map((sentence, at) => {
    const head = sentence.text.slice(0, 120)
    const opening = RUN_IN.exec(head)?.[1]
    const isNumbered = NUMBERED.test(head)
    if (opening !== undefined && (at === 0 || isNumbered)) {
      const named = partOfHeading(opening)
      // Without a number it only hints under a heading: there a paragraph may open with anything.
      if (named !== null) part = { part: named.part, isPlain: (isNumbered || !isUnderPart) && named.isPlain }
    }
    isPlan = FUTURE_SENTENCE.test(head) || (isPlan && !PAST_SENTENCE.test(sentence.text.slice(0, 400)))
    const plan = isPlan ? { from: sentence.start, to: sentence.end } : planWithin(sentence)
    return { ...sentence, part, plan }
  })
}

/** A plan goes on to the end of its sentence or to words that come back to what was done. */
function planWithin({ text, start, end }: Sentence): LineSentence['plan'] {
  const told = PLAN.exec(text)
  if (told === null) return null
  const at = told.index + told[0].length
  const back = PLAN_ENDS.exec(text.slice(at))?.index
  return { from: start + at, to: back === undefined ? end : start + at + back }
}

/** How deep a heading stands, 0 for one without a number; null for a line that is none. */
function headingLevel(line: string): number | null {
  if (line === '' || line.length > LONGEST_HEADING || /[。；，,！？：:;]$/.test(line)) return null
  const numbered = NUMBERING.findIndex((pattern) => pattern.test(line))
  if (numbered >= 0) return /[。；]/.test(line) ? null : numbered
  if (/[。；]/.test(line) || /\d+[^\s\d年]{0,3}$/.test(line)) return null
  return 0
}
