import { STAGE_NAMES } from '../checking/sheet-words.ts'
import { cutText } from '../document/cut-text.ts'
import type { DraftSummary } from '../drafting/draft.ts'

const LONGEST = 80
const NAMELESS = '未命名'

/** What Windows refuses in a name, and what nobody sees in one. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu
/** Names of devices, which Windows refuses with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|(?:com|lpt)[0-9¹²³])\s*(?:\.|$)/iu

/** The places of a file name's pattern, as an office writes them. */
export const FILE_NAME_PLACES = ['{标题}', '{稿次}', '{机关}', '{年度}', '{日期}', '{版本}'] as const

export type FileNameFacts = Pick<DraftSummary, 'title' | 'organ' | 'stage' | 'from' | 'to' | 'revision'> & {
  /** The day on the paper's file, as 2025-01-05. */
  readonly day: string
}

/**
 * A draft's file name by an office's pattern, without extension and fit for every system. 年度 is 2024 or 2013—2024, 日期
 * is 20250105, 版本 the draft's revision; a place that is not known stays as it is written.
 */
export function paperFileName(pattern: string, facts: FileNameFacts): string {
  const [first, last] = [facts.from.slice(0, 4), facts.to.slice(0, 4)]
  const values: Readonly<Record<(typeof FILE_NAME_PLACES)[number], string>> = {
    '{标题}': facts.title,
    '{稿次}': STAGE_NAMES[facts.stage],
    '{机关}': facts.organ,
    '{年度}': first === last ? first : `${first}—${last}`,
    '{日期}': facts.day.replaceAll('-', ''),
    '{版本}': String(facts.revision),
  }
  return safeFileName(
    pattern.replace(/\{[^{}]*\}/gu, (place) => (values as Record<string, string>)[place] ?? place),
  )
}

/**
 * A name that Windows, macOS and Linux take: no mark of a path, no device, no dots or blanks at its ends, at most 80
 * UTF-16 units and no character cut in two. Never empty; a safe name stays as it is.
 */
export function safeFileName(name: string): string {
  const clean = cutText(trimEnds(name.replace(FORBIDDEN, ' ').replace(/\s+/gu, ' ')), LONGEST)
  const trimmed = trimEnds(clean)
  if (trimmed === '') return NAMELESS
  return DEVICE.test(trimmed) ? cutText(`_${trimmed}`, LONGEST) : trimmed
}

function trimEnds(name: string): string {
  return name.replace(/^[\s.]+|[\s.]+$/gu, '')
}
